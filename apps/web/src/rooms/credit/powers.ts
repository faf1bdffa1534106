/** What can be done about credits, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"credit", "money"> = {
  topics: {
    money: t("powers.money"),
  },
  acts: {
    "credit.open-currency": {
      under: "money",
      can: t("can.open-currency"),
      also: t("also.open-currency"),
    },
    "credit.pay": { under: "money", can: t("can.pay"), also: t("also.pay") },
    "credit.pay-out": { under: "money", can: t("can.pay-out"), also: t("also.held") },
    "credit.lock": { under: "money", can: t("can.lock"), also: t("also.held") },
    "credit.set-limit": { under: "money", can: t("can.set-limit"), also: t("also.limit") },
    "credit.release": { under: "money", can: t("can.release"), also: t("also.held") },
    "credit.request": { under: "money", can: t("can.request"), also: t("also.request") },
    "credit.pay-request": { under: "money", can: t("can.pay-request"), also: t("also.pay") },
    "credit.decline": { under: "money", can: t("can.decline"), also: t("also.request") },
    "credit.withdraw-request": {
      under: "money",
      can: t("can.withdraw-request"),
      also: t("also.request"),
    },
    "credit.set-aside": { under: "money", can: t("can.set-aside"), also: t("also.aside") },
    "credit.take-aside": { under: "money", can: t("can.take-aside"), also: t("also.aside") },
    "credit.let-go-aside": { under: "money", can: t("can.let-go-aside"), also: t("also.aside") },
    "credit.send-back": { under: "money", can: t("can.send-back"), also: t("also.send-back") },
  },
  settings: {
    "credit.opener": "money",
    "credit.shown": "money",
    "credit.start": "money",
    "credit.growth": "money",
    "credit.warning": "money",
  },
  roles: {},
};
