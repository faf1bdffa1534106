/** Credit: interest-free money that its users make for each other. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { openerSetting, shownSetting } from "./acts.ts";
import { balances, turnover } from "./all-queries.ts";
import { assetsLocked, assetsReleased, currencyOpened } from "./facts.ts";
import { asideFacts } from "./aside-acts.ts";
import { asides } from "./aside-queries.ts";
import { asideLapses, letGoAside, setAside, takeAside } from "./asides.ts";
import { account, currencies, heldByAll, payments } from "./queries.ts";
import { creditLaws } from "./laws.ts";
import { creditRefusals } from "./refusals.ts";
import {
  growthSetting,
  limitAgreed,
  limitShared,
  startSetting,
  warningSetting,
} from "./limit-acts.ts";
import { setLimit } from "./limiting.ts";
import { holdDue } from "../../services/economy/index.ts";
import { requestFacts, creditSentBack } from "./request-facts.ts";
import { requests } from "./request-queries.ts";
import { requestRefusals } from "./request-refusals.ts";
import { requestDue } from "./requests.ts";
import { decline, payRequest, request, requestLapses, withdrawRequest } from "./requesting.ts";
import { lock, openCurrency, pay, payOut, release } from "./rules.ts";
import { sendBack } from "./sending-back.ts";

export const credit = defineRoom({
  name: "credit",
  tables: tablesBeside(import.meta.url),
  acts: [
    openCurrency,
    pay,
    payOut,
    lock,
    release,
    setLimit,
    request,
    payRequest,
    decline,
    withdrawRequest,
    sendBack,
    setAside,
    takeAside,
    letGoAside,
  ],
  facts: [
    currencyOpened,
    assetsLocked,
    assetsReleased,
    limitAgreed,
    limitShared,
    ...requestFacts,
    creditSentBack,
    ...asideFacts,
  ],
  queries: [currencies, account, heldByAll, payments, requests, balances, turnover, asides],
  settings: [openerSetting, shownSetting, startSetting, growthSetting, warningSetting],
  names: [
    {
      kind: "credit",
      query: "credit/currencies",
      id: "currency",
      labels: ["code", "name"],
      measure: { decimals: "decimals", unit: "code" },
    },
    { kind: "request", query: "credit/requests", id: "request", labels: ["note"] },
    {
      kind: "aside",
      query: "credit/asides",
      id: "aside",
      labels: ["note"],
      measure: { decimals: "decimals", unit: "unit" },
    },
  ],
  laws: creditLaws,
  refusals: { ...creditRefusals, ...requestRefusals },
  due: { [requestDue]: requestLapses, [holdDue]: asideLapses },
});
