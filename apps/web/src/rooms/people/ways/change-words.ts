/** What is under way with somebody's devices, in a sentence. */

import type { Words } from "../../../lib/queries.ts";
import { formatMoment } from "../../../messages/format.ts";
import { deviceCalled } from "./use-keys.ts";
import type { Change, Device } from "./use-keys.ts";
import { t } from "./words.ts";

export interface Around {
  readonly keys: readonly Device[];
  readonly words: Words;
}

/** Says what it is and until when it can be stopped. */
export function changeWords({ kind, key, until }: Change, { keys, words }: Around): string {
  const when = formatMoment(until);
  if (kind !== "removal") return t(`under-way.${kind}`, { when });
  const name = deviceCalled(keys.find((one) => one.key === key) ?? {}, words);
  return t("removal.under-way", { name, when });
}
