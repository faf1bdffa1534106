/** What can be done about the charter, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"charter", "agreeing" | "offices"> = {
  topics: {
    agreeing: t("powers.agreeing"),
    offices: t("powers.offices"),
  },
  acts: {
    "charter.found": { under: "agreeing", can: t("can.found") },
    "charter.propose": { under: "agreeing", can: t("can.propose"), also: t("also.propose") },
    "charter.agree": { under: "agreeing", can: t("can.agree"), also: t("also.agree") },
    "charter.withdraw": { under: "agreeing", can: t("can.withdraw"), also: t("also.withdraw") },
    "charter.set-office": {
      under: "offices",
      can: t("can.set-office"),
      also: t("also.set-office"),
    },
    "charter.end-office": {
      under: "offices",
      can: t("can.end-office"),
      also: t("also.end-office"),
    },
    "charter.appoint": { under: "offices", can: t("can.appoint"), also: t("also.appoint") },
    "charter.recall": { under: "offices", can: t("can.recall"), also: t("also.recall") },
    "charter.take-office": {
      under: "offices",
      can: t("can.take-office"),
      also: t("also.take-office"),
    },
    "charter.resign": { under: "offices", can: t("can.resign"), also: t("also.resign") },
    "charter.decide": { under: "offices", can: t("can.decide"), also: t("also.decide") },
    "charter.hand-over": {
      under: "offices",
      can: t("can.hand-over"),
      also: t("also.hand-over"),
    },
  },
  settings: {
    "charter.affirmed": "agreeing",
    "charter.notice": "agreeing",
    "charter.silence": "agreeing",
  },
  roles: {},
};
