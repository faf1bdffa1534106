/** How claims of names are told. */

import { lengthOf } from "../../section/tell.ts";
import type { Teller } from "../../section/tell.ts";
import { t } from "./teller-words.ts";

type ClaimAct = "people.claim" | "people.vouch-claim" | "people.contest-claim";

export const claimTellers: { readonly [A in ClaimAct]: Teller<A> } = {
  "people.claim": (facts, { who }) => {
    const [first] = facts;
    if (first === undefined) return undefined;
    const held = facts.some(({ fact }) => fact === "NamesConfirmed");
    const n = lengthOf(first.names);
    return t(held ? "entry.claimed-held" : "entry.claimed", { who, n });
  },
  "people.vouch-claim": (facts, { who, nameOf }) => {
    const [first] = facts;
    if (first === undefined) return undefined;
    const held = facts.some(({ fact }) => fact === "NamesConfirmed");
    const fill = { who, whom: nameOf(first.person), n: lengthOf(first.names) };
    return t(held ? "entry.vouched-names-held" : "entry.vouched-names", fill);
  },
  "people.contest-claim": ([first], { who, nameOf }) => {
    if (first === undefined) return undefined;
    const fill = { who, whom: nameOf(first.person), n: lengthOf(first.names) };
    return first.by === first.person
      ? t("entry.unclaimed-names", fill)
      : t("entry.contested-names", fill);
  },
};
