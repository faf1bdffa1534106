/** Sending back what one was paid: nobody must be made to have something. */

import { present } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import {
  agentAt,
  answersTo,
  flowNamed,
  flowRefused,
  holderOf,
  sendBack as sendGainBack,
} from "../../services/economy/index.ts";
import { authorOf } from "../people/index.ts";
import { findCurrencyAt, findHolder } from "./currency.ts";
import { measureOf, sideOf } from "./moving.ts";
import { sendBackSpec } from "./request-acts.ts";
import { creditSentBack } from "./request-facts.ts";

const sendBackRefused = [
  flowRefused.flowUnknown,
  flowRefused.noGain,
  flowRefused.gainKept,
  flowRefused.takenBack,
  flowRefused.amountOutOfRange,
  flowRefused.limitExceeded,
  flowRefused.helperCapReached,
];

export const sendBack = defineAct(sendBackSpec, sendBackRefused, (act) => {
  const author = authorOf(act);
  const { payment, reason } = act.body;
  const gain = flowNamed(act, payment);
  const credit = gain && findCurrencyAt(act, gain.resource);
  if (gain === undefined || credit === undefined) return flowRefused.flowUnknown("", "payment");
  const to = agentAt(act, holderOf(act, gain.provider)).agent;
  const giver = present(findHolder(act, to), "who paid a credit can hold it");
  const refusal = sendGainBack(act, {
    flow: payment,
    measure: measureOf(credit),
    provider: sideOf(act, credit, { n: author.n, person: author }),
    receiver: sideOf(act, credit, giver),
    consents: [author.n],
    fields: { receiver: "payment", quantity: "payment", flow: "payment" },
    name: act.id,
    ...(reason === undefined ? {} : { note: reason }),
  });
  if (refusal !== undefined) return refusal;
  const sent = answersTo(act, gain.n).find(({ answers }) => answers === gain.n);
  const { quantity: amount } = present(sent, "what was sent back is in the journal");
  const why = reason === undefined ? {} : { reason };
  const { currency } = credit;
  act.fact(creditSentBack, { payment, from: author.person, to, currency, amount, ...why });
  return undefined;
});
