/**
 * Randomness among those who take part, where no beacon can be reached: each commits to 32 secret bytes, and
 * when all commitments are known, all reveal. A commitment is SHA-256("plenty/commit/v1" ‖ 0x00 ‖ person ‖
 * 0x00 ‖ secret); the randomness is SHA-256("plenty/reveal/v1" ‖ 0x00 ‖ the secrets in the order of the
 * persons' ids). One honest secret is enough, but whoever reveals last may choose not to: by default all must.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { revealInvalid, revealMissing } from "./refusals.ts";

export interface Commitment {
  readonly person: string;
  /** 64 lowercase hex digits. */
  readonly hash: string;
}

export interface Reveal {
  readonly person: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

export interface Revealed {
  readonly randomness: Uint8Array;
  /** Who committed and did not reveal: a choice that could bend the draw. */
  readonly missing: readonly string[];
}

/** What a person publishes first. */
export function commitmentOf({ person, secret }: Reveal): string {
  const head = utf8ToBytes(`plenty/commit/v1\0${person}\0`);
  return bytesToHex(sha256(concatBytes(head, secret)));
}

/** The randomness of all secrets revealed; at least `least` persons must have revealed, by default all. */
export function randomnessOfReveals({
  commitments,
  reveals,
  least = commitments.length,
}: {
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
  readonly least?: number;
}): Result<Revealed, Refusal> {
  const hashes = new Map(commitments.map(({ person, hash }) => [person, hash]));
  const shown = new Set(reveals.map(({ person }) => person));
  if (hashes.size < commitments.length || shown.size < reveals.length)
    return refused(revealInvalid("somebody stands twice"));
  const wrong = reveals.find(
    (reveal) => reveal.secret.length !== 32 || hashes.get(reveal.person) !== commitmentOf(reveal),
  );
  if (wrong !== undefined) return refused(revealInvalid(wrong.person));
  const missing = commitments.map(({ person }) => person).filter((person) => !shown.has(person));
  if (reveals.length < Math.max(1, least)) {
    const words = `${reveals.length} of ${Math.max(1, least)}; missing: ${missing.join(", ")}`;
    return refused(revealMissing(words));
  }
  const secrets = reveals
    .toSorted((a, b) => (a.person < b.person ? -1 : 1))
    .map(({ secret }) => secret);
  const tag = utf8ToBytes("plenty/reveal/v1\0");
  return accepted({ randomness: sha256(concatBytes(tag, ...secrets)), missing });
}
