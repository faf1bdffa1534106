/**
 * A spare way in as it stands on paper: fifteen words, or the same behind the `#` of a QR code. Four bytes say of
 * which group it is, sixteen are the secret; the words have a checksum of their own (BIP 39), so that a word that was
 * misread is noticed before anything is asked.
 */

import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { platformRandom } from "@plenty/client";
import type { Random } from "@plenty/client";
import { fromHex, present, toHex } from "@plenty/kernel";
import { decodeBase64url, encodeBase64url, sha256, textToBytes } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";

export interface Sheet {
  /** The first eight digits of the group's id. */
  readonly group: string;
  readonly secret: Uint8Array;
}

/** What is wrong with words as somebody typed them. */
export type SheetFault =
  | { readonly is: "count"; readonly n: number }
  /** A word that no sheet has; `meant` is one of the list that is written nearly so. */
  | {
      readonly is: "word";
      readonly n: number;
      readonly word: string;
      readonly meant: string | undefined;
    }
  /** All are words of the list, and one of them is another than on the sheet. */
  | { readonly is: "checksum" };

export type ReadSheet =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly fault: SheetFault };

const GROUP_BYTES = 4;
const SECRET_BYTES = 16;
/** Words on a sheet: each stands for eleven bits, and five bits are the checksum. */
export const sheetWords = 15;

/** A fresh sheet for a group. */
export function makeSheet(group: string, random: Random = platformRandom): Sheet {
  return sheetOf(group, random(SECRET_BYTES));
}

/** The sheet of a secret that is known otherwise. */
export function sheetOf(group: string, secret: Uint8Array): Sheet {
  return { group: group.slice(0, 2 * GROUP_BYTES), secret: secret.slice(0, SECRET_BYTES) };
}

/** The words of a sheet. */
export function wordsOfSheet(sheet: Sheet): readonly string[] {
  return entropyToMnemonic(bytesOf(sheet), wordlist).split(" ");
}

/** Reads words as they were typed: whatever their case, whatever is between them; four letters of each are enough. */
export function readWords(typed: string): ReadSheet {
  const found = typed.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = found.map(wordOf);
  const unknown = words.indexOf(undefined);
  if (unknown >= 0) {
    const word = found[unknown] ?? "";
    return faulty({ is: "word", n: unknown + 1, word, meant: meantBy(word) });
  }
  if (words.length !== sheetWords) return faulty({ is: "count", n: words.length });
  try {
    return { ok: true, sheet: fromBytes(mnemonicToEntropy(words.join(" "), wordlist)) };
  } catch {
    return faulty({ is: "checksum" });
  }
}

/** What stands behind the `#` of the address in a QR code. */
export function codeOfSheet(sheet: Sheet): string {
  return encodeBase64url(bytesOf(sheet));
}

/** Reads that; undefined if it is none. */
export function readSheetCode(code: string): Sheet | undefined {
  const bytes = decodeBase64url(code);
  return bytes?.length === GROUP_BYTES + SECRET_BYTES ? fromBytes(bytes) : undefined;
}

/** What the key of a sheet is made of. */
export function seedOfSheet({ secret }: Pick<Sheet, "secret">): Uint8Array {
  return sha256(textToBytes(`plenty/spare/v1\n${toHex(secret)}`));
}

/** The key of a sheet. */
export function signerOfSheet(sheet: Pick<Sheet, "secret">): Promise<Signer> {
  return signerFromSeed(seedOfSheet(sheet));
}

/** The three words by which two devices see that they mean each other. */
export function wordsOf(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => present(wordlist[number], "the list has 2048 words"));
}

function bytesOf({ group, secret }: Sheet): Uint8Array {
  const bytes = new Uint8Array(GROUP_BYTES + SECRET_BYTES);
  bytes.set(present(fromHex(group), "a group's id is written in hexadecimal"));
  bytes.set(secret, GROUP_BYTES);
  return bytes;
}

function fromBytes(bytes: Uint8Array): Sheet {
  return { group: toHex(bytes.slice(0, GROUP_BYTES)), secret: bytes.slice(GROUP_BYTES) };
}

function faulty(fault: SheetFault): ReadSheet {
  return { ok: false, fault };
}

/** No two words of the list begin with the same four letters. */
function wordOf(typed: string): string | undefined {
  if (typed.length < 4) return wordlist.find((word) => word === typed);
  return wordlist.find((word) => word.startsWith(typed));
}

/** The one word of the list that is a letter away; undefined if there are several or none. */
function meantBy(typed: string): string | undefined {
  const near = wordlist.filter((word) => isNear(word, typed));
  return near.length === 1 ? near[0] : undefined;
}

/** True if one letter more, less or other makes one of the other, or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let begin = 0;
  while (begin < one.length && one[begin] === other[begin]) begin++;
  const rest = (text: string, from: number): string => text.slice(from);
  const [a, b] = [rest(one, begin), rest(other, begin)];
  if (rest(a, 1) === rest(b, 1) || rest(a, 1) === b || a === rest(b, 1)) return true;
  return a[0] === b[1] && a[1] === b[0] && rest(a, 2) === rest(b, 2);
}
