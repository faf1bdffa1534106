/** A key goes, and with it what is under way about it or was begun with it. */

import type { Judgement } from "../../../engine/room.ts";
import { changesOf, endChange, tellCancelled } from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import { keyRemoved } from "../keys-facts.ts";
import { endKey, findKey, keysOf, setLeaving } from "../keys.ts";
import type { HeldKey } from "../keys.ts";
import { personAt } from "../persons.ts";

/** Removes a key for good; what was begun with it is not to be. */
export function removeKey(judgement: Judgement, held: HeldKey): void {
  endKey(judgement, held);
  const { person } = personAt(judgement, held.person);
  judgement.fact(keyRemoved, { person, key: held.key, rank: held.rank });
  for (const change of changesOf(judgement, held.person)) {
    if (change.key === held.key) endChange(judgement, change);
    else if (change.byKey === held.key) cancelChange(judgement, change);
  }
}

/** Removes every key of a person, and all that is under way with them. */
export function removeAllKeys(judgement: Judgement, person: number): void {
  for (const held of keysOf(judgement, person)) removeKey(judgement, held);
  for (const change of changesOf(judgement, person)) cancelChange(judgement, change);
}

/** Stops what is under way: a key that was to go stays, one that others let in goes. */
export function cancelChange(judgement: Judgement, change: KeyChange, by?: string): void {
  endChange(judgement, change);
  tellCancelled(judgement, change, by);
  const held = change.key === undefined ? undefined : findKey(judgement, change.key);
  if (held === undefined || held.gone !== undefined) return;
  if (change.kind === "removal") setLeaving(judgement, held, undefined);
  else if (isLetInBy(held, change)) removeKey(judgement, held);
}

/** True of a key that is there by what is under way, and by nothing else. */
export function isLetInBy(held: HeldKey, { kind, person }: KeyChange): boolean {
  if (held.person !== person || held.gone !== undefined) return false;
  return held.via === (kind === "recovery" ? "guardians" : kind);
}
