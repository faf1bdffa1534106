/**
 * Leaving and coming back. Who leaves is no member from then on; what is theirs stays, and nothing waits for them.
 * When they can come back no more, their ways in end, and whom they guarded is told.
 */

import { limits } from "@plenty/kernel";
import type { Millis, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { DueDef, Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { balancesOf } from "../../../services/economy/index.ts";
import { canHelp, dependantOf, endHelping, helpedOf, isDependant } from "../helped.ts";
import { openInvitationsOf } from "../invitations.ts";
import { guardiansNamed, keyChangeCancelled, keyRemoved } from "../keys-facts.ts";
import { comeBackSpec, leaveSpec } from "../leaving-acts.ts";
import { balanceStays, helpEnded, invitationsRest, placeEnded } from "../leaving-facts.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { writeEnded } from "../leaving.ts";
import { countActing, leavePerson, personAt, returnPerson } from "../persons.ts";
import { authorOf } from "../rules.ts";
import { welcomeWaiting } from "../vouching.ts";
import { endOpenClaims, holdWaiting } from "./claim.ts";
import { leaveGuards } from "./guardians.ts";
import { placeWaiting, takeBackPlaces } from "./place.ts";
import { takeBackWords } from "./re-enter.ts";
import { removeAllKeys } from "./remove.ts";

/** What falls due under the row number of whoever left. */
const due = "leaving";

const leaveRefusals = [leavingRefusals.dependenceFirst, leavingRefusals.lastMember];

export const leave = defineAct(leaveSpec, leaveRefusals, (act) => {
  const who = authorOf(act);
  const refusal = refuseLeaving(act, who);
  if (refusal !== undefined) return refusal;
  const until = act.at + limits.comeBackMs;
  act.schedule({ at: until, due, key: String(who.n) });
  go(act, who, until);
  return undefined;
});

/** Somebody is no member from now on, and what hung on them is let go. */
export function go(judgement: Judgement, who: Author, until: Millis): void {
  leavePerson(judgement, who, until);
  tellWhatStays(judgement, who);
  letGoOfHelped(judgement, who);
  endOpenClaims(judgement, who);
  takeBackWords(judgement, who);
  takeBackPlaces(judgement, who);
  goOnWithout(judgement);
}

/** Whoever left is not waited for until they can come back no more. */
export function stayAway(judgement: Judgement, { n }: Author): void {
  judgement.unschedule({ due, key: String(n) });
}

/** They can come back no more: their ways in are gone, and they guard nobody. */
export function endPlace(judgement: Judgement, { n, person }: Author): void {
  writeEnded(judgement, n);
  judgement.fact(placeEnded, { person });
  removeAllKeys(judgement, n);
  leaveGuards(judgement, n);
}

function refuseLeaving(reading: Reading, who: Author): Refusal | undefined {
  const alone = isDependant(reading, who.n) ? who.n : dependantOf(reading, who.n);
  if (alone !== undefined) {
    return leavingRefusals.dependenceFirst({ person: personAt(reading, alone).person });
  }
  return isLastActing(reading, who) ? leavingRefusals.lastMember() : undefined;
}

/** True of whom nobody could be welcomed any more without. */
export function isLastActing(reading: Reading, who: Author): boolean {
  return canHelp(reading, who) && countActing(reading) === 1;
}

function tellWhatStays(judgement: Judgement, { n, person }: Author): void {
  for (const { resource: currency, balance } of balancesOf(judgement, n)) {
    judgement.fact(balanceStays, { person, currency, balance });
  }
  const invitations = openInvitationsOf(judgement, n);
  if (invitations.length > 0) judgement.fact(invitationsRest, { by: person, invitations });
}

/** Whom they helped needs another helper, as where somebody objected; nobody is held to have done wrong. */
function letGoOfHelped(judgement: Judgement, who: Author): void {
  const helped = helpedOf(judgement, who.n);
  endHelping(judgement, who.n);
  for (const { n, agreed } of helped) {
    const { person } = personAt(judgement, n);
    if (agreed) judgement.fact(helpEnded, { person, helper: who.person });
  }
}

/** What waited for as many as there are may now have them. */
function goOnWithout(judgement: Judgement): void {
  welcomeWaiting(judgement);
  holdWaiting(judgement);
  placeWaiting(judgement);
}

export const comeBack = defineAct(comeBackSpec, [], (act) => {
  const who = authorOf(act);
  act.unschedule({ due, key: String(who.n) });
  returnPerson(act, who);
  welcomeWaiting(act);
  return undefined;
});

/** Falls due when somebody who left can come back no more. */
export const leaving: DueDef = {
  facts: [placeEnded, keyRemoved, keyChangeCancelled, guardiansNamed],
  settle(judgement, key) {
    endPlace(judgement, personAt(judgement, Number(key)));
  },
};
