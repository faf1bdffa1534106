/**
 * What a draw is made of, from files: a drand round as its HTTP interface answers (`round`, `signature`,
 * `previous_signature`, `randomness`), and commitments with the secrets revealed:
 * `{"commitments":[{"person","hash"}],"least":n,"reveals":[{"person","secret"}]}`, bytes as hex.
 */

import { hexToBytes } from "@noble/hashes/utils.js";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, fileNotUnderstood, wholeText } from "@plenty/tables";
import type { Beacon } from "../lots/beacon.ts";
import type { Commitment, Reveal } from "../lots/commit.ts";
import type { ReadInput } from "./format.ts";
import { objectOf, parseJson } from "./json.ts";
import type { Json } from "./json.ts";

/** Characters of such a file. */
const LENGTH_MAX = 16 * 1024 * 1024;
const HEX_32 = /^[0-9a-f]{64}$/;

export interface Commitments {
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
  readonly least: number;
}

/** A round; whether the chain signed it is for `verifyBeacon` to say. */
export async function readBeacon(input: ReadInput): Promise<Result<Beacon, Refusal>> {
  const json = await readJson(input);
  if (!json.ok) return json;
  const { round, signature, previous_signature: previous, randomness } = json.value;
  const texts = [previous, randomness].every((one) => one === undefined || isText(one));
  if (!Number.isSafeInteger(round) || !isText(signature) || !texts)
    return wrong(input, 'a drand round: {"round":…,"signature":"…"}');
  return accepted({
    round: Number(round),
    signature,
    ...(isText(previous) && previous !== "" ? { previous } : {}),
    ...(isText(randomness) ? { randomness } : {}),
  });
}

/** Commitments, and the secrets if they are revealed. */
export async function readReveals(input: ReadInput): Promise<Result<Commitments, Refusal>> {
  const json = await readJson(input);
  if (!json.ok) return json;
  const commitments = pairsOf(json.value["commitments"], "hash");
  const reveals = pairsOf(json.value["reveals"] ?? [], "secret");
  const { least = commitments?.length } = json.value;
  if (commitments === undefined || reveals === undefined || commitments.length === 0)
    return wrong(input, "commitments with person and hash, reveals with person and secret, in hex");
  const count = Number(least);
  if (!Number.isSafeInteger(least) || count < 1 || count > commitments.length)
    return wrong(input, "least as a number of those who committed");
  return accepted({
    commitments: commitments.map(([person, hash]) => ({ person, hash })),
    reveals: reveals.map(([person, secret]) => ({ person, secret: hexToBytes(secret) })),
    least: count,
  });
}

function pairsOf(list: unknown, bytes: string): readonly (readonly [string, string])[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const pairs = list.flatMap((item): readonly (readonly [string, string])[] => {
    const { person, [bytes]: hex } = objectOf(item);
    return isText(person) && person !== "" && isText(hex) && HEX_32.test(hex)
      ? [[person, hex]]
      : [];
  });
  return pairs.length === list.length ? pairs : undefined;
}

async function readJson(input: ReadInput): Promise<Result<Json, Refusal>> {
  const text = await wholeText(input, LENGTH_MAX);
  if ("refusal" in text) return refused(text.refusal);
  const json = parseJson(text.text);
  if ("value" in json) return accepted(objectOf(json.value));
  return refused(badLine({ file: input.file, line: json.line, expected: "JSON" }));
}

function wrong({ file }: ReadInput, expected: string): Result<never, Refusal> {
  return refused(fileNotUnderstood(`${file}: expected ${expected}`));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
