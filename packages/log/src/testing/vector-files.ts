/**
 * The vectors of the log as they stand in protocol/vectors: made here, written once by
 * `npm run vectors`, and from then on only compared (vectors.test.ts).
 * ed25519.json is not made here: it was collected from the sources that it names.
 */

import { jwsVectors } from "./jws-vectors.ts";
import { entryVectors, hashVectors, keyVectors } from "./small-vectors.ts";
import { checkpointVectors, noteVectors, proofVectors } from "./note-vectors.ts";
import { tileVectors, treeVectors } from "./tree-vectors.ts";

export interface VectorFile {
  readonly name: string;
  readonly about: string;
  readonly cases: readonly object[];
}

/** Every file, made anew. */
export async function vectorFiles(): Promise<readonly VectorFile[]> {
  return [
    {
      name: "jws.json",
      about:
        "Acts and ticks: the one form, and what is refused with which code. jws is a text, or pieces to be joined, of which some repeat. id is SHA-256 of what stands before the last point.",
      cases: await jwsVectors(),
    },
    { name: "did-key.json", about: "Ed25519 keys and their did:key.", cases: keyVectors() },
    {
      name: "hashes.json",
      about: "Names of words, texts and founders, and messages that keys sign.",
      cases: hashVectors(),
    },
    {
      name: "entry.json",
      about: "Entries of a log, their bytes in hexadecimal, and their leaf hashes.",
      cases: entryVectors(),
    },
    {
      name: "tree.json",
      about:
        "Trees whose n-th leaf is the hash of the entry with the one byte n mod 256: roots, inclusion and consistency proofs.",
      cases: treeVectors(),
    },
    {
      name: "tiles.json",
      about: "Paths of tiles, and the tiles of a tree of a size, as level/index/width.",
      cases: tileVectors(),
    },
    {
      name: "note.json",
      about: "Signed notes and the verifier keys that open them.",
      cases: await noteVectors(),
    },
    {
      name: "checkpoint.json",
      about: "Checkpoints: texts, and whether they are read.",
      cases: checkpointVectors(),
    },
    {
      name: "proof.json",
      about:
        "Receipts (tlog-proof) of an entry: the leaf hash, the log's origin and key, and the outcome.",
      cases: await proofVectors(),
    },
  ];
}

/** Text of a file: one case per line, so that a difference shows where it is. */
export function textOf({ about, cases }: VectorFile): string {
  const lines = cases.map((item) => `    ${JSON.stringify(item)}`);
  return `{\n  "about": ${JSON.stringify(about)},\n  "cases": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
