/** Naming guardians: at once with the spare way in, with a device after a week in which it can be cancelled. */

import { limits, toTime } from "@plenty/kernel";
import type { PersonId, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { guardedBy, guardiansOf, writeGuardians } from "../guardians.ts";
import { beginChange, changesOf } from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import { nameGuardiansSpec } from "../keys-acts.ts";
import { guardiansProposed } from "../keys-facts.ts";
import { keyRefusals } from "../keys-refusals.ts";
import { findKey, isGrown } from "../keys.ts";
import type { HeldKey } from "../keys.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { findPerson, personAt } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf } from "../rules.ts";
import { signingKey } from "./keys.ts";
import { cancelChange, isLetInBy } from "./remove.ts";

type Naming = BodyOf<typeof nameGuardiansSpec>;

const refusals = [
  keyRefusals.keyYoung,
  peopleRefusals.personUnknown,
  leavingRefusals.theyLeft,
  keyRefusals.guardianInvalid,
  keyRefusals.guardiansNeeded,
  keyRefusals.changeUnderWay,
];

export const nameGuardians = defineAct(nameGuardiansSpec, refusals, (act) => {
  const by = signingKey(act);
  if (!isGrown(by, act.at)) return keyRefusals.keyYoung({ until: toTime(by.grown) });
  const pending = changesOf(act, by.person).find(({ kind }) => kind === "guardians");
  const refusal = refuseNaming(act, by, pending);
  if (refusal !== undefined) return refusal;
  if (by.rank === "device") propose(act, by);
  else nameAtOnce(act, by, pending);
  return undefined;
});

function refuseNaming(
  act: ActJudgement<Naming>,
  by: HeldKey,
  pending: KeyChange | undefined,
): Refusal | undefined {
  const { guardians, needed } = act.body;
  const refusal = refuseGuardians(act, guardians);
  if (refusal !== undefined) return refusal;
  const least = Math.min(1, guardians.length);
  if (needed < least || needed > guardians.length) {
    return keyRefusals.guardiansNeeded({ named: guardians.length });
  }
  if (pending === undefined || by.rank === "spare") return undefined;
  return keyRefusals.changeUnderWay({ until: toTime(pending.until) }, "guardians");
}

function refuseGuardians(
  act: ActJudgement<Naming>,
  guardians: readonly PersonId[],
): Refusal | undefined {
  const seen = new Set([authorOf(act).person]);
  for (const [i, person] of guardians.entries()) {
    const field = `guardians.${i}`;
    const found = findPerson(act, person);
    if (found === undefined) return peopleRefusals.personUnknown({ person }, field);
    if (found.left) return leavingRefusals.theyLeft({ person }, field);
    if (seen.has(person)) return keyRefusals.guardianInvalid({ person }, field);
    seen.add(person);
  }
  return undefined;
}

/** Somebody who can come back no more is nobody's guardian and has none; a guard with too few left falls away. */
export function leaveGuards(judgement: Judgement, gone: number): void {
  const none = { guardians: [], needed: 0 };
  if (guardiansOf(judgement, gone).needed > 0) writeGuardians(judgement, gone, none);
  for (const person of guardedBy(judgement, gone)) {
    const { guardians, needed } = guardiansOf(judgement, person);
    const left = guardians.filter((id) => id !== personAt(judgement, gone).person);
    if (left.length >= needed) writeGuardians(judgement, person, { guardians: left, needed });
    else endGuard(judgement, person);
  }
}

/** Nobody guards a person any more; a call that too few have joined comes to nothing. */
function endGuard(judgement: Judgement, person: number): void {
  writeGuardians(judgement, person, { guardians: [], needed: 0 });
  for (const change of changesOf(judgement, person)) {
    const held = change.key === undefined ? undefined : findKey(judgement, change.key);
    const isIn = held !== undefined && isLetInBy(held, change);
    if (change.kind === "recovery" && !isIn) cancelChange(judgement, change);
  }
}

function propose(act: ActJudgement<Naming>, by: HeldKey): void {
  const { guardians, needed } = act.body;
  const until = act.at + limits.keyYoungMs;
  const named = { guardians, needed };
  beginChange(act, { person: by.person, kind: "guardians", byKey: by.key, until, named });
  const { person } = authorOf(act);
  const told = { person, change: act.id, ...named, by: by.key, until: toTime(until) };
  act.fact(guardiansProposed, told);
}

/** What other guardians began falls away with them. */
function nameAtOnce(act: ActJudgement<Naming>, by: HeldKey, pending: KeyChange | undefined): void {
  const called = changesOf(act, by.person).filter(({ kind }) => kind === "recovery");
  for (const change of pending === undefined ? called : [pending, ...called]) {
    cancelChange(act, change, by.key);
  }
  writeGuardians(act, by.person, act.body);
}
