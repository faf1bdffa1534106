/** The published vectors are the ones that this program makes, and every one of them comes out as it says. */

import { fromHex, present } from "@plenty/kernel";
import { describe, expect, test } from "vitest";
import { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { didToKey, keyToDid } from "./did-key.ts";
import { verify } from "./ed25519/native.ts";
import { parseJws } from "./act.ts";
import { decodeVkey, openNote } from "./note.ts";
import { verifyProof } from "./proof.ts";
import { joinPieces } from "./testing/jws-vector.ts";
import type { JwsVector } from "./testing/jws-vector.ts";
import { readVectors, vectorText } from "./testing/read-vectors.ts";
import { textOf, vectorFiles } from "./testing/vector-files.ts";

const files = await vectorFiles();

test.each(files.map((file) => [file.name, file] as const))(
  "%s is what this program makes",
  (name, file) => {
    expect(vectorText(name)).toBe(textOf(file));
  },
);

describe("acts", () => {
  const cases = readVectors<JwsVector>("jws.json").map((vector) => [vector.name, vector] as const);

  test.each(cases)("%s", (_, { jws, outcome, id }) => {
    const text = joinPieces(jws);
    expect(judge(text)).toEqual({ outcome, id });
    expect(judge(new TextEncoder().encode(text))).toEqual({ outcome, id });
  });

  function judge(jws: string | Uint8Array): { outcome: string; id: string | undefined } {
    const parsed = parseJws(jws);
    if (!parsed.ok) return { outcome: parsed.refusal.code, id: undefined };
    const { key, signingInput, signature, id } = parsed.value;
    const signed = verify({ key, message: signingInput, signature });
    return { outcome: signed ? "accepted" : "SignatureInvalid", id };
  }
});

test("did:key names and keys lead to each other", () => {
  for (const { key, did } of readVectors<{ key: string; did: string }>("did-key.json")) {
    expect(keyToDid(bytesOf(key))).toBe(did);
    expect(didToKey(did)).toEqual(bytesOf(key));
  }
});

describe("notes", () => {
  type Case = {
    readonly name: string;
    readonly vkey: string;
    readonly note: string;
    readonly outcome: string;
  };
  const cases = readVectors<Case>("note.json").map((vector) => [vector.name, vector] as const);

  test.each(cases)("%s", async (_, { vkey, note, outcome }) => {
    const opened = await openNote(note, [present(decodeVkey(vkey), "a verifier key")]);
    expect(opened.ok ? "accepted" : opened.refusal.code).toBe(outcome);
  });
});

test("checkpoints are read in their one spelling", () => {
  type Case = { readonly text: string; readonly accepted: boolean };
  for (const { text, accepted } of readVectors<Case>("checkpoint.json")) {
    expect(parseCheckpoint(text) !== undefined).toBe(accepted);
  }
});

describe("proofs", () => {
  type Case = Readonly<Record<"name" | "leaf" | "origin" | "key" | "proof" | "outcome", string>>;
  const cases = readVectors<Case>("proof.json").map((vector) => [vector.name, vector] as const);

  test.each(cases)("%s", async (_, { leaf, origin, key, proof, outcome }) => {
    const claim = { proof, leaf: bytesOf(leaf), origin, publicKey: bytesOf(key) };
    const verified = await verifyProof(claim);
    expect(verified.ok ? "accepted" : verified.refusal.code).toBe(outcome);
  });

  test("a proof of another log's checkpoint is refused", async () => {
    const [first] = readVectors<Case>("proof.json");
    const { proof, key, origin } = present(first, "a vector");
    const checkpoint = proof.slice(proof.indexOf("\n\n") + 2);
    const other = { origin: origin.replace(/0$/, "1"), publicKey: bytesOf(key) };
    const opened = await openCheckpoint(checkpoint, other);
    expect(opened.ok ? "accepted" : opened.refusal.code).toBe("NoteUnsigned");
  });
});

function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "vectors are in hexadecimal");
}
