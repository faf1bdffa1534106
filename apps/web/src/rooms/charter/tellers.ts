/** What acts of charter led to, and would lead to, in sentences. */

import { agreeingFollows, agreeingTellers } from "./agreeing/tellers.ts";
import { officeTellers } from "./offices/tellers.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

export const tellers: Tellers<"charter"> = {
  "charter.found": (_, { who }) => t("entry.founded", { who }),
  ...agreeingTellers,
  ...officeTellers,
};

export const follows: Follows<"charter"> = agreeingFollows;
