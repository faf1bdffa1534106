/** Adding people without a device, and who helps them: named, agreed, passed on, objected to. */

import { toTime } from "@plenty/kernel";
import type { Hash, PersonId, Refusal } from "@plenty/kernel";
import { actedForBy } from "../../../engine/behalf.ts";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement, Reading } from "../../../engine/room.ts";
import type { Author, BodyOf } from "../../../engine/spec.ts";
import {
  addDependantSpec,
  addPersonSpec,
  endDependenceSpec,
  helpSpec,
  nameHelperSpec,
  objectSpec,
} from "../helped-acts.ts";
import {
  dependantAdded,
  dependenceEnded,
  helperAgreed,
  helperNamed,
  helperObjected,
  personAdded,
} from "../helped-facts.ts";
import { helpedRefusals } from "../helped-refusals.ts";
import {
  canHelp,
  findHelped,
  helpedAt,
  objectionEnds,
  removeHelper,
  setHelper,
  writeHelped,
  writeIndependent,
} from "../helped.ts";
import type { Helped } from "../helped.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { findPerson, isFreeName, personAt, registerPerson } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { roleRefusals } from "../roles.ts";
import { authorOf } from "../rules.ts";
import { vouchIfFree } from "../vouching.ts";

const addRefusals = [
  leavingRefusals.theyLeft,
  helpedRefusals.helperUnknown,
  peopleRefusals.idTaken,
];

export const addPerson = defineAct(addPersonSpec, addRefusals, (act) => {
  const by = authorOf(act);
  const { people, helper: named = by.person } = act.body;
  const helper = findPerson(act, named);
  if (helper?.left === true) return leavingRefusals.theyLeft({ person: named }, "helper");
  if (!canHelp(act, helper)) return helpedRefusals.helperUnknown({ person: named });
  const refusal = refuseNames(
    act,
    people.map(({ name }) => name),
  );
  if (refusal !== undefined) return refusal;
  for (const added of people) writeAdded(act, { ...added, by, helper });
  return undefined;
});

/** Who is added is known by the salted hash of their name, as those are whom imports name. */
function refuseNames(reading: Reading, names: readonly Hash[]): Refusal | undefined {
  const taken = names.findIndex((name, i) => names.indexOf(name) < i || !isFreeName(reading, name));
  return taken < 0 ? undefined : peopleRefusals.idTaken("", `people.${taken}.name`);
}

type Added = BodyOf<typeof addPersonSpec>["people"][number] & {
  readonly by: Author;
  readonly helper: Author;
};

function writeAdded(judgement: Judgement, { name, consent, by, helper }: Added): void {
  const newcomer = registerPerson(judgement, { person: name, name, keys: [] });
  const agreed = helper.n === by.n;
  writeHelped(judgement, { helped: newcomer.n, kind: "helped", helper: helper.n, agreed });
  const told = { person: newcomer.person, helper: helper.person };
  judgement.fact(personAdded, { ...told, name, by: by.person, consent });
  if (agreed) judgement.fact(helperAgreed, told);
  vouchIfFree(judgement, { newcomer, voucher: by });
}

export const addDependant = defineAct(addDependantSpec, [peopleRefusals.idTaken], (act) => {
  const { name } = act.body;
  if (!isFreeName(act, name)) return peopleRefusals.idTaken("", "name");
  const guardian = authorOf(act);
  const { n, person } = registerPerson(act, { person: name, name, keys: [] });
  writeHelped(act, { helped: n, kind: "dependant", helper: guardian.n, agreed: true });
  act.fact(dependantAdded, { person, name, guardian: guardian.person });
  return undefined;
});

const nameRefusals = [
  helpedRefusals.notHelped,
  helpedRefusals.notYoursToName,
  leavingRefusals.theyLeft,
  helpedRefusals.helperUnknown,
  helpedRefusals.helperDisputed,
];

export const nameHelper = defineAct(nameHelperSpec, nameRefusals, (act) => {
  const { person, helper: named } = act.body;
  const by = authorOf(act);
  const helped = findHelped(act, person);
  if (helped === undefined) return helpedRefusals.notHelped({ person });
  if (!mayName(act, helped, by)) return helpedRefusals.notYoursToName({ person });
  const helper = findPerson(act, named);
  if (helper?.left === true) return leavingRefusals.theyLeft({ person: named }, "helper");
  if (!canHelp(act, helper)) return helpedRefusals.helperUnknown({ person: named });
  if (helped.disputed.includes(helper.n)) return helpedRefusals.helperDisputed();
  const agreed = helper.n === by.n;
  setHelper(act, { helped: helped.n, helper: helper.n, agreed });
  if (agreed) act.fact(helperAgreed, { person, helper: named });
  else act.fact(helperNamed, { person, helper: named, by: by.person });
  return undefined;
});

