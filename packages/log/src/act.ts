/**
 * Acts and ticks as compact JWS (RFC 7515) in one form. The bytes as received are what is hashed and
 * verified; a second spelling of the same act is refused before its signature is looked at, so an act
 * has one id: SHA-256 of its signing input. Nothing here checks a signature.
 */

import { accepted, assert, limits, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { bytesToLatin1, bytesToText, sha256Hex, textToBytes } from "#platform";
import { decodeBase64url, encodeBase64url } from "./base64.ts";
import type { Signer } from "./ed25519/types.ts";
import { readJson } from "./json.ts";
import { makeHeader, readHeader } from "./header.ts";
import type { JwsType } from "./header.ts";
import { faultInAct, faultInTick, orderPayload } from "./payload.ts";
import type { Payload, TickPayload } from "./payload.ts";
import { jwsMalformed, jwsNotCanonical, jwsTooLarge, payloadUnknown } from "./refusals.ts";

interface JwsParts {
  /** did:key of the signer, and its 32 bytes. */
  readonly kid: string;
  readonly key: Uint8Array;
  readonly id: Hash;
  /** What is hashed and signed: a view of `bytes`. */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
  /** The whole JWS in ASCII, as received. */
  readonly bytes: Uint8Array;
}

export interface ParsedAct extends JwsParts {
  readonly typ: "act";
  readonly payload: Payload;
}

export interface ParsedTick extends JwsParts {
  readonly typ: "tick";
  readonly payload: TickPayload;
}

export type ParsedJws = ParsedAct | ParsedTick;

/** Characters of an Ed25519 signature in base64url. */
const SIGNATURE_CHARS = 86;

/** Reads a JWS in its one form; refuses all else in the order of refusals.ts, and never throws. */
export function parseJws(jws: Uint8Array | string): Result<ParsedJws, Refusal> {
  if (jws.length > limits.jwsBytes) {
    return refused(jwsTooLarge(`${jws.length} bytes; at most ${limits.jwsBytes}`));
  }
  const text = typeof jws === "string" ? jws : bytesToLatin1(jws);
  const parts = splitJws(text);
  if (!parts.ok) return parts;
  const { signature } = parts.value;
  const payload = readJson(parts.value.payload);
  if (!payload.ok) return payload;
  const header = readHeader(parts.value.header);
  if (!header.ok) return header;
  const { typ, kid, key } = header.value;
  const fault = typ === "act" ? faultInAct(payload.value) : faultInTick(payload.value);
  if (fault !== undefined) return refused(payloadUnknown(fault.words, fault.field));
  const bytes = typeof jws === "string" ? textToBytes(jws) : jws;
  const signingInput = bytes.subarray(0, -1 - SIGNATURE_CHARS);
  const id = sha256Hex(signingInput);
  const read = { typ, kid, key, id, signingInput, signature, payload: payload.value, bytes };
  return accepted(read as ParsedJws); // the payload was checked as its typ demands
}

/** Signs an act. The payload's own keys may come in any order; the body is signed as given. */
export function makeAct(act: {
  readonly signer: Signer;
  readonly payload: Payload;
}): Promise<string> {
  return makeJws(act.signer, "act", orderPayload(act.payload));
}

/** An act that nobody has signed: its one form, with zeros for a signature. */
export function unsignedAct(act: { readonly kid: string; readonly payload: Payload }): string {
  const input = inputOf("act", act.kid, orderPayload(act.payload));
  return `${input}.${encodeBase64url(new Uint8Array(64))}`;
}

/** Signs a tick with the log's key: what has fallen due by `at` is settled. */
export function makeTick(tick: {
  readonly signer: Signer;
  readonly commons: Hash;
  readonly at: string;
}): Promise<string> {
  const { signer, commons, at } = tick;
  return makeJws(signer, "tick", { v: 0, commons, at });
}

async function makeJws(
  signer: Signer,
  typ: JwsType,
  payload: Payload | TickPayload,
): Promise<string> {
  const input = inputOf(typ, signer.did, payload);
  const signature = await signer.sign(textToBytes(input));
  assert(signature.length === 64, "an Ed25519 signature has 64 bytes");
  return `${input}.${encodeBase64url(signature)}`;
}

/** What is signed: header and payload. */
function inputOf(typ: JwsType, kid: string, payload: Payload | TickPayload): string {
  return `${encode(makeHeader(typ, kid))}.${encode(JSON.stringify(payload))}`;
}

function encode(text: string): string {
  return encodeBase64url(textToBytes(text));
}

interface SplitJws {
  readonly header: string;
  readonly payload: string;
  readonly signature: Uint8Array;
}

/** The three parts; header and payload decoded to text. */
function splitJws(text: string): Result<SplitJws, Refusal> {
  if (!jwsForm.test(text))
    return refused(jwsMalformed("not three base64url parts with points between"));
  const first = text.indexOf(".");
  const second = text.indexOf(".", first + 1);
  const header = decodeText(text.slice(0, first));
  const payload = decodeText(text.slice(first + 1, second));
  const signature = decodeBase64url(text.slice(second + 1));
  if (header === undefined || payload === undefined || signature === undefined) {
    return refused(jwsNotCanonical("a part that no encoder of UTF-8 and base64url writes"));
  }
  return accepted({ header, payload, signature });
}

const jwsForm = /^[\w-]+\.[\w-]+\.[\w-]{86}$/;

function decodeText(part: string): string | undefined {
  const bytes = decodeBase64url(part);
  return bytes === undefined ? undefined : bytesToText(bytes);
}
