/** A group takes somebody out: by agreement of its members, and by nothing else. */

import { defineAct } from "../../../engine/room.ts";
import type { Judgement } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { dependenceEnded } from "../helped-facts.ts";
import { dependantsOf, isDependant, writeIndependent } from "../helped.ts";
import { removeSpec } from "../leaving-acts.ts";
import { personRemoved } from "../leaving-facts.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { findPerson, personAt, writeRemoved } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { endedAt } from "../leaving.ts";
import { endPlace, go, isLastActing, stayAway } from "./leaving.ts";

const removeRefusals = [
  peopleRefusals.personUnknown,
  leavingRefusals.theyLeft,
  leavingRefusals.dependenceFirst,
  leavingRefusals.lastMember,
];

export const remove = defineAct(removeSpec, removeRefusals, (act) => {
  const { person } = act.body;
  const who = findPerson(act, person);
  if (who === undefined) return peopleRefusals.personUnknown({ person });
  if (endedAt(act, who.n) !== undefined) return leavingRefusals.theyLeft({ person });
  if (isDependant(act, who.n)) return leavingRefusals.dependenceFirst({ person });
  if (isLastActing(act, who)) return leavingRefusals.lastMember();
  act.fact(personRemoved, { person });
  writeRemoved(act, who.n);
  // whoever left meanwhile would come back else
  if (who.left) stayAway(act, who);
  else {
    for (const n of dependantsOf(act, who.n)) makeIndependent(act, n, who);
    go(act, who, act.at);
  }
  endPlace(act, who);
  return undefined;
});

/** Who depended on them is a newcomer from now on, and needs somebody to help. */
function makeIndependent(judgement: Judgement, n: number, { person: guardian }: Author): void {
  writeIndependent(judgement, n);
  judgement.fact(dependenceEnded, { person: personAt(judgement, n).person, guardian });
}
