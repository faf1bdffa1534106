/**
 * What a device signs to be let in to read: a compact JWS (RFC 7515) of a type of its own, so that it is never
 * an act, bound to one group, one host's origin and one challenge of that host, for some minutes.
 */

import { accepted, assert, isHash, parseTime, refused, toTime } from "@plenty/kernel";
import type { Hash, Millis, Refusal, Result } from "@plenty/kernel";
import { bytesToText, textToBytes } from "#platform";
import { decodeBase64url, encodeBase64url } from "./base64.ts";
import { didToKey } from "./did-key.ts";
import type { SignedMessage, Signer } from "./ed25519/types.ts";
import { makeHeader } from "./header.ts";
import { sessionUnreadable } from "./refusals.ts";

export interface SessionRequest {
  readonly commons: Hash;
  /** Scheme, name and port of the host, as the signer reached it. */
  readonly origin: string;
  /** What the host gave to be signed. */
  readonly challenge: string;
  /** When it is no longer taken. */
  readonly until: Millis;
}

/** A request as it was read: who signed it, and what there is to verify. */
export interface ReadSession extends SessionRequest {
  readonly kid: string;
  readonly signed: SignedMessage;
}

const CHARS = 2_000;

/** Signs a request. */
export async function makeSession(signer: Signer, request: SessionRequest): Promise<string> {
  const input = inputOf(signer.did, request);
  const signature = await signer.sign(textToBytes(input));
  assert(signature.length === 64, "an Ed25519 signature has 64 bytes");
  return `${input}.${encodeBase64url(signature)}`;
}

/** Reads a request in its one form; its signature is not looked at here. */
export function readSession(jws: string): Result<ReadSession, Refusal> {
  const [header = "", payload = "", end = ""] = jws.length > CHARS ? [] : jws.split(".");
  const kid = textIn(header, "kid");
  const key = kid === undefined ? undefined : didToKey(kid);
  const signature = decodeBase64url(end);
  const request = requestIn(payload);
  if (kid === undefined || key === undefined || request === undefined || signature?.length !== 64)
    return refused(sessionUnreadable());
  const input = inputOf(kid, request);
  // read and written again it must be what came: nothing else was signed
  if (`${input}.${end}` !== jws || encodeBase64url(signature) !== end)
    return refused(sessionUnreadable());
  return accepted({ ...request, kid, signed: { key, message: textToBytes(input), signature } });
}

function inputOf(kid: string, { commons, origin, challenge, until }: SessionRequest): string {
  const payload = { v: 0, commons, origin, challenge, until: toTime(until) };
  return [makeHeader("session", kid), JSON.stringify(payload)]
    .map((text) => encodeBase64url(textToBytes(text)))
    .join(".");
}

function requestIn(part: string): SessionRequest | undefined {
  const [commons, origin, challenge, time] = ["commons", "origin", "challenge", "until"].map(
    (name) => textIn(part, name),
  );
  const until = time === undefined ? undefined : parseTime(time);
  if (commons === undefined || !isHash(commons) || until === undefined) return undefined;
  return origin === undefined || challenge === undefined
    ? undefined
    : { commons, origin, challenge, until };
}

/** A text in a part that is a JSON object. */
function textIn(part: string, name: string): string | undefined {
  const bytes = decodeBase64url(part);
  const json = bytes === undefined ? undefined : bytesToText(bytes);
  try {
    const value: unknown = json === undefined ? undefined : JSON.parse(json);
    const found: unknown = value instanceof Object ? Reflect.get(value, name) : undefined;
    return typeof found === "string" ? found : undefined;
  } catch {
    return undefined;
  }
}