/**
 * Whoever helps names who helps next, and where nobody does any member. Of a dependant the member on whom they depend
 * keeps that word until another agreed: others have it where that member left, or is silent after an objection.
 */
function mayName(act: ActJudgement<unknown>, helped: Helped, by: Author): boolean {
  const { agreed, helper, guardian, objectedAt } = helped;
  if (agreed) return helper === by.n;
  if (guardian === undefined || guardian === by.n) return true;
  const isSilent = objectedAt !== undefined && act.at >= objectionEnds(objectedAt);
  return isSilent || personAt(act, guardian).left;
}

export const help = defineAct(helpSpec, [helpedRefusals.notNamed], (act) => {
  const by = authorOf(act);
  const { people } = act.body;
  const named = people.map((person) => findNamed(act, person, by));
  const missing = named.findIndex(
    (helped, i) => helped === undefined || people.indexOf(people[i] ?? "") < i,
  );
  if (missing >= 0) {
    return helpedRefusals.notNamed({ person: people[missing] ?? "" }, `people.${missing}`);
  }
  for (const helped of named) {
    if (helped === undefined) continue;
    setHelper(act, { helped: helped.n, helper: by.n, agreed: true });
    act.fact(helperAgreed, { person: personAt(act, helped.n).person, helper: by.person });
  }
  return undefined;
});

/** Somebody for whom a member was named and has not yet agreed. */
function findNamed(reading: Reading, person: PersonId, by: Author): Helped | undefined {
  const helped = findHelped(reading, person);
  return helped?.helper === by.n && !helped.agreed ? helped : undefined;
}

const objectRefusals = [
  peopleRefusals.personUnknown,
  roleRefusals.notWelcomed,
  helpedRefusals.notDoneForThem,
  helpedRefusals.objectionLate,
  helpedRefusals.noHelper,
];

export const object = defineAct(objectSpec, objectRefusals, (act) => {
  const { person: id, act: about } = act.body;
  const by = authorOf(act);
  const person = findPerson(act, id);
  if (person === undefined) return peopleRefusals.personUnknown({ person: id });
  if (by.n !== person.n && !by.welcomed) return roleRefusals.notWelcomed();
  const refusal = about === undefined ? undefined : refuseObjection(act, person, about);
  if (refusal !== undefined) return refusal;
  const helped = helpedAt(act, person.n);
  const present = helped?.agreed === true ? helped.helper : undefined;
  const helper = about === undefined ? present : actedForBy(act, about)?.helper;
  if (helper === undefined) return helpedRefusals.noHelper({ person: id });
  if (about !== undefined) {
    act.sql
      .write("INSERT OR IGNORE INTO people_objections (act, member) VALUES (?, ?)")
      .run(about, by.n);
  }
  if (helper === present) removeHelper(act, { helped: person.n, helper, by: by.n });
  const told = { person: id, helper: personAt(act, helper).person, by: by.person };
  act.fact(helperObjected, about === undefined ? told : { ...told, act: about });
  return undefined;
});

function refuseObjection(
  judgement: ActJudgement<unknown>,
  { n }: Author,
  about: Hash,
): Refusal | undefined {
  const done = actedForBy(judgement, about);
  if (done?.person !== n) return helpedRefusals.notDoneForThem({ act: about });
  const until = objectionEnds(done.at);
  if (judgement.at < until) return undefined;
  return helpedRefusals.objectionLate({ until: toTime(until) });
}

export const endDependence = defineAct(
  endDependenceSpec,
  [helpedRefusals.notTheirGuardian],
  (act) => {
    const { person } = act.body;
    const guardian = authorOf(act);
    const helped = findHelped(act, person);
    if (helped?.kind !== "dependant" || helped.helper !== guardian.n || !helped.agreed) {
      return helpedRefusals.notTheirGuardian({ person });
    }
    writeIndependent(act, helped.n);
    act.fact(dependenceEnded, { person, guardian: guardian.person });
    return undefined;
  },
);
