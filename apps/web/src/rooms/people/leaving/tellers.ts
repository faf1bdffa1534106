/** How leaving and coming back are told. */

import type { Teller } from "../../../section/tell.ts";
import { t } from "../words.ts";

export const leavingTellers: {
  readonly [A in "people.leave" | "people.come-back"]: Teller<A>;
} = {
  "people.leave": (_, { who }) => t("entry.left", { who }),
  "people.come-back": (_, { who }) => t("entry.came-back", { who }),
};
