/** What can be done about teams, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"teams", "teams"> = {
  topics: {
    teams: t("powers.teams"),
  },
  acts: {
    "teams.open": { under: "teams", can: t("can.open"), also: t("also.open") },
    "teams.enter": { under: "teams", can: t("can.enter"), also: t("also.enter") },
    "teams.leave": { under: "teams", can: t("can.leave"), also: t("also.leave") },
    "teams.close": { under: "teams", can: t("can.close"), also: t("also.close") },
  },
  settings: {},
  roles: {},
};
