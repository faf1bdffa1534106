/** What can be done about shifts, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"shifts", "shifts"> = {
  topics: { shifts: t("powers.shifts") },
  acts: {
    "shifts.open": { under: "shifts", can: t("can.open"), also: t("also.open") },
    "shifts.call-off": { under: "shifts", can: t("can.call-off"), also: t("also.call-off") },
    "shifts.take": { under: "shifts", can: t("can.take"), also: t("also.take") },
    "shifts.drop": { under: "shifts", can: t("can.drop"), also: t("also.drop") },
    "shifts.stand-in": { under: "shifts", can: t("can.stand-in"), also: t("also.stand-in") },
    "shifts.record": { under: "shifts", can: t("can.record"), also: t("also.record") },
  },
  settings: { "shifts.zone": "shifts", "shifts.deadline": "shifts" },
  roles: {},
};
