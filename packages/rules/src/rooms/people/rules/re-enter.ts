/**
 * Coming in again by others' word: two members who see somebody, or so many of their guardians. Reading and telling
 * at once, paying and vouching a day later; told to all, and so long it can be stopped.
 */

import { limits, toTime } from "@plenty/kernel";
import type { Millis, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement, Reading } from "../../../engine/room.ts";
import type { Author, BodyOf } from "../../../engine/spec.ts";
import { readSetting } from "../../../services/settings/index.ts";
import { neededOf } from "../guardians.ts";
import {
  addVoice,
  beginChange,
  changesOf,
  changesWith,
  postponeChange,
  removeVoice,
  voicesOf,
} from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import { recoverSpec, reEnterSpec, witnessSetting } from "../keys-acts.ts";
import { keyAdded, recoveryCalled, reEntryWitnessed } from "../keys-facts.ts";
import { keyRefusals } from "../keys-refusals.ts";
import { findKey, insertKey, keysOf } from "../keys.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { endedAt } from "../leaving.ts";
import { findPerson, personAt } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf, takenKey } from "../rules.ts";
import { cancelChange, isLetInBy } from "./remove.ts";

type ReEntering = BodyOf<typeof reEnterSpec>;
type Act = ActJudgement<ReEntering>;

const reEnterRefusals = [
  peopleRefusals.personUnknown,
  leavingRefusals.theyLeft,
  keyRefusals.neverIn,
  keyRefusals.ownWitness,
  keyRefusals.alreadyWitnessed,
  peopleRefusals.keyTaken,
];

export const reEnter = defineAct(reEnterSpec, reEnterRefusals, (act) => {
  const { person, key } = act.body;
  const who = findPerson(act, person);
  if (who === undefined) return peopleRefusals.personUnknown({ person });
  if (endedAt(act, who.n) !== undefined) return leavingRefusals.theyLeft({ person });
  if (keysOf(act, who.n).length === 0) return keyRefusals.neverIn({ person });
  const witness = authorOf(act);
  if (who.n === witness.n) return keyRefusals.ownWitness();
  const known = findBegun(act, { person: who.n, kind: "re-entry", key });
  const refusal = refuseVoice(act, known);
  if (refusal !== undefined) return refusal;
  const until = act.at + limits.wayBackMs;
  const change = known ?? beginChange(act, { person: who.n, kind: "re-entry", key, until });
  addVoice(act, change, witness.n);
  const enough = witnessesOf(act, change).length >= limits.witnesses;
  if (enough) postponeChange(act, change, until);
  const told = { person, change: change.change, key, by: witness.person };
  act.fact(reEntryWitnessed, { ...told, until: toTime(enough ? until : change.until) });
  if (enough) letIn(act, change, { via: "re-entry", grown: act.at + limits.keyYoungMs });
  return undefined;
});

/** Who may let somebody in at this moment, of those who said that they see them. */
function witnessesOf(reading: Reading, change: KeyChange): readonly number[] {
  const voices = voicesOf(reading, change);
  if (readSetting(reading, witnessSetting) === "members") return voices;
  return voices.filter((n) => personAt(reading, n).founder);
}

/** Whoever leaves lets nobody in any more: their word is as if it had not been given, where it waits for others'. */
export function takeBackWords(judgement: Judgement, { n: voice }: Author): void {
  for (const change of changesWith(judgement, voice)) {
    const held = change.key === undefined ? undefined : findKey(judgement, change.key);
    if (held !== undefined && isLetInBy(held, change)) continue;
    removeVoice(judgement, change, voice);
    if (voicesOf(judgement, change).length === 0) cancelChange(judgement, change);
  }
}

type Sought = Pick<KeyChange, "person" | "kind" | "key">;

/** What is under way for a person with a key, of a kind. */
function findBegun(reading: Reading, { person, kind, key }: Sought): KeyChange | undefined {
  return changesOf(reading, person).find((change) => change.kind === kind && change.key === key);
}

/** Each gives their word once, for a key that is still nobody's. */
function refuseVoice(act: Act, change: KeyChange | undefined): Refusal | undefined {
  const { key } = act.body;
  const given = change === undefined ? [] : voicesOf(act, change);
  if (given.includes(authorOf(act).n)) return keyRefusals.alreadyWitnessed();
  return takenKey(act, [{ key }]) === undefined
    ? undefined
    : peopleRefusals.keyTaken({ key }, "key");
}

interface Entering {
  readonly via: "re-entry" | "guardians";
  readonly grown: Millis;
}

function letIn(act: Act, change: KeyChange, { via, grown }: Entering): void {
  const { person, key } = act.body;
  const binds = act.at + limits.wayBackMs;
  insertKey(act, { key, person: change.person, rank: "device", via, grown, binds });
  const told = { person, key, rank: "device", via } as const;
  act.fact(keyAdded, { ...told, grown: toTime(grown), binds: toTime(binds) });
}

const recoverRefusals = [
  peopleRefusals.personUnknown,
  keyRefusals.notGuardian,
  keyRefusals.changeUnderWay,
  keyRefusals.alreadyWitnessed,
  peopleRefusals.keyTaken,
];

export const recover = defineAct(recoverSpec, recoverRefusals, (act) => {
  const { person, key } = act.body;
  const who = findPerson(act, person);
  if (who === undefined) return peopleRefusals.personUnknown({ person });
  const guardian = authorOf(act);
  const needed = neededOf(act, { person: who.n, guardian: guardian.n });
  if (needed === undefined) return keyRefusals.notGuardian({ person });
  const agreed = changesOf(act, who.n).find((change) => isAgreed(act, change));
  if (agreed !== undefined) return keyRefusals.changeUnderWay({ until: toTime(agreed.until) });
  const known = findBegun(act, { person: who.n, kind: "recovery", key });
  const refusal = refuseVoice(act, known);
  if (refusal !== undefined) return refusal;
  call(act, { who, guardian, needed, known });
  return undefined;
});

/** True of a recovery for which enough guardians have called: its key is there. */
function isAgreed(reading: Reading, change: KeyChange): boolean {
  const held = change.key === undefined ? undefined : findKey(reading, change.key);
  return change.kind === "recovery" && held !== undefined && isLetInBy(held, change);
}

interface Calling {
  readonly who: Author;
  readonly guardian: Author;
  readonly needed: number;
  readonly known: KeyChange | undefined;
}

function call(act: Act, { who, guardian, needed, known }: Calling): void {
  const { person, key } = act.body;
  const begun = { person: who.n, kind: "recovery", key } as const;
  const change = known ?? beginChange(act, { ...begun, until: act.at + limits.guardiansCallMs });
  addVoice(act, change, guardian.n);
  const enough = voicesOf(act, change).length >= needed;
  const until = enough ? act.at + limits.wayBackMs : change.until;
  if (enough) postponeChange(act, change, until);
  const told = { person, change: change.change, key, by: guardian.person, needed };
  act.fact(recoveryCalled, { ...told, until: toTime(until) });
  if (enough) letIn(act, change, { via: "guardians", grown: until });
}
