/** What can be done about what was done, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"contributions", "done"> = {
  topics: {
    done: t("powers.done"),
  },
  acts: {
    "contributions.log": { under: "done", can: t("can.log"), also: t("also.log") },
    "contributions.confirm": { under: "done", can: t("can.confirm"), also: t("also.confirm") },
    "contributions.withdraw": { under: "done", can: t("can.withdraw"), also: t("also.withdraw") },
    "contributions.contest": { under: "done", can: t("can.contest"), also: t("also.contest") },
    "contributions.let-go": { under: "done", can: t("can.let-go"), also: t("also.let-go") },
    "contributions.thank": { under: "done", can: t("can.thank"), also: t("also.thank") },
    "contributions.see-thanks": { under: "done", can: t("can.see-thanks") },
    "contributions.import": { under: "done", can: t("can.import"), also: t("also.import") },
  },
  settings: { "contributions.hours-a-day": "done" },
  roles: {},
};
