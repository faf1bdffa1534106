/** Stopping what is under way with one's keys, by a key that is older than the one that began it. */

import { toTime } from "@plenty/kernel";
import type { Millis, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Reading } from "../../../engine/room.ts";
import { findChange } from "../key-changes.ts";
import type { KeyChange } from "../key-changes.ts";
import { cancelKeyChangeSpec } from "../keys-acts.ts";
import { keyRefusals } from "../keys-refusals.ts";
import { findKey, isGrown } from "../keys.ts";
import type { HeldKey } from "../keys.ts";
import { signingKey } from "./keys.ts";
import { cancelChange } from "./remove.ts";

const refusals = [
  keyRefusals.changeUnknown,
  keyRefusals.keyWaits,
  keyRefusals.keyYoung,
  keyRefusals.onlySpareStops,
  keyRefusals.notOlder,
];

export const cancelKeyChange = defineAct(cancelKeyChangeSpec, refusals, (act) => {
  const by = signingKey(act);
  const { change: id } = act.body;
  const change = findChange(act, id);
  if (change?.person !== by.person) return keyRefusals.changeUnknown({ change: id });
  const refusal = refuseCancelling(act, by, change);
  if (refusal !== undefined) return refusal;
  cancelChange(act, change, by.key);
  return undefined;
});

function refuseCancelling(
  reading: Reading & { readonly at: Millis },
  by: HeldKey,
  change: KeyChange,
): Refusal | undefined {
  // whoever was let in by others is stopped by all that was there before, be it young
  if (change.kind === "re-entry") {
    return by.binds > reading.at ? keyRefusals.keyWaits({ until: toTime(by.binds) }) : undefined;
  }
  if (!isGrown(by, reading.at)) return keyRefusals.keyYoung({ until: toTime(by.grown) });
  if (by.rank === "spare" || change.byKey === by.key) return undefined;
  if (change.kind === "recovery") return keyRefusals.onlySpareStops();
  const began = change.byKey === undefined ? undefined : findKey(reading, change.byKey);
  const older = began !== undefined && by.entry < began.entry;
  return older ? undefined : keyRefusals.notOlder();
}
