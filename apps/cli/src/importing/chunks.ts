/**
 * Cuts a stream of records into acts: at most 256 records and 256 people each, and a JWS of at most
 * 60,000 bytes. The size is reckoned before signing, a little too large rather than too small. Words of what was
 * done travel beside the act: of them an act takes its share of a request.
 */

import { limits } from "@plenty/kernel";
import type { ImportRecord } from "./records.ts";

export interface Chunk {
  /** Distinct names, in the order in which they first come. */
  readonly people: readonly string[];
  /** `by` holds indices into `people`. */
  readonly records: readonly ChunkRecord[];
}

export type ChunkRecord = Omit<ImportRecord, "by"> & { readonly by: readonly number[] };

/** Gathers records; `add` answers a full chunk when the record no longer fits into it. */
export interface Chunker {
  add(record: ImportRecord): Chunk | undefined;
  /** What is left at the end. */
  rest(): Chunk | undefined;
}

/** A chunker for one import. */
export function createChunker(): Chunker {
  let draft = emptyDraft();
  return {
    add(record) {
      const more = costOf(draft, record);
      const full =
        draft.records.length === limits.importRecords ||
        draft.people.size + record.by.length > limits.importPeople ||
        draft.bytes + more > bodyBytes ||
        draft.noteBytes + noteBytes(record) > noteBytesMost;
      const chunk = full ? finish(draft) : undefined;
      if (full) draft = emptyDraft();
      draft.bytes += full ? costOf(draft, record) : more;
      append(draft, record);
      return chunk;
    },
    rest() {
      const chunk = draft.records.length === 0 ? undefined : finish(draft);
      draft = emptyDraft();
      return chunk;
    },
  };
}

interface Draft {
  readonly people: Map<string, number>;
  readonly records: ChunkRecord[];
  bytes: number;
  noteBytes: number;
}

/** A JWS is base64url (4 characters for 3 bytes); 1,024 bytes stand for header, signature, envelope, source. */
const bodyBytes = Math.floor((limits.jwsBytes * 3) / 4) - 1_024;
/** Of a request of 16 acts; their words come to no more than half of it. */
const noteBytesMost = limits.requestBytes / 32;

function noteBytes({ note = "" }: ImportRecord): number {
  return Buffer.byteLength(JSON.stringify(note));
}

/** A hash in quotes and a comma. */
const personBytes = 67;

function emptyDraft(): Draft {
  return { people: new Map(), records: [], bytes: 0, noteBytes: 0 };
}

function append(draft: Draft, record: ImportRecord): void {
  const by = record.by.map((name) => {
    const known = draft.people.get(name);
    if (known !== undefined) return known;
    draft.people.set(name, draft.people.size);
    return draft.people.size - 1;
  });
  draft.noteBytes += noteBytes(record);
  draft.records.push({ ...record, by });
}

/** Bytes that a record adds: itself with indices of at most three digits, and its new people. */
function costOf({ people }: Draft, record: ImportRecord): number {
  const strangers = record.by.filter((name) => !people.has(name)).length;
  const note = record.note === undefined ? {} : { note: "0".repeat(64) };
  const text = JSON.stringify({ ...record, ...note, by: [] });
  return Buffer.byteLength(text) + 1 + 4 * record.by.length + personBytes * strangers;
}

function finish({ people, records }: Draft): Chunk {
  return { people: [...people.keys()], records };
}
