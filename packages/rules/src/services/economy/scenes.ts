/** How each refusal of the journal comes about, whichever room asks it. */

import { accepted, limits, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { draft, drafts, givenStore, happen } from "../../testing/goods.ts";
import type { Store } from "../../testing/goods.ts";
import {
  bounded,
  draw,
  givenJournal,
  keep,
  later,
  mend,
  move,
  names,
  refund,
} from "../../testing/journal.ts";
import type { Changed, Journal } from "../../testing/journal.ts";
import type { Scene, Scenes } from "../../testing/room-play.ts";
import { endProcess } from "./processes.ts";
import { reconcile } from "./statements.ts";
import type { economyRefusals } from "./refusals.ts";

/** What is tried in a journal in which nothing happened yet. */
function trying(what: (journal: Journal) => Refusal | undefined): Scene {
  return async () => {
    const refusal = what(givenJournal());
    return refusal === undefined ? accepted(undefined) : refused(refusal);
  };
}

function moving(change: (journal: Journal) => Changed): Scene {
  return trying((journal) => move(journal, change(journal)));
}

/** What is tried once alder gave birch 100. */
function answering(what: (journal: Journal) => Refusal | undefined): Scene {
  return trying((journal) => move(journal, { name: names.flow }) ?? what(journal));
}

/** What is tried in a store. */
function storing(what: (store: Store) => Refusal | undefined): Scene {
  return async () => {
    const refusal = what(givenStore());
    return refusal === undefined ? accepted(undefined) : refused(refusal);
  };
}

function end({ judgement, pressing: process }: Store, loss: number): Refusal | undefined {
  return endProcess(judgement, { process, loss, field: "loss" });
}

export const scenes: Scenes<typeof economyRefusals> = {
  consentMissing: moving(() => ({ consents: [] })),
  sidesSame: moving(({ alder }) => ({ receiver: bounded(alder, {}) })),
  cannotHold: moving(({ elder }) => ({ receiver: bounded(elder, {}) })),
  amountOutOfRange: moving(() => ({ quantity: 0 })),
  limitExceeded: moving(({ alder }) => ({ provider: bounded(alder, { floor: -99 }) })),
  helperCapReached: trying((journal) => {
    const helper = {
      n: journal.clover,
      person: "c".repeat(64),
      welcomed: true,
      founder: false,
      left: false,
    };
    const judgement = { ...journal.judgement, helper: { ...helper, cap: 0 } };
    return move({ ...journal, judgement });
  }),
  ceilingExceeded: moving(({ birch }) => ({ receiver: bounded(birch, { ceiling: 99 }) })),
  holdTimeUnfit: trying((journal) => keep(journal, { until: journal.judgement.at })),
  holdUnknown: trying((journal) => draw(journal)),
  holdEnded: trying((journal) => keep(journal) ?? draw(journal) ?? draw(journal)),
  moreThanHeld: trying((journal) => keep(journal) ?? draw(journal, { quantity: 101 })),
  flowUnknown: trying((journal) => refund(journal)),
  noGain: answering((journal) => {
    const { alder, birch } = journal;
    const sides = { provider: bounded(alder, {}), receiver: bounded(birch, {}) };
    return refund(journal, { ...sides, consents: [alder] });
  }),
  gainKept: answering((journal) => refund(later(journal, 15))),
  takenBack: answering((journal) => refund(journal) ?? refund(journal)),
  sidesOther: answering((journal) => mend(journal, { receiver: bounded(journal.clover, {}) })),
  correctTheFirst: answering(
    (journal) => mend(journal, { name: "3".repeat(64) }) ?? mend(journal, { flow: "3".repeat(64) }),
  ),
  correctedOften: answering((journal) => {
    for (let i = 0; i < limits.correctionsPerFlow; i++) mend(journal, { quantity: 1 });
    return mend(journal, { quantity: 1 });
  }),
  moreThanMoved: answering((journal) => mend(journal, { quantity: 101 })),
  notThisKind: storing((store) => happen(store, "cite", { quantity: 1 })),
  quantityUnfit: storing((store) => happen(store, "raise")),
  unitOther: storing((store) => {
    const measure = { unit: "piece", decimals: 0 };
    return happen(store, "raise", { quantity: 1, measure });
  }),
  stockSpent: storing((store) => {
    const wood = { resource: store.wood, quantity: 100_000 };
    return happen(store, "raise", wood) ?? happen(store, "consume", wood);
  }),
  thereAlready: storing((store) => happen(store, "raise", { resource: store.ladder, quantity: 2 })),
  processUnfit: storing((store) => happen(store, "pickup", { quantity: 1 })),
  processOver: storing(
    (store) => end(store, 0) ?? happen(store, "produce", { quantity: 1, process: store.pressing }),
  ),
  notInside: storing((store) => happen(store, "dropoff", { quantity: 1, process: store.pressing })),
  stillInside: storing((store) => {
    const process = { quantity: 1, process: store.pressing };
    happen(store, "raise", { quantity: 1 });
    return happen(store, "accept", process) ?? end(store, 0);
  }),
  massOff: storing((store) => end(store, 1)),
  workUnknown: storing((store) => draft(store, { cites: ["5".repeat(64)] })),
  licenceOther: storing((store) => {
    const first = draft(store, { licence: "CC-BY-SA-4.0", shareAlike: true });
    return first ?? draft(store, { work: "6".repeat(64), cites: [drafts.work] });
  }),
  statementOff: storing(({ judgement, cash: resource }) =>
    reconcile(judgement, { resource, statement: 5, differences: [], field: "statement" }),
  ),
};
