/** Asking for a payment, and what becomes of it. What is asked for never moves by itself: who is asked pays, or does not. */

import { accepted, limits, present, refused, splitAmount, toTime } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, DueDef, Judgement, Reading } from "../../engine/room.ts";
import type { Author, BodyOf } from "../../engine/spec.ts";
import { agentAt, flowRefused } from "../../services/economy/index.ts";
import { pauseBetween, peaceRefusals } from "../peace/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../people/index.ts";
import { currencyAt, findCurrency } from "./currency.ts";
import { move, refuseContact } from "./moving.ts";
import { creditRefusals } from "./refusals.ts";
import { declineSpec, payRequestSpec, requestSpec, withdrawRequestSpec } from "./request-acts.ts";
import { creditAsked, requestDeclined, requestLapsed, requestTakenBack } from "./request-facts.ts";
import { requestRefusals } from "./request-refusals.ts";
import {
  countRequests,
  endRequest,
  findRequest,
  openAmount,
  sharesOf,
  writeAnswer,
  writeEnd,
  writeRequest,
} from "./requests.ts";
import type { AskedShare, CreditRequest } from "./requests.ts";

const requestRefused = [
  creditRefusals.currencyUnknown,
  peopleRefusals.personUnknown,
  requestRefusals.askedSelf,
  requestRefusals.askedTwice,
  peopleRefusals.theyLeft,
  peaceRefusals.contactIsPaused,
  requestRefusals.sharesOther,
  requestRefusals.shareNothing,
  requestRefusals.requestsMany,
];

type Asking = ActJudgement<BodyOf<typeof requestSpec>>;

export const request = defineAct(requestSpec, requestRefused, (act) => {
  const asker = authorOf(act);
  const { currency, amount, note } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const asked = findAsked(act, asker);
  if (!asked.ok) return asked.refusal;
  const amounts = partsOf(act, asked.value);
  if (!amounts.ok) return amounts.refusal;
  if (countRequests(act, asker.n) >= limits.requestsPerPerson) {
    return requestRefusals.requestsMany();
  }
  const parts = asked.value.map(({ n }, i) => ({ agent: n, amount: amounts.value[i] ?? 0 }));
  writeRequest(act, { asker: asker.n, currency: credit.n, amount, note, parts });
  const told = {
    request: act.id,
    by: asker.person,
    currency,
    ...(note === undefined ? {} : { note }),
  };
  for (const part of parts) {
    act.fact(creditAsked, { ...told, of: agentAt(act, part.agent).agent, amount: part.amount });
  }
  return undefined;
});

/** Those who are asked; the refusal of the first who cannot be. */
function findAsked(act: Asking, asker: Author): Result<readonly Author[], Refusal> {
  const found = new Map<Hash, Author>();
  for (const [i, person] of act.body.from.entries()) {
    const field = `from.${i}`;
    const one = findPerson(act, person);
    if (one === undefined) return refused(peopleRefusals.personUnknown({ person }, field));
    if (one.n === asker.n) return refused(requestRefusals.askedSelf("", field));
    if (found.has(person)) return refused(requestRefusals.askedTwice("", field));
    const from = { n: asker.n, person: asker };
    const apart = refuseContact(act, from, { n: one.n, person: one, field });
    if (apart !== undefined) return refused(apart);
    found.set(person, one);
  }
  return accepted([...found.values()]);
}

/** What each bears: in ratio to the shares, or all alike, and exactly the amount together. */
function partsOf(
  { body: { amount, shares } }: Asking,
  asked: readonly Author[],
): Result<readonly number[], Refusal> {
  if (shares !== undefined && shares.length !== asked.length) {
    return refused(requestRefusals.sharesOther());
  }
  const weighed = asked.map(({ person }, i) => ({ id: person, weight: shares?.[i] ?? 1 }));
  const parts = splitAmount(amount, weighed);
  return parts.includes(0) ? refused(requestRefusals.shareNothing()) : accepted(parts);
}

interface Mine {
  readonly request: CreditRequest;
  readonly share: AskedShare;
}

