/** How entries about people without a device are told. */

import type { Teller } from "../../section/tell.ts";
import { t } from "./teller-words.ts";

type HelpedAct =
  | "people.add-person"
  | "people.add-dependant"
  | "people.name-helper"
  | "people.help"
  | "people.object"
  | "people.give-place"
  | "people.end-dependence";

export const helpedTellers: { readonly [A in HelpedAct]: Teller<A> } = {
  "people.add-person": (facts, { who, nameOf }) => {
    const added = facts.flatMap((told) => (told.fact === "PersonAdded" ? [told] : []));
    const [first] = added;
    if (first === undefined) return undefined;
    const fill = { who, whom: nameOf(first.person), n: added.length };
    return t(added.length === 1 ? "entry.added" : "entry.added-several", fill);
  },
  "people.add-dependant": ([first], { who, nameOf }) =>
    first && t("entry.dependant-added", { who, whom: nameOf(first.person) }),
  "people.name-helper": ([first], { who, nameOf }) => {
    if (first === undefined) return undefined;
    const fill = { who, whom: nameOf(first.person), helper: nameOf(first.helper) };
    return t(first.fact === "HelperAgreed" ? "entry.helps" : "entry.helper-named", fill);
  },
  "people.help": ([first], { who, nameOf }) =>
    first && t("entry.helps", { who, whom: nameOf(first.person) }),
  "people.object": ([first], { who, nameOf }) =>
    first && t("entry.objected", { who, whom: nameOf(first.person), helper: nameOf(first.helper) }),
  "people.give-place": (facts, { who, nameOf }) => {
    const [first] = facts;
    if (first === undefined) return undefined;
    const taken = facts.some(({ fact }) => fact === "PlaceTaken");
    return t(taken ? "entry.place-taken" : "entry.place-confirmed", {
      who,
      whom: nameOf(first.person),
    });
  },
  "people.end-dependence": ([first], { who, nameOf }) =>
    first && t("entry.dependence-ended", { who, whom: nameOf(first.person) }),
};
