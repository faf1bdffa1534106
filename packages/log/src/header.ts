/**
 * The header of an act or tick: exactly alg, typ and kid, in this order. One signer's header is the
 * same text in every act, so what was read of it (the key) is kept.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { createBounded } from "./bounded.ts";
import { didToKey } from "./did-key.ts";
import { readJson } from "./json.ts";
import { headerUnknown, keyUnreadable } from "./refusals.ts";

export type JwsType = "act" | "tick";

export interface Header {
  readonly typ: JwsType;
  readonly kid: string;
  readonly key: Uint8Array;
}

const known = createBounded<string, Header>(8_192);

/** The header's text for a signer. */
export function makeHeader(typ: JwsType | "session", kid: string): string {
  return `${opening(typ)}${kid}"}`;
}

/** Reads a header's text; JwsNotCanonical comes before HeaderUnknown, and that before KeyUnreadable. */
export function readHeader(text: string): Result<Header, Refusal> {
  const kept = known.get(text);
  if (kept !== undefined) return accepted(kept);
  const typ = text.startsWith(opening("act"))
    ? "act"
    : text.startsWith(opening("tick"))
      ? "tick"
      : undefined;
  const kid = typ === undefined ? undefined : kidForm.exec(text.slice(opening(typ).length))?.[1];
  if (typ === undefined || kid === undefined) return unknownHeader(text);
  const key = didToKey(kid);
  if (key === undefined) return refused(keyUnreadable("kid names no usable Ed25519 key", "kid"));
  const header = { typ, kid, key } as const;
  known.set(text, header);
  return accepted(header);
}

function unknownHeader(text: string): Result<never, Refusal> {
  const json = readJson(text);
  if (!json.ok) return json;
  return refused(headerUnknown('expected {"alg":"EdDSA","typ":"act+jws","kid":"did:key:…"}'));
}

function opening(typ: JwsType | "session"): string {
  return `{"alg":"EdDSA","typ":"${typ}+jws","kid":"`;
}

/** Any printable ASCII that JSON writes as it is: whether it names a key is another question, with another refusal. */
const kidForm = /^([ !#-[\]-~]*)"\}$/;
