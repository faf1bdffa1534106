/** How each refusal of the journal comes about, whichever room asks it. */

import { accepted, refused } from "@plenty/kernel";
import { bounded, givenJournal, move } from "../../testing/journal.ts";
import type { Changed, Journal } from "../../testing/journal.ts";
import type { Scene, Scenes } from "../../testing/room-play.ts";
import type { economyRefusals } from "./refusals.ts";

function moving(change: (journal: Journal) => Changed): Scene {
  return async () => {
    const journal = givenJournal();
    const refusal = move(journal, change(journal));
    return refusal === undefined ? accepted(undefined) : refused(refusal);
  };
}

export const scenes: Scenes<typeof economyRefusals> = {
  consentMissing: moving(() => ({ consents: [] })),
  sidesSame: moving(({ alder }) => ({ receiver: bounded(alder, {}) })),
  cannotHold: moving(({ elder }) => ({ receiver: bounded(elder, {}) })),
  amountOutOfRange: moving(() => ({ quantity: 0 })),
  limitExceeded: moving(({ alder }) => ({ provider: bounded(alder, { floor: -99 }) })),
  helperCapReached: async () => {
    const journal = givenJournal();
    const helper = {
      n: journal.clover,
      person: "c".repeat(64),
      welcomed: true,
      founder: false,
      left: false,
    };
    const judgement = { ...journal.judgement, helper: { ...helper, cap: 0 } };
    const refusal = move({ ...journal, judgement });
    return refusal === undefined ? accepted(undefined) : refused(refusal);
  },
  ceilingExceeded: moving(({ birch }) => ({ receiver: bounded(birch, { ceiling: 99 }) })),
};
