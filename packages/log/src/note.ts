/**
 * Signed notes (C2SP signed-note): text, a blank line, and signature lines. Only Ed25519 signatures
 * (type 0x01) by keys that the reader names are checked; unknown ones are passed over, as the
 * specification asks, so that witnesses may add theirs.
 */

import { accepted, assert, limits, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { verifyAsync } from "#ed25519";
import { bytesToText, sha256, textToBytes } from "#platform";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { isStrictKey } from "./ed25519/strict.ts";
import type { Signer } from "./ed25519/types.ts";
import { noteForged, noteMalformed, noteUnsigned } from "./refusals.ts";

/** A key whose signatures a reader accepts. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

export interface Note {
  /** With its final newline. */
  readonly text: string;
  /** Keys, of those asked for, that have signed. At least one. */
  readonly signers: readonly NoteKey[];
}

const ED25519 = 0x01;
const SIGNATURES_MAX = 64;
const NOTE_BYTES = limits.jwsBytes;

/** Key id: the first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key), as an unsigned integer. */
export function keyId({ name, publicKey }: NoteKey): number {
  const digest = sha256(textToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey);
  return new DataView(digest.buffer, digest.byteOffset, 4).getUint32(0);
}

/** Text of a verifier key: name+id+key. */
export function encodeVkey(key: NoteKey): string {
  assert(isKeyName(key.name), "a key's name holds no blank and no plus");
  return `${key.name}+${idHex(key)}+${encodeBase64(withPrefix([ED25519], key.publicKey))}`;
}

/** Reads a verifier key of Ed25519 whose id fits; undefined for any other. */
export function decodeVkey(text: string): NoteKey | undefined {
  const match = vkeyForm.exec(text);
  if (match === null) return undefined;
  const [, name = "", id, encoded = ""] = match;
  const bytes = decodeBase64(encoded);
  if (bytes?.[0] !== ED25519 || !isStrictKey(bytes.subarray(1)) || !isKeyName(name))
    return undefined;
  const key = { name, publicKey: bytes.slice(1) };
  return idHex(key) === id ? key : undefined;
}

const vkeyForm = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/;

/** Signs a text; the signature's name is the log's, not the signer's. */
export async function signNote(note: {
  readonly text: string;
  readonly name: string;
  readonly signer: Signer;
}): Promise<string> {
  const { text, name, signer } = note;
  assert(
    isNoteText(text) && isKeyName(name),
    "a note's text ends its last line and holds no control characters",
  );
  const id = keyId({ name, publicKey: signer.publicKey });
  const signature = await signer.sign(textToBytes(text));
  const prefix = [24, 16, 8, 0].map((shift) => (id >>> shift) & 0xff);
  return `${text}\n— ${name} ${encodeBase64(withPrefix(prefix, signature))}\n`;
}

/** Reads a note that at least one of `keys` has signed; one false signature of theirs refuses it. */
export async function openNote(
  note: string | Uint8Array,
  keys: readonly NoteKey[],
): Promise<Result<Note, Refusal>> {
  const split = splitNote(note);
  if (!split.ok) return split;
  const { text, signatures } = split.value;
  const message = textToBytes(text);
  const signers: NoteKey[] = [];
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && keyId(known) === id);
    if (key === undefined || signers.includes(key)) continue;
    const verified = await verifyAsync({ key: key.publicKey, message, signature });
    if (!verified) return refused(noteForged(`signature of ${name}`));
    signers.push(key);
  }
  return signers.length === 0
    ? refused(noteUnsigned("no signature of a known key"))
    : accepted({ text, signers });
}

interface SplitNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly id: number;
  readonly signature: Uint8Array;
}

/** Text and signatures of a note, its form checked, its signatures not. */
export function splitNote(note: string | Uint8Array): Result<SplitNote, Refusal> {
  if (note.length > NOTE_BYTES) return refused(noteMalformed(`longer than ${NOTE_BYTES} bytes`));
  const whole = typeof note === "string" ? note : bytesToText(note);
  if (whole === undefined || !whole.isWellFormed()) return refused(noteMalformed("not UTF-8"));
  const blank = whole.lastIndexOf("\n\n");
  if (blank < 0 || !whole.endsWith("\n"))
    return refused(noteMalformed("no blank line before signatures"));
  const text = whole.slice(0, blank + 1);
  const lines = whole.slice(blank + 2, -1).split("\n");
  if (!isNoteText(text)) return refused(noteMalformed("a control character in the text"));
  if (lines.length > SIGNATURES_MAX)
    return refused(noteMalformed(`more than ${SIGNATURES_MAX} signatures`));
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = readSignature(line);
    if (signature === undefined) return refused(noteMalformed("a signature line of another form"));
    signatures.push(signature);
  }
  return accepted({ text, signatures });
}

function readSignature(line: string): NoteSignature | undefined {
  const match = signatureForm.exec(line);
  if (match === null) return undefined;
  const [, name = "", encoded = ""] = match;
  const bytes = decodeBase64(encoded);
  if (bytes === undefined || bytes.length < 5 || !isKeyName(name)) return undefined;
  const id = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  return { name, id, signature: bytes.subarray(4) };
}

const signatureForm = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/;

/** No Unicode space, no plus, no control character. */
function isKeyName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return name.length > 0 && !/[\p{White_Space}+\u0000-\u001f]/u.test(name);
}

function isNoteText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return text.endsWith("\n") && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}

function idHex(key: NoteKey): string {
  return keyId(key).toString(16).padStart(8, "0");
}

function withPrefix(prefix: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(...prefix, ...bytes);
}
