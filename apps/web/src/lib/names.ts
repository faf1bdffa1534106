/** Words looked up: a name or note by its hash. What was erased, or never told, reads as "somebody". */

import type { Hash } from "@plenty/kernel";
import { t } from "../messages/message.ts";
import type { Words } from "./host.ts";

/** The name behind a hash. */
export function nameIn(words: Words, hash: Hash | undefined): string {
  return (hash === undefined ? undefined : words[hash]) ?? t("somebody");
}

/** Up to two letters that stand for a name where a picture would. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = [...(parts[0] ?? "")];
  const last = parts.length > 1 ? [...(parts.at(-1) ?? "")] : [];
  return ((first[0] ?? "?") + (last[0] ?? first[1] ?? "")).toUpperCase();
}

/** A number from 0 to `below`, always the same for a name: picks its colour. */
export function numberOf(name: string, below: number): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % below;
}
