/** How a credit moves: from whoever agreed to it, within the limits of both, and told by a fact. */

import { AMOUNT_MAX, toTime } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import type { ActJudgement, Judgement, Reading } from "../../engine/room.ts";
import { agentAt, findAccount, flow } from "../../services/economy/index.ts";
import type { Side } from "../../services/economy/index.ts";
import { pauseBetween, peaceRefusals } from "../peace/index.ts";
import { peopleRefusals } from "../people/index.ts";
import { findCurrency, findHolder } from "./currency.ts";
import type { Currency, Holder } from "./currency.ts";
import { creditPaid } from "./facts.ts";
import { floorOf, isNear } from "./limits.ts";
import { creditRefusals } from "./refusals.ts";

export interface Payment {
  readonly to: Hash;
  readonly currency: Hash;
  readonly amount: number;
  readonly note?: Hash | undefined;
  /** What the payee had asked for. */
  readonly request?: Hash;
  /** Field of the act that says who is paid. */
  readonly receiver: string;
}

/** Moves a credit from whoever agreed to it by this entry. */
export function move(
  act: ActJudgement<unknown>,
  payer: Holder,
  payment: Payment,
): Refusal | undefined {
  const { to, currency, amount, note, request, receiver } = payment;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const payee = findHolder(act, to);
  if (payee === undefined) return peopleRefusals.personUnknown({ person: to }, receiver);
  const apart = refuseContact(act, payer, { ...payee, field: receiver });
  if (apart !== undefined) return apart;
  const noted = note === undefined ? {} : { note };
  const refusal = flow(act, {
    action: "transfer",
    resource: credit.n,
    measure: measureOf(credit),
    provider: sideOf(act, credit, payer),
    receiver: sideOf(act, credit, payee),
    quantity: amount,
    consents: [payer.n],
    fields: { receiver, quantity: request === undefined ? "amount" : "request" },
    name: act.id,
    ...noted,
  });
  if (refusal !== undefined) return refusal;
  const from = agentAt(act, payer.n).agent;
  const asked = request === undefined ? {} : { request };
  const near = nearness(act, credit, payer);
  act.fact(creditPaid, { from, to, currency, amount, ...noted, ...asked, ...near });
  return undefined;
}

/** How much a payer can pay after this, where they came near their limit: told before they pay, and after. */
export function nearness(
  reading: Reading,
  credit: Currency,
  payer: Holder,
): { readonly left?: number } {
  if (payer.person === undefined) return {};
  const floor = floorOf(reading, credit, payer);
  const { balance, held } = findAccount(reading, credit.n, payer.n) ?? { balance: 0, held: 0 };
  const there = balance - held;
  return isNear(reading, floor, there) ? { left: Math.max(0, there - floor) } : {};
}

interface Other extends Holder {
  /** Field of the act that names them. */
  readonly field: string;
}

/** Nobody is paid, or asked, who left, or with whom contact is paused. */
export function refuseContact(
  reading: Reading,
  from: Holder,
  { n, person, field }: Other,
): Refusal | undefined {
  if (person === undefined) return undefined;
  if (person.left) return peopleRefusals.theyLeft({ person: person.person }, field);
  const paused = from.person === undefined ? undefined : pauseBetween(reading, from.n, n);
  if (paused === undefined) return undefined;
  return peaceRefusals.contactIsPaused({ until: toTime(paused.until) }, field);
}

/** A holder as the journal bounds them. */
export function sideOf(judgement: Judgement, credit: Currency, holder: Holder): Side {
  return { agent: holder.n, floor: floorOf(judgement, credit, holder), ceiling: AMOUNT_MAX };
}

/** How amounts of a credit are written. */
export function measureOf({ decimals, code }: Pick<Currency, "decimals" | "code">) {
  return { decimals, unit: code };
}
