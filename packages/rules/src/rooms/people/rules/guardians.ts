/** Naming guardians: at once with the spare way in, with a device after a week in which it can be cancelled. */

import { limits, toTime } from "@plenty/kernel";
import type { PersonId, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { writeGuardians } from "../guardians.ts";
import { beginChange, changesOf } from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import { nameGuardiansSpec } from "../keys-acts.ts";
import { guardiansProposed } from "../keys-facts.ts";
import { keyRefusals } from "../keys-refusals.ts";
import { isGrown } from "../keys.ts";
import type { HeldKey } from "../keys.ts";
import { findPerson } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf } from "../rules.ts";
import { signingKey } from "./keys.ts";
import { cancelChange } from "./remove.ts";

type Naming = BodyOf<typeof nameGuardiansSpec>;

const refusals = [
  keyRefusals.keyYoung,
  peopleRefusals.personUnknown,
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
    if (findPerson(act, person) === undefined) {
      return peopleRefusals.personUnknown({ person }, field);
    }
    if (seen.has(person)) return keyRefusals.guardianInvalid({ person }, field);
    seen.add(person);
  }
  return undefined;
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
