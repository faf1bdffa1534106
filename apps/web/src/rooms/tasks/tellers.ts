/** What acts of tasks led to, and would lead to, in sentences. */

import { lengthOf } from "../../section/tell.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

export const tellers: Tellers<"tasks"> = {
  "tasks.open": (_, { who }) => t("entry.opened", { who }),
  "tasks.change": (_, { who }) => t("entry.changed", { who }),
  "tasks.take": (_, { who }) => t("entry.taken", { who }),
  "tasks.drop": (_, { who }) => t("entry.dropped", { who }),
  "tasks.finish": (_, { who }) => t("entry.finished", { who }),
  "tasks.reopen": (_, { who }) => t("entry.reopened", { who }),
  "tasks.split": (facts, { who }) => {
    const split = facts.find((told) => told.fact === "TaskSplit");
    return split && t("entry.split", { who, n: lengthOf(split.parts) });
  },
  "tasks.comment": (_, { who }) => t("entry.commented", { who }),
  "tasks.close": (_, { who }) => t("entry.closed", { who }),
};

export const follows: Follows<"tasks"> = { "tasks.reopen": () => t("follows.reopen") };
