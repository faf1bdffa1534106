/** What falls due with keys: what nobody cancelled, what did not come about, a spare way in that is no longer young. */

import type { DueDef, Judgement } from "../../../engine/room.ts";
import { writeGuardians } from "../guardians.ts";
import { changesOf, endChange, findChange, isCalled } from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import {
  guardiansNamed,
  keyChangeCancelled,
  keyRemoved,
  recovered,
  reEntryStands,
  spareStands,
} from "../keys-facts.ts";
import { findKey, isGrown, isPaused, keysOf } from "../keys.ts";
import type { HeldKey } from "../keys.ts";
import { findPerson, personAt } from "../persons.ts";
import { cancelChange, isLetInBy, removeKey } from "./remove.ts";

/** What falls due in the room under a key that was added as a spare way in. */
export const spareDue = "spare";

/** A spare way in is good: it takes the place of those that were there before. */
export function letSpareStand(judgement: Judgement, key: string): void {
  const spare = findKey(judgement, key);
  if (spare === undefined || spare.gone !== undefined) return;
  const { person } = personAt(judgement, spare.person);
  judgement.fact(spareStands, { person, key });
  const before = keysOf(judgement, spare.person).filter(
    (other) => other.rank === "spare" && other.key !== key && other.entry < spare.entry,
  );
  for (const old of before) removeKey(judgement, old);
}

export const spare: DueDef = {
  facts: [spareStands, keyRemoved, keyChangeCancelled],
  settle: letSpareStand,
};

export const keyChange: DueDef = {
  facts: [keyRemoved, keyChangeCancelled, guardiansNamed, reEntryStands, recovered],
  settle(judgement, id) {
    const change = findChange(judgement, id);
    if (change !== undefined) settle(judgement, change);
  },
};

function settle(judgement: Judgement, change: KeyChange): void {
  if (change.kind === "guardians") return settleGuardians(judgement, change);
  const held = change.key === undefined ? undefined : findKey(judgement, change.key);
  if (change.kind === "removal") return settleRemoval(judgement, change, held);
  // too few gave their word in time
  if (held === undefined || !isLetInBy(held, change)) return cancelChange(judgement, change);
  endChange(judgement, change);
  if (change.kind === "recovery") recover(judgement, held);
  const { person } = personAt(judgement, change.person);
  const told = { person, change: change.change, key: held.key };
  judgement.fact(change.kind === "recovery" ? recovered : reEntryStands, told);
}

/** Removes a key whose week is over, unless it has become the last way in. */
function settleRemoval(judgement: Judgement, change: KeyChange, held: HeldKey | undefined): void {
  const stays =
    held !== undefined &&
    keysOf(judgement, held.person).some(
      ({ key, leaving }) => key !== held.key && leaving === undefined,
    );
  if (!stays) return cancelChange(judgement, change);
  endChange(judgement, change);
  removeKey(judgement, held);
}

/** Names guardians, unless those before have called, the device that began it is about to go, or one of them left. */
function settleGuardians(judgement: Judgement, change: KeyChange): void {
  const by = change.byKey === undefined ? undefined : findKey(judgement, change.byKey);
  const stands = by !== undefined && !isPaused(by) && !isCalled(judgement, change.person);
  const areHere = change.named?.guardians.every((id) => findPerson(judgement, id)?.left === false);
  if (!stands || change.named === undefined || areHere !== true) {
    return cancelChange(judgement, change);
  }
  endChange(judgement, change);
  writeGuardians(judgement, change.person, change.named);
}

/** The new key alone stays, and a spare way in that is no longer young: nothing that a thief began outlives this. */
function recover(judgement: Judgement, fresh: HeldKey): void {
  for (const { change } of changesOf(judgement, fresh.person)) {
    // one may have ended with another
    const open = findChange(judgement, change);
    if (open !== undefined) cancelChange(judgement, open);
  }
  for (const held of keysOf(judgement, fresh.person)) {
    const stays = held.rank === "spare" && isGrown(held, judgement.at);
    if (held.key !== fresh.key && !stays) removeKey(judgement, held);
  }
}
