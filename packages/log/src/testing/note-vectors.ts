/**
 * Vectors of notes, checkpoints and proofs. The first note is the example of the C2SP signed-note
 * specification: its key, text and signature are facts that every implementation has to meet.
 */

import { toHex } from "@plenty/kernel";
import { formatCheckpoint, originOf, signCheckpoint } from "../checkpoint.ts";
import { encodeVkey, signNote } from "../note.ts";
import { formatProof } from "../proof.ts";
import { inclusionProof, readerOfLeaves, rootFrom } from "../tree.ts";
import { commons } from "./jws-accepted.ts";
import { leavesOf } from "./leaves.ts";
import { alder, birch } from "./signed.ts";

const example = {
  name: "the specification's example",
  vkey: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
  note: "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
  outcome: "accepted",
} as const;

const origin = originOf(commons);

/** Notes, whole and spoiled. */
export async function noteVectors(): Promise<object[]> {
  const vkey = encodeVkey({ name: origin, publicKey: alder.publicKey });
  const note = await signNote({ text: "one\n\ntwo\n", name: origin, signer: alder });
  const twice =
    note +
    (await signNote({ text: "one\n\ntwo\n", name: "birch.example", signer: birch })).slice(10);
  const cases: Readonly<Record<string, readonly [outcome: string, note: string]>> = {
    "a text with a blank line": ["accepted", note],
    "a second signature, of an unknown key": ["accepted", twice],
    "text changed": ["NoteForged", note.replace("one", "0ne")],
    "name changed": ["NoteUnsigned", note.replace(origin, "birch.example")],
    "no signature": ["NoteMalformed", "one\n\ntwo\n"],
    "no newline at the end": ["NoteMalformed", note.slice(0, -1)],
    "a hyphen for the dash": ["NoteMalformed", note.replace("—", "-")],
    "a carriage return": ["NoteMalformed", note.replace("one", "one\r")],
    "another spelling of the signature": ["NoteMalformed", note.replace(/=\n$/, "\n")],
    nothing: ["NoteMalformed", ""],
  };
  const own = Object.entries(cases).map(([name, [outcome, text]]) => ({
    name,
    vkey,
    note: text,
    outcome,
  }));
  return [example, ...own];
}

/** Texts of checkpoints. */
export function checkpointVectors(): object[] {
  const root = rootFrom(7, readerOfLeaves(leavesOf(7)));
  const text = formatCheckpoint({ origin, size: 7, root });
  const spoiled: Readonly<Record<string, string>> = {
    "a leading zero": text.replace("\n7\n", "\n07\n"),
    "a size past 2^53": text.replace("\n7\n", "\n9007199254740992\n"),
    "a negative size": text.replace("\n7\n", "\n-7\n"),
    "a root of 31 bytes": text.replace(/\n[^\n]{44}\n$/, `\n${"A".repeat(42)}==\n`),
    "a root in another spelling": text.replace(/=\n$/, "\n"),
    "no origin": text.slice(text.indexOf("\n")),
    "an extension line": `${text}more\n`,
    "no newline at the end": text.slice(0, -1),
  };
  return [
    { name: "seven entries", text, origin, size: 7, root: toHex(root), accepted: true },
    ...Object.entries(spoiled).map(([name, bad]) => ({ name, text: bad, accepted: false })),
  ];
}

/** Receipts. */
export async function proofVectors(): Promise<object[]> {
  const hashes = leavesOf(7);
  const root = rootFrom(7, readerOfLeaves(hashes));
  const checkpoint = await signCheckpoint({ origin, size: 7, root }, alder);
  const proof = formatProof({
    index: 3,
    hashes: inclusionProof({ index: 3, size: 7, hashes }),
    checkpoint,
  });
  const extra = proof.replace("\nindex", "\nextra YWxkZXI=\nindex");
  const cases: Readonly<Record<string, readonly [outcome: string, proof: string]>> = {
    "entry 3 of 7": ["accepted", proof],
    "with extra data": ["accepted", extra],
    "another index": ["ProofInvalid", proof.replace("index 3", "index 2")],
    "an index outside": ["ProofInvalid", proof.replace("index 3", "index 7")],
    "a hash left out": ["ProofInvalid", proof.replace(/(index 3\n)[^\n]+\n/, "$1")],
    "a size changed": ["NoteForged", proof.replace("\n7\n", "\n8\n")],
    "an index with a leading zero": ["ProofMalformed", proof.replace("index 3", "index 03")],
    "another version": ["ProofMalformed", proof.replace("@v1", "@v2")],
    "no checkpoint": ["ProofMalformed", proof.slice(0, proof.indexOf("\n\n"))],
  };
  const leaf = toHex(leavesOf(4)[3] ?? root);
  return Object.entries(cases).map(([name, [outcome, text]]) => ({
    name,
    leaf,
    origin,
    key: toHex(alder.publicKey),
    proof: text,
    outcome,
  }));
}
