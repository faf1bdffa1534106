/** A store in which all happened that can: every action, kind of good and kind of agent, a place, a stage, and a correction. */

import {
  beginProcess,
  registerAgent,
  registerPlace,
  registerSpecification,
} from "../services/economy/index.ts";
import { draft, drafts, givenStore, happen } from "./goods.ts";
import type { Store } from "./goods.ts";
import { bounded, mend, move, names } from "./journal.ts";

/** Such a store; throws where something of it is refused. */
export function fullStore(): Store {
  const store = givenStore();
  const { judgement, alder, ladder, cash, wood } = store;
  const specification = registerSpecification(judgement, "c".repeat(64));
  const process = beginProcess(judgement, { process: "b".repeat(64), specification });
  const place = registerPlace(judgement, {
    place: "f".repeat(64),
    latitude: 52_520_000,
    longitude: 13_405_000,
  });
  const effort = { quantity: 150, unit: "hour" };
  const work = { resource: undefined, effort };
  const shop = registerAgent(judgement, { agent: "1".repeat(64), kind: "outside" }).n;
  const team = registerAgent(judgement, { agent: "2".repeat(64), kind: "team" }).n;
  const done = [
    happen(store, "raise", { quantity: 9_000 }),
    happen(store, "raise", { resource: wood, quantity: 200_000 }),
    happen(store, "consume", { resource: wood, quantity: 1, process }),
    happen(store, "produce", { resource: ladder, quantity: 1, process }),
    happen(store, "accept", { quantity: 10, process }),
    happen(store, "modify", { quantity: 10, process, state: "pass" }),
    happen(store, "pickup", { quantity: 10, process }),
    happen(store, "dropoff", { quantity: 10, process, to: "birch" }),
    happen(store, "combine", { quantity: 10, container: ladder, process }),
    happen(store, "separate", { quantity: 5, container: ladder, process, to: "clover" }),
    happen(store, "use", { quantity: 10, effort, process }),
    happen(store, "work", { ...work, process, by: "elder" }),
    happen(store, "deliverService", { ...work, to: "birch" }),
    happen(store, "move", { quantity: 100, at: place }),
    happen(store, "transfer", { quantity: 100, to: "birch" }),
    happen(store, "transferCustody", { quantity: 100, to: "birch" }),
    happen(store, "transferAllRights", { quantity: 100, to: "birch" }),
    happen(store, "lower", { quantity: 100 }),
    happen({ ...store, elder: shop }, "transfer", {
      resource: cash,
      quantity: 5,
      by: "elder",
      to: "alder",
    }),
    draft(store),
    draft(store, { work: "6".repeat(64), cites: [drafts.work] }),
    happen(store, "copy", { resource: 8 }),
    move(store, { name: names.flow }),
    mend(store),
    move(store, { provider: bounded(alder, {}), receiver: bounded(team, {}) }),
  ];
  const refused = done.find((refusal) => refusal !== undefined);
  if (refused !== undefined) throw new Error(`${done.indexOf(refused)}: ${refused.code}`);
  return store;
}
