/** What can be done for peace, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"peace", "peace"> = {
  topics: { peace: t("powers.peace") },
  acts: {
    "peace.pause": { under: "peace", can: t("can.pause"), also: t("also.pause") },
    "peace.hide": { under: "peace", can: t("can.hide"), also: t("also.hide") },
    "peace.lift": { under: "peace", can: t("can.lift"), also: t("also.lift") },
    "peace.review": { under: "peace", can: t("can.review"), also: t("also.review") },
  },
  settings: {},
  roles: { "safe-contacts": t("role.safe-contacts") },
};
