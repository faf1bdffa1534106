/** What a key may sign: asked of every act, before its author's role and its own rule. */

import { toTime } from "@plenty/kernel";
import type { Millis, Refusal } from "@plenty/kernel";
import { engineRefusals } from "../../../engine/refusals.ts";
import type { Reading } from "../../../engine/room.ts";
import type { Weight } from "../../../engine/spec.ts";
import { isCalled } from "../key-changes.ts";
import { findKey, findSigning, isPaused } from "../keys.ts";
import type { HeldKey, Signing } from "../keys.ts";
import { keyRefusals } from "../keys-refusals.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { endedAt } from "../leaving.ts";

interface Signed extends Signing {
  readonly at: Millis;
  readonly weighs: Weight;
}

/** Why a key may not sign what weighs so much; undefined where it may, and of keys that nobody ever held. */
export function refuseKey(reading: Reading, signed: Signed): Refusal | undefined {
  const { kid, weighs, author } = signed;
  const key = findKey(reading, kid);
  const over = refuseOver(reading, signed);
  if (over !== undefined) return over;
  if (key === undefined) {
    const keyless = weighs === "keys" && author !== undefined && !findSigning(reading, signed);
    return keyless ? engineRefusals.keyUnknown({ key: kid }) : undefined;
  }
  if (key.gone !== undefined) return keyRefusals.keyRevoked({ since: toTime(key.gone) });
  if (key.rank === "spare" && weighs !== "keys") return keyRefusals.spareOnlyKeys();
  if (weighs === "speaks") return undefined;
  if (isPaused(key)) return keyRefusals.keyPaused({ until: toTime(key.leaving) });
  return weighs === "binds" ? refuseBinding(reading, key, signed.at) : undefined;
}

/** Whoever can come back no more has no keys: what is said of them is that. */
function refuseOver(reading: Reading, { kid, author }: Signing): Refusal | undefined {
  const key = findKey(reading, kid);
  const person =
    key?.gone === undefined && author?.left !== true ? undefined : (key?.person ?? author?.n);
  const ended = person === undefined ? undefined : endedAt(reading, person);
  return ended === undefined ? undefined : leavingRefusals.placeOver({ since: toTime(ended) });
}

function refuseBinding(reading: Reading, key: HeldKey, at: Millis): Refusal | undefined {
  if (key.binds > at) return keyRefusals.keyWaits({ until: toTime(key.binds) });
  return isCalled(reading, key.person) ? keyRefusals.guardiansCalled() : undefined;
}
