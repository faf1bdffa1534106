/**
 * Adding, naming and removing one's keys. Adding is at once and told to all; an older device removes a younger one
 * at once, a younger an older one after a week in which that can be cancelled; a spare way in does all at once.
 */

import { limits, present, toTime } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Reading } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { beginChange, changesOf } from "../key-changes.ts";
import { addKeySpec, nameKeySpec, revokeKeySpec } from "../keys-acts.ts";
import { keyAdded, keyNamed, keyRemovalBegun } from "../keys-facts.ts";
import { keyRefusals } from "../keys-refusals.ts";
import {
  findKey,
  findSigning,
  insertKey,
  isGrown,
  keysOf,
  renameKey,
  setLeaving,
} from "../keys.ts";
import type { HeldKey, Signing } from "../keys.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf, takenKey } from "../rules.ts";
import { removeKey } from "./remove.ts";
import { letSpareStand, spareDue } from "./settle.ts";

type Adding = BodyOf<typeof addKeySpec>;

/** The key that signs an act of somebody known. */
export function signingKey(act: Reading & Signing): HeldKey {
  return present(findSigning(act, act), "who changes keys has one");
}

const addRefusals = [peopleRefusals.keyTaken, keyRefusals.keyYoung, keyRefusals.keysFull];

export const addKey = defineAct(addKeySpec, addRefusals, (act) => {
  const { key, rank } = act.body;
  const by = signingKey(act);
  const refusal = refuseAdding(act, by);
  if (refusal !== undefined) return refusal;
  const atOnce = standsAtOnce(act, by);
  if (rank === "device") makeRoom(act, by);
  writeAdded(act, by, atOnce ? act.at : act.at + limits.keyYoungMs);
  if (rank === "device") return undefined;
  if (atOnce) letSpareStand(act, key);
  else act.schedule({ at: act.at + limits.keyYoungMs, due: spareDue, key });
  return undefined;
});

function refuseAdding(act: ActJudgement<Adding>, by: HeldKey): Refusal | undefined {
  const { key, rank } = act.body;
  if (takenKey(act, [{ key }]) !== undefined) return peopleRefusals.keyTaken({ key }, "key");
  const may = isGrown(by, act.at) || (by.rank === "spare" && rank === "device");
  if (!may) return keyRefusals.keyYoung({ until: toTime(by.grown) });
  const most = limits.keysPerPerson;
  const mayAdd = standsAtOnce(act, by) || !isFull(act, by.person);
  return mayAdd ? undefined : keyRefusals.keysFull({ most });
}

/** What a spare way in adds that is no longer young is grown up at once. */
function standsAtOnce({ at }: ActJudgement<Adding>, by: HeldKey): boolean {
  return by.rank === "spare" && isGrown(by, at);
}

function isFull(reading: Reading, person: number): boolean {
  return keysOf(reading, person).length >= limits.keysPerPerson;
}

/** Where a thief filled up the keys, the one added last goes: else nobody would come back by their spare way in. */
function makeRoom(act: ActJudgement<Adding>, by: HeldKey): void {
  if (!isFull(act, by.person)) return;
  const last = keysOf(act, by.person).findLast(({ key }) => key !== by.key);
  removeKey(act, present(last, "whoever has all keys has another"));
}

function writeAdded(act: ActJudgement<Adding>, by: HeldKey, grown: number): void {
  const { key, rank, name } = act.body;
  const called = name === undefined ? {} : { name };
  const via = by.rank;
  insertKey(act, { key, person: by.person, rank, via, addedBy: by.key, grown, ...called });
  const { person } = authorOf(act);
  act.fact(keyAdded, { person, key, rank, via, by: by.key, ...called, grown: toTime(grown) });
}

export const nameKey = defineAct(nameKeySpec, [keyRefusals.keyNotYours], (act) => {
  const { key, name } = act.body;
  const { n, person } = authorOf(act);
  const held = findOwn(act, { person: n, key });
  if (held === undefined) return keyRefusals.keyNotYours({ key });
  renameKey(act, held, name);
  act.fact(keyNamed, { person, key, name });
  return undefined;
});

interface Wanted {
  readonly person: number;
  readonly key: string;
}

/** A key that the person holds now. */
function findOwn(reading: Reading, { person, key }: Wanted): HeldKey | undefined {
  const held = findKey(reading, key);
  return held?.person === person && held.gone === undefined ? held : undefined;
}

const revokeRefusals = [
  keyRefusals.keyNotYours,
  keyRefusals.lastWayIn,
  keyRefusals.keyYoung,
  keyRefusals.onlySpareStops,
  keyRefusals.changeUnderWay,
];

export const revokeKey = defineAct(revokeKeySpec, revokeRefusals, (act) => {
  const { key } = act.body;
  const by = signingKey(act);
  const target = findOwn(act, { person: by.person, key });
  if (target === undefined) return keyRefusals.keyNotYours({ key });
  const refusal = refuseRemoving(act, by, target);
  if (refusal !== undefined) return refusal;
  if (goesAtOnce(by, target, act.at)) removeKey(act, target);
  else beginRemoval(act, by, target);
  return undefined;
});

function refuseRemoving(
  act: ActJudgement<unknown>,
  by: HeldKey,
  target: HeldKey,
): Refusal | undefined {
  if (by.key === target.key) {
    const stays = keysOf(act, by.person).some((k) => k.key !== by.key && k.leaving === undefined);
    return stays ? undefined : keyRefusals.lastWayIn();
  }
  if (!isGrown(by, act.at)) return keyRefusals.keyYoung({ until: toTime(by.grown) });
  // what guardians began, no device ends
  const called = changesOf(act, by.person).some(
    ({ kind, key }) => kind === "recovery" && key === target.key,
  );
  if (called && by.rank === "device") return keyRefusals.onlySpareStops();
  if (target.leaving === undefined || goesAtOnce(by, target, act.at)) return undefined;
  return keyRefusals.changeUnderWay({ until: toTime(target.leaving) });
}

/** Whether a key removes another without a week in between. */
function goesAtOnce(by: HeldKey, target: HeldKey, at: number): boolean {
  if (by.key === target.key || by.rank === "spare" || !isGrown(target, at)) return true;
  return target.rank === "device" && by.entry < target.entry;
}

function beginRemoval(act: ActJudgement<unknown>, by: HeldKey, target: HeldKey): void {
  const until = act.at + limits.keyYoungMs;
  const { key, rank } = target;
  setLeaving(act, target, until);
  beginChange(act, { person: by.person, kind: "removal", key, byKey: by.key, until });
  const { person } = authorOf(act);
  const told = { person, change: act.id, key, rank, by: by.key, until: toTime(until) };
  act.fact(keyRemovalBegun, told);
}
