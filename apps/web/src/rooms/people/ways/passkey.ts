/**
 * A passkey as a second place of a spare way in: what it answers to a fixed question (WebAuthn's PRF extension) is
 * what the secret of the sheet is made of, so that nothing has to be kept anywhere. Whose it is stands in it. It is
 * offered where the browser says that it can, and never instead of the sheet: some stay on one device, and some
 * answer otherwise on another.
 */

import { fromHex, present, toHex } from "@plenty/kernel";
import { sha256, textToBytes } from "@plenty/log";
import { sheetOf } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** What a passkey holds: a spare way in, and whose it is. */
export interface Passkey {
  readonly group: string;
  readonly person: string;
  readonly sheet: Sheet;
}

export interface NewPasskey extends Pick<Passkey, "group" | "person"> {
  /** As the browser lists it. */
  readonly name: string;
}

/** A passkey that was made: `moves` if it comes along to other devices of its owner. */
export interface MadePasskey extends Pick<Passkey, "sheet"> {
  readonly moves: boolean;
}

/** The question that every passkey is asked. */
const question = new Uint8Array(sha256(textToBytes("plenty/passkey/v1")));
const extensions = { prf: { eval: { first: question } } };
const minute = 60_000;

/** True if this browser can, at this address. */
export async function canPasskey(): Promise<boolean> {
  const isName = /[a-z]/i.test(location.hostname);
  if (!isName || typeof PublicKeyCredential === "undefined") return false;
  try {
    const can = await PublicKeyCredential.getClientCapabilities();
    return can["extension:prf"] === true && can["userVerifyingPlatformAuthenticator"] !== false;
  } catch {
    return false;
  }
}

/** Makes a passkey; undefined if the browser or its owner would not. */
export async function makePasskey({
  group,
  person,
  name,
}: NewPasskey): Promise<MadePasskey | undefined> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: "Plenty" },
        user: { id: handleOf(group, person), name, displayName: name },
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        extensions,
        timeout: minute,
      },
    }),
  );
  if (!(made?.response instanceof AuthenticatorAttestationResponse)) return undefined;
  // Some answer when they are made, others only when they are asked afterwards.
  const answer = answerIn(made) ?? answerIn(await ask(made.rawId));
  if (answer === undefined) return undefined;
  const flags = new Uint8Array(made.response.getAuthenticatorData())[32] ?? 0;
  return { sheet: sheetOf(group, secretOf(answer)), moves: (flags & backupEligible) !== 0 };
}

/** Asks for a passkey of anybody's; undefined if there is none, or its owner would not. */
export async function openPasskey(): Promise<Passkey | undefined> {
  const found = await ask();
  const answer = answerIn(found);
  if (!(found?.response instanceof AuthenticatorAssertionResponse)) return undefined;
  const handle = new Uint8Array(found.response.userHandle ?? new ArrayBuffer(0));
  if (answer === undefined || handle.length !== 64) return undefined;
  const group = toHex(handle.slice(0, 32));
  const person = toHex(handle.slice(32));
  return { group, person, sheet: sheetOf(group, secretOf(answer)) };
}

/** Of an authenticator's flags the one that says that the passkey may be kept elsewhere, too. */
const backupEligible = 0b1000;

function ask(id?: ArrayBuffer): Promise<PublicKeyCredential | undefined> {
  return asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        userVerification: "required",
        ...(id !== undefined && { allowCredentials: [{ type: "public-key", id }] }),
        extensions,
        timeout: minute,
      },
    }),
  );
}

/** What the browser gives; undefined if it was called off. */
async function asked(
  request: () => Promise<Credential | null>,
): Promise<PublicKeyCredential | undefined> {
  try {
    const given = await request();
    return given instanceof PublicKeyCredential ? given : undefined;
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}

function answerIn(given: PublicKeyCredential | undefined): Uint8Array | undefined {
  const first = given?.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
}

function secretOf(answer: Uint8Array): Uint8Array {
  return sha256(textToBytes(`plenty/passkey/v1\n${toHex(answer)}`));
}

/** Group and person, 32 bytes each: as long as it may be. */
function handleOf(group: string, person: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(present(fromHex(group + person), "ids are written in hexadecimal"));
}
