/** How leaving and coming back are told. */

import type { Teller } from "../../../section/tell.ts";
import { t } from "../teller-words.ts";

export const leavingTellers: {
  readonly [A in "people.leave" | "people.come-back" | "people.remove"]: Teller<A>;
} = {
  "people.leave": (_, { who }) => t("entry.left", { who }),
  "people.remove": (facts, { who, nameOf }) => {
    const told = facts.find((one) => one.fact === "PersonRemoved");
    return told && t("entry.removed", { who, name: nameOf(told.person) });
  },
  "people.come-back": (_, { who }) => t("entry.came-back", { who }),
};
