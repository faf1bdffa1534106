/** What acts of teams led to, and would lead to, in sentences. */

import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

export const tellers: Tellers<"teams"> = {
  "teams.open": ([opened], { who }) => opened && t("entry.opened", { who, name: opened.name }),
  "teams.enter": ([entered], { who }) => entered && t("entry.entered", { who, name: entered.name }),
  "teams.leave": ([left, closed], { who }) =>
    left && t(closed ? "entry.left-last" : "entry.left", { who, name: left.name }),
  "teams.close": ([told], { who }) => told && t("entry.closed", { who, name: told.name }),
};

export const follows: Follows<"teams"> = {
  "teams.leave": (facts) =>
    facts.some(({ fact }) => fact === "TeamClosed") ? t("follows.closes") : undefined,
};
