/**
 * Signing: an act from its parts, and the proofs that acts of joining carry. Nothing here reads a clock.
 */

import { assert, limits, toTime } from "@plenty/kernel";
import type { CommonsId, Hash, Millis, PersonId } from "@plenty/kernel";
import { makeAct, possessionMessage, wayInMessage } from "@plenty/log";
import type { Consent, Signer } from "@plenty/log";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { fits } from "./fits.ts";
import { makeNonce, platformRandom, signMessage } from "./parts.ts";

export interface ActParts<A extends ActSpec> {
  readonly signer: Signer;
  /** What act it is, and of which form its body. */
  readonly spec: A;
  /** Absent only in `charter.found`. */
  readonly commons?: CommonsId;
  /** Absent in `charter.found` and `people.join`. */
  readonly person?: PersonId;
  /** How that person agreed, where the signer does it for them. */
  readonly consent?: Consent;
  readonly body: BodyOf<A>;
  readonly now: Millis;
  /** When the act dies if it was not entered; 10 minutes after `now` unless given. */
  readonly until?: Millis;
  readonly nonce?: string;
}

/** One key of a person as an act of joining lists it, with its proof of possession. */
export interface ListedKey {
  readonly key: string;
  readonly proof: string;
}

/** Signs one act; the answer is its compact JWS. A body that is not of its act's form is a bug, and throws. */
export async function signAct<A extends ActSpec>(parts: ActParts<A>): Promise<string> {
  const { signer, spec, commons, person, consent, body, now, until, nonce } = parts;
  assert(fits(spec.body, body), `the body is of the form of ${spec.name}`);
  const payload = {
    v: 0 as const,
    ...(commons === undefined ? {} : { commons }),
    act: spec.name,
    ...(person === undefined ? {} : { person }),
    ...(consent === undefined ? {} : { consent }),
    at: toTime(now),
    until: toTime(until ?? now + limits.untilDefaultMs),
    nonce: nonce ?? makeNonce(platformRandom),
    body,
  };
  return makeAct({ signer, payload });
}

/** Lists keys with proofs that their holder holds them at this act. */
export async function proveKeys(
  signers: readonly Signer[],
  act: { readonly context: Hash; readonly kid: string; readonly nonce: string },
): Promise<readonly ListedKey[]> {
  assert(signers.length > 0, "a person lists at least one key");
  const message = possessionMessage(act);
  return Promise.all(
    signers.map(async (signer) => ({ key: signer.did, proof: await signMessage(signer, message) })),
  );
}

/**
 * A key with the proof that its holder wants it as a way in of a person who belongs already: the new device makes it, and
 * hands it to whoever signs the act that lists it (`people.add-key`, and its like).
 */
export async function proveWayIn(
  signer: Signer,
  way: { readonly commons: CommonsId; readonly person: PersonId },
): Promise<ListedKey> {
  return { key: signer.did, proof: await signMessage(signer, wayInMessage(way)) };
}
