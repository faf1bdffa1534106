/**
 * What the state says about an act before its own rule is asked: is it for this commons, in time, signed
 * by a key that somebody here holds, in that person's name, and new. In this order.
 */

import { limits, parseTime, present, toTime } from "@plenty/kernel";
import type { Hash, Millis, Refusal } from "@plenty/kernel";
import type { Payload } from "@plenty/log";
import { fromHex } from "@plenty/kernel";
import type { CheckedAct } from "./admission.ts";
import type { Sql } from "./db.ts";
import { engineRefusals } from "./refusals.ts";
import type { Author, AuthorRank } from "./room.ts";

/** The commons as the engine knows it from entry 0. */
export interface Founded {
  readonly commons: Hash;
  /** The key that signs ticks and checkpoints. */
  readonly log: string;
}

export interface Envelope {
  readonly at: Millis;
  readonly act: CheckedAct;
  readonly by: AuthorRank;
  readonly founded: Founded | undefined;
  readonly author: Author | undefined;
}

/** The first reason to refuse the envelope, or undefined. */
export function refuseEnvelope(envelope: Envelope): Refusal | undefined {
  const { act, by, founded } = envelope;
  if (by === "founding") {
    return founded === undefined ? refuseTimes(envelope) : engineRefusals.alreadyFounded("");
  }
  if (act.payload.commons !== founded?.commons) {
    return engineRefusals.commonsOther(`It says ${String(act.payload.commons)}.`);
  }
  return refuseTimes(envelope) ?? (by === "newcomer" ? undefined : refuseAuthor(envelope));
}

function refuseTimes({ at, act }: Envelope): Refusal | undefined {
  const signed = timeOf(act.payload, "at");
  const until = timeOf(act.payload, "until");
  if (until - signed > limits.untilMs) {
    return engineRefusals.timeUpsideDown(`It would live until ${act.payload.until}.`);
  }
  if (signed > at + limits.aheadMs) {
    return engineRefusals.timeAhead(`It says ${act.payload.at}; here it is ${toTime(at)}.`);
  }
  return until < at
    ? engineRefusals.expired(`It was valid until ${act.payload.until}.`)
    : undefined;
}

function timeOf(payload: Payload, field: "at" | "until"): Millis {
  return present(parseTime(payload[field]), "a checked payload's times are in their one spelling");
}

function refuseAuthor({ act, by, author }: Envelope): Refusal | undefined {
  if (author === undefined) return engineRefusals.keyUnknown(act.kid);
  if (act.payload.person !== author.person) {
    return engineRefusals.personOther(`The key belongs to ${author.person}.`);
  }
  return by === "member" && !author.welcomed ? engineRefusals.notWelcomed("") : undefined;
}

/** True if the author already used this nonce. */
export function nonceUsed(sql: Pick<Sql, "read">, author: number, nonce: string): boolean {
  const read = sql.read("SELECT 1 FROM engine_nonces WHERE author = ? AND nonce = ?");
  return read.get(author, nonceBytes(nonce)) !== undefined;
}

/** Remembers a nonce for good. */
export function useNonce(sql: Sql, author: number, nonce: string): void {
  sql
    .write("INSERT INTO engine_nonces (author, nonce) VALUES (?, ?)")
    .run(author, nonceBytes(nonce));
}

function nonceBytes(nonce: string): Uint8Array {
  return present(fromHex(nonce), "a checked payload's nonce is hexadecimal");
}
