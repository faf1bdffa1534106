/** Handing over: who holds an office leaves words for whoever holds it next, for a while after it as well. */

import { expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { mayReadWords } from "../../engine/words.ts";
import { nameWords } from "../../index.ts";
import { acceptedFacts, factOf, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { enacting, givenHeld, givenOffices, naming } from "./offices-play.ts";

const first = wordsFor("The key is in the shed.").hash;
const second = wordsFor("The key is under the pot.").hash;

const leaving = (world: World, who: string, { note = first, office = "treasurer" } = {}) =>
  world.act(who, "charter.hand-over", { office, note });

const notesIn = (world: World) =>
  (world.ask("charter", "hand-overs", { office: "treasurer" }) as { rows: object[] }).rows;

test("[CH42] who holds an office leaves words; what they leave later takes the place of it", async () => {
  const world = await givenHeld();
  const facts = acceptedFacts(await leaving(world, "clover"));
  expect(factOf(facts, "OfficeHandedOver")).toMatchObject({ office: "treasurer", note: first });
  acceptedFacts(await leaving(world, "clover", { note: second }));
  expect(notesIn(world)).toMatchObject([{ by: { agent: world.person("clover") }, note: second }]);
});

test("[CH42] whoever held it does for thirty days, and not a moment longer", async () => {
  const world = await givenHeld();
  acceptedFacts(await world.act("clover", "charter.resign", { office: "treasurer" }));
  world.wait(limits.handOverMs - DAY);
  acceptedFacts(await leaving(world, "clover"));
  world.wait(DAY);
  expect(refusalCode(await leaving(world, "clover", { note: second }))).toBe("NotHolding");
  expect(notesIn(world)).toMatchObject([{ note: first }]);
});

test("[CH42] from whom it was taken back, and whose term is over, leave words as well", async () => {
  const world = await givenHeld();
  const recall = { office: "treasurer", person: world.person("clover") };
  acceptedFacts(await enacting(world, { act: "charter.recall", body: recall }));
  acceptedFacts(await leaving(world, "clover"));
  acceptedFacts(await enacting(world, naming(world, "treasurer", "birch", 10)));
  acceptedFacts(await world.act("birch", "charter.take-office", { office: "treasurer" }));
  world.wait(10 * DAY);
  acceptedFacts(await leaving(world, "birch", { note: second }));
  expect(notesIn(world)).toMatchObject([{ note: second }, { note: first }]);
});

test("[CH42] nobody else does: not who was named and has not said yes, nor for one that nobody holds", async () => {
  const world = await givenOffices();
  expect(refusalCode(await leaving(world, "clover"))).toBe("NotHolding");
  acceptedFacts(await enacting(world, naming(world, "treasurer", "clover")));
  expect(refusalCode(await leaving(world, "clover"))).toBe("NotHolding");
  acceptedFacts(await world.act("clover", "charter.resign", { office: "treasurer" }));
  expect(refusalCode(await leaving(world, "clover"))).toBe("NotHolding");
});

test("[CH42] for an office that ended, or that there never was, nobody does", async () => {
  const world = await givenHeld();
  acceptedFacts(await leaving(world, "clover"));
  const end = { act: "charter.end-office", body: { office: "treasurer" } };
  acceptedFacts(await enacting(world, end));
  expect(refusalCode(await leaving(world, "clover"))).toBe("OfficeUnknown");
  expect(refusalCode(await leaving(world, "clover", { office: "nothing" }))).toBe("OfficeUnknown");
  expect(world.laws()).toEqual([]);
  expect(world.digests().replayed).toBe(world.digests().live);
});

test("[CH43] the words are for holders of that office and their author alone", async () => {
  const world = await givenHeld();
  acceptedFacts(await leaving(world, "clover"));
  const { payload } = world.log.at(-1)?.act ?? {};
  const facts = JSON.parse(world.log.at(-1)?.facts ?? "[]");
  const [named] = payload === undefined ? [] : nameWords(payload, facts);
  const sees = ["everyone", "people", "members"] as const;
  expect(named).toMatchObject({ hash: first, readers: "office:treasurer" });
  if (named === undefined) return;
  const may = (who: string, offices: readonly string[]) =>
    mayReadWords({ person: world.person(who), sees: [...sees], teams: [], offices }, named);
  expect(may("birch", ["treasurer"])).toBe(true);
  expect(may("birch", ["board"])).toBe(false);
  expect(may("alder", [])).toBe(false);
  expect(may("clover", [])).toBe(true);
});
