/** Setting something aside for somebody: it stays one's own and is not there to be paid, until they take it, let it go, or its time passes. */

import { accepted, parseTime, present, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../engine/room.ts";
import {
  agentAt,
  findHold,
  flowRefused,
  hold,
  lapsing,
  leftOf,
  letGo,
  release,
} from "../../services/economy/index.ts";
import type { Hold } from "../../services/economy/index.ts";
import { peaceRefusals } from "../peace/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../people/index.ts";
import {
  asideLapsed,
  asideLetGo,
  asideTaken,
  creditSetAside,
  letGoAsideSpec,
  setAsideSpec,
  takeAsideSpec,
} from "./aside-acts.ts";
import { currencyAt, findCurrency, findHolder } from "./currency.ts";
import { measureOf, nearness, refuseContact, sideOf } from "./moving.ts";
import { creditRefusals } from "./refusals.ts";

const setAsideRefused = [
  creditRefusals.currencyUnknown,
  peopleRefusals.personUnknown,
  peopleRefusals.theyLeft,
  peaceRefusals.contactIsPaused,
  flowRefused.sidesSame,
  flowRefused.amountOutOfRange,
  flowRefused.holdTimeUnfit,
  flowRefused.limitExceeded,
  flowRefused.helperCapReached,
];

export const setAside = defineAct(setAsideSpec, setAsideRefused, (act) => {
  const author = authorOf(act);
  const { to, currency, amount, until, note } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const other = findPerson(act, to);
  if (other === undefined) return peopleRefusals.personUnknown({ person: to }, "to");
  const holder = { n: author.n, person: author };
  const receiver = { n: other.n, person: other };
  const apart = refuseContact(act, holder, { ...receiver, field: "to" });
  if (apart !== undefined) return apart;
  const noted = note === undefined ? {} : { note };
  const refusal = hold(act, {
    hold: act.id,
    resource: credit.n,
    measure: measureOf(credit),
    provider: sideOf(act, credit, holder),
    receiver: sideOf(act, credit, receiver),
    quantity: amount,
    until: present(parseTime(until), "the form of a time was checked"),
    consents: [author.n],
    fields: { receiver: "to", quantity: "amount", until: "until" },
    ...noted,
  });
  if (refusal !== undefined) return refusal;
  const told = { aside: act.id, from: author.person, to, currency, amount, until, ...noted };
  act.fact(creditSetAside, { ...told, ...nearness(act, credit, holder) });
  return undefined;
});

/** What is set aside under a name, if it is for the author. */
function findMine(act: ActJudgement<{ readonly aside: Hash }>): Result<Hold, Refusal> {
  const found = findHold(act, act.body.aside);
  if (found === undefined) return refused(flowRefused.holdUnknown("", "aside"));
  const isMine = found.receiver === authorOf(act).n;
  return isMine ? accepted(found) : refused(creditRefusals.asideForOther());
}

const takeRefused = [
  flowRefused.holdUnknown,
  creditRefusals.asideForOther,
  flowRefused.holdEnded,
  flowRefused.amountOutOfRange,
  flowRefused.moreThanHeld,
];

export const takeAside = defineAct(takeAsideSpec, takeRefused, (act) => {
  const mine = findMine(act);
  if (!mine.ok) return mine.refusal;
  const found = mine.value;
  const { aside, amount = leftOf(found) } = act.body;
  const credit = currencyAt(act, found.resource);
  const sideBy = (n: number) =>
    sideOf(act, credit, present(findHolder(act, agentAt(act, n).agent), "both can hold a credit"));
  const refusal = release(act, {
    hold: aside,
    measure: measureOf(credit),
    provider: sideBy(found.holder),
    receiver: sideBy(found.receiver),
    quantity: act.body.amount,
    fields: { receiver: "aside", quantity: "amount", hold: "aside" },
    name: act.id,
    ...(found.note === undefined ? {} : { note: found.note }),
  });
  if (refusal !== undefined) return refusal;
  act.fact(asideTaken, { ...saidOf(act, found), amount });
  return undefined;
});

const letGoRefused = [flowRefused.holdUnknown, creditRefusals.asideForOther, flowRefused.holdEnded];

export const letGoAside = defineAct(letGoAsideSpec, letGoRefused, (act) => {
  const mine = findMine(act);
  if (!mine.ok) return mine.refusal;
  const told = { ...saidOf(act, mine.value), amount: leftOf(mine.value) };
  const { aside } = act.body;
  const refusal = letGo(act, { hold: aside, consents: [authorOf(act).n], field: "aside" });
  if (refusal === undefined) act.fact(asideLetGo, told);
  return refusal;
});

/** Nobody took what is left of it in time. */
export const asideLapses = lapsing([asideLapsed], (judgement, lapsed) => {
  const amount = lapsed.quantity - lapsed.released;
  judgement.fact(asideLapsed, { ...saidOf(judgement, lapsed), amount });
});

/** Of whose and for whom something is set aside. */
function saidOf(judgement: Judgement, { hold: aside, holder, receiver, resource }: Hold) {
  return {
    aside,
    from: agentAt(judgement, holder).agent,
    to: agentAt(judgement, receiver).agent,
    currency: currencyAt(judgement, resource).currency,
  };
}
