/** Notes, checkpoints and proofs: what is signed opens, and any text gets an answer. */

import { present } from "@plenty/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatCheckpoint,
  openCheckpoint,
  originOf,
  parseCheckpoint,
  signCheckpoint,
} from "./checkpoint.ts";
import { textToBytes } from "./hash.ts";
import { decodeVkey, encodeVkey, keyId, openNote, signNote, splitNote } from "./note.ts";
import { formatProof, parseProof, verifyProof } from "./proof.ts";
import { commons } from "./testing/jws-accepted.ts";
import { leavesOf } from "./testing/leaves.ts";
import { alder, birch } from "./testing/signed.ts";
import { inclusionProof, readerOfLeaves, rootFrom } from "./tree.ts";

const origin = originOf(commons);
const key = { name: origin, publicKey: alder.publicKey };
const lines = fc
  .array(fc.string({ unit: "grapheme" }), { minLength: 1 })
  .map((list) => `${list.join("\n")}\n`);
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("a note", () => {
  test("opens with its key, from text and from bytes", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (text) => {
        const note = await signNote({ text, name: origin, signer: alder });
        for (const form of [note, textToBytes(note)]) {
          const opened = await openNote(form, [key]);
          expect(opened.ok && opened.value).toEqual({ text, signers: [key] });
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is refused with any character changed", async () => {
    const note = await signNote({ text: "one\n\ntwo\n", name: origin, signer: alder });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(note.length - 1),
        fc.constantFrom("A", "\n", " ", "0", "="),
        async (at, char) => {
          const changed = note.slice(0, at) + char + note.slice(at + 1);
          expect((await openNote(changed, [key])).ok).toBe(changed === note);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("signed by two opens for either, and tells who has signed", async () => {
    const text = "one\n";
    const other = { name: "birch.example/log", publicKey: birch.publicKey };
    const first = await signNote({ text, name: origin, signer: alder });
    const second = await signNote({ text, name: other.name, signer: birch });
    const both = first + second.slice(text.length + 1);
    const signersFor = async (keys: (typeof key)[]): Promise<readonly unknown[]> => {
      const opened = await openNote(both, keys);
      return opened.ok ? opened.value.signers : [];
    };
    expect(await signersFor([key])).toEqual([key]);
    expect(await signersFor([other])).toEqual([other]);
    expect(await signersFor([other, key])).toEqual([key, other]);
    expect(await signersFor([{ ...other, name: "elm.example" }])).toEqual([]);
  });

  test("with a true signature and a false one of known keys is refused", async () => {
    const other = { name: "birch.example/log", publicKey: birch.publicKey };
    const first = await signNote({ text: "one\n", name: origin, signer: alder });
    const second = await signNote({ text: "two\n", name: other.name, signer: birch });
    const opened = await openNote(first + second.slice(5), [key, other]);
    expect(opened.ok ? "accepted" : opened.refusal.code).toBe("NoteForged");
  });

  test("of 64 signatures is read, of 65 refused", async () => {
    const note = await signNote({ text: "one\n", name: origin, signer: alder });
    const line = note.slice(5);
    expect(splitNote(`one\n\n${line.repeat(64)}`).ok).toBe(true);
    expect(splitNote(`one\n\n${line.repeat(65)}`).ok).toBe(false);
  });

  test("of any text or bytes gets an answer", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.uint8Array(),
      fc.string().map((text) => `${text}\n\n— ${text} AAAAAAAA\n`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        expect((await openNote(some, [key])).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a verifier key", () => {
  test("comes back, and only in its one spelling", () => {
    const vkey = encodeVkey(key);
    expect(decodeVkey(vkey)).toEqual(key);
    expect(vkey.split("+")[1]).toBe(keyId(key).toString(16).padStart(8, "0"));
    fc.assert(
      fc.property(
        fc.nat(vkey.length - 1),
        fc.constantFrom(...Array.from("Aa0+/= ")),
        (at, char) => {
          const changed = vkey.slice(0, at) + char + vkey.slice(at + 1);
          expect(decodeVkey(changed) === undefined).toBe(changed !== vkey);
        },
      ),
    );
  });

  test("of any text gets an answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeVkey(text)).toBeUndefined();
      }),
    );
  });
});

describe("a checkpoint", () => {
  test("comes back", () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), hash, (size, root) => {
        const checkpoint = { origin, size, root };
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  test("of any text is read as what makes the same text, or refused", () => {
    const text = fc.stringMatching(/^[^\n]{0,5}\n[0-9]{0,3}\n([A-Za-z0-9+/]{43}=)?\n?$/);
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (some) => {
        const checkpoint = parseCheckpoint(some);
        if (checkpoint !== undefined) expect(formatCheckpoint(checkpoint)).toBe(some);
      }),
    );
  });

  test("of another log's origin, signed under this log's name, is refused", async () => {
    const text = formatCheckpoint({ origin: "elsewhere/0", size: 0, root: new Uint8Array(32) });
    const note = await signNote({ text, name: origin, signer: alder });
    const opened = await openCheckpoint(note, { origin, publicKey: alder.publicKey });
    expect(opened.ok ? "accepted" : opened.refusal.code).toBe("CheckpointMalformed");
  });

  test("whose text is none is refused even if it is signed", async () => {
    const note = await signNote({ text: "hello\n", name: origin, signer: alder });
    const opened = await openCheckpoint(note, { origin, publicKey: alder.publicKey });
    expect(opened.ok ? "accepted" : opened.refusal.code).toBe("CheckpointMalformed");
  });
});

describe("a proof", () => {
  const hashes = leavesOf(700);
  const checkpoint = signCheckpoint(
    { origin, size: 700, root: rootFrom(700, readerOfLeaves(hashes)) },
    alder,
  );

  test("of each entry verifies, with its leaf and no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(699), fc.nat(699), async (index, other) => {
        const proof = formatProof({
          index,
          hashes: inclusionProof({ index, size: 700, hashes }),
          checkpoint: await checkpoint,
        });
        const leafOf = (at: number): Uint8Array => present(hashes[at], "within the tree");
        const claim = { proof, origin, publicKey: alder.publicKey };
        const verified = await verifyProof({ ...claim, leaf: leafOf(index) });
        expect(verified.ok && verified.value.index).toBe(index);
        const same = Buffer.from(leafOf(other)).equals(leafOf(index));
        expect((await verifyProof({ ...claim, leaf: leafOf(other) })).ok).toBe(same);
      }),
      { numRuns: 40 },
    );
  });

  test("comes back with and without extra data", () => {
    const proofs = fc.record(
      {
        index: fc.nat(Number.MAX_SAFE_INTEGER),
        hashes: fc.array(hash, { maxLength: 53 }),
        checkpoint: fc.string(),
        extra: fc.uint8Array(),
      },
      { requiredKeys: ["index", "hashes", "checkpoint"] },
    );
    fc.assert(
      fc.property(proofs, (proof) => {
        const read = parseProof(formatProof(proof));
        expect(read.ok && read.value).toEqual(proof);
      }),
    );
  });

  test("of any text is read as what makes the same text, or refused", () => {
    const text = fc.string().map((some) => `c2sp.org/tlog-proof@v1\n${some}`);
    const shaped = fc.stringMatching(
      /^c2sp\.org\/tlog-proof@v1\n(extra [A-Za-z=]{0,5}\n)?index [0-9]{1,3}\n\n.{0,5}$/,
    );
    fc.assert(
      fc.property(fc.oneof(text, shaped, fc.string()), (some) => {
        const read = parseProof(some);
        if (read.ok) expect(formatProof(read.value)).toBe(some);
      }),
      { numRuns: 500 },
    );
  });
});
