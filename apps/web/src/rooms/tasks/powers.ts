/** What can be done about tasks, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"tasks", "tasks"> = {
  topics: { tasks: t("powers.tasks") },
  acts: {
    "tasks.open": { under: "tasks", can: t("can.open"), also: t("also.open") },
    "tasks.change": { under: "tasks", can: t("can.change"), also: t("also.change") },
    "tasks.take": { under: "tasks", can: t("can.take"), also: t("also.take") },
    "tasks.drop": { under: "tasks", can: t("can.drop"), also: t("also.drop") },
    "tasks.finish": { under: "tasks", can: t("can.finish"), also: t("also.finish") },
    "tasks.reopen": { under: "tasks", can: t("can.reopen"), also: t("also.reopen") },
    "tasks.split": { under: "tasks", can: t("can.split"), also: t("also.split") },
    "tasks.comment": { under: "tasks", can: t("can.comment"), also: t("also.comment") },
    "tasks.close": { under: "tasks", can: t("can.close"), also: t("also.close") },
  },
  settings: {},
  roles: {},
};