const answerRefused = [
  requestRefusals.requestUnknown,
  requestRefusals.notAsked,
  requestRefusals.requestAnswered,
  requestRefusals.requestOver,
];

/** What the author is asked for and has not answered. */
function findMine(reading: Reading, author: Author, id: Hash): Result<Mine, Refusal> {
  const found = findRequest(reading, id);
  if (found === undefined) return refused(requestRefusals.requestUnknown());
  const share = sharesOf(reading, found).find(({ agent }) => agent === author.n);
  if (share === undefined) return refused(requestRefusals.notAsked());
  if (share.state !== "open") return refused(requestRefusals.requestAnswered());
  if (found.ended !== undefined) return refused(requestRefusals.requestOver());
  return accepted({ request: found, share });
}

const payRefused = [
  ...answerRefused,
  peopleRefusals.theyLeft,
  peaceRefusals.contactIsPaused,
  flowRefused.amountOutOfRange,
  flowRefused.limitExceeded,
  flowRefused.helperCapReached,
];

export const payRequest = defineAct(payRequestSpec, payRefused, (act) => {
  const payer = authorOf(act);
  const mine = findMine(act, payer, act.body.request);
  if (!mine.ok) return mine.refusal;
  const { request: asked, share } = mine.value;
  const payment = {
    to: agentAt(act, asked.asker).agent,
    currency: currencyAt(act, asked.currency).currency,
    amount: share.amount,
    // both statements say what for
    note: act.body.note ?? asked.note,
    request: asked.request,
    receiver: "request",
  };
  const refusal = move(act, { n: payer.n, person: payer }, payment);
  if (refusal === undefined) writeAnswer(act, mine.value, { state: "paid" });
  return refusal;
});

const declineRefused = [...answerRefused, peaceRefusals.contactIsPaused];

export const decline = defineAct(declineSpec, declineRefused, (act) => {
  const author = authorOf(act);
  const { request: id, reason } = act.body;
  const mine = findMine(act, author, id);
  if (!mine.ok) return mine.refusal;
  const { request: asked, share } = mine.value;
  // without words nobody reaches anybody
  const paused = reason === undefined ? undefined : pauseBetween(act, author.n, asked.asker);
  if (paused !== undefined) {
    return peaceRefusals.contactIsPaused({ until: toTime(paused.until) }, "reason");
  }
  writeAnswer(act, mine.value, { state: "declined", reason: reason ?? null });
  act.fact(requestDeclined, {
    request: id,
    by: author.person,
    to: agentAt(act, asked.asker).agent,
    currency: currencyAt(act, asked.currency).currency,
    amount: share.amount,
    ...(reason === undefined ? {} : { reason }),
  });
  return undefined;
});

const withdrawRefused = [
  requestRefusals.requestUnknown,
  requestRefusals.askedByOther,
  requestRefusals.requestOver,
];

export const withdrawRequest = defineAct(withdrawRequestSpec, withdrawRefused, (act) => {
  const author = authorOf(act);
  const found = findRequest(act, act.body.request);
  if (found === undefined) return requestRefusals.requestUnknown();
  if (found.asker !== author.n) return requestRefusals.askedByOther();
  if (found.ended !== undefined) return requestRefusals.requestOver();
  endRequest(act, found, "taken-back");
  act.fact(requestTakenBack, overOf(act, found));
  return undefined;
});

/** Nobody paid, declined or took back what is left of it for 30 days. */
export const requestLapses: DueDef = {
  facts: [requestLapsed],
  settle(judgement, key) {
    const found = present(findRequest(judgement, key), "what lapses was asked for");
    writeEnd(judgement, found, "lapsed");
    judgement.fact(requestLapsed, overOf(judgement, found));
  },
};

/** What is said of a request that ends with something of it open. */
function overOf(judgement: Judgement, found: CreditRequest) {
  return {
    request: found.request,
    by: agentAt(judgement, found.asker).agent,
    currency: currencyAt(judgement, found.currency).currency,
    amount: openAmount(sharesOf(judgement, found)),
  };
}
