/**
 * The head of a group's log as a stranger comes to trust it: entry 0 hashes to the group's id and names
 * the log's key, and that key signed the checkpoint. Then the tiles under it, which prove themselves.
 */

import { accepted, refused, toHex } from "@plenty/kernel";
import type { CommonsId, Refusal, Result } from "@plenty/kernel";
import {
  createHashReader,
  decodeEntry,
  didToKey,
  HASH_BYTES,
  openCheckpoint,
  originOf,
  parseCheckpoint,
  parseJws,
  splitNote,
  tilePath,
} from "@plenty/log";
import type { Checkpoint, HashReader, ParsedJws, Tile } from "@plenty/log";
import { verifyAsync } from "@plenty/log/ed25519";
import type { GroupClient } from "./client.ts";
import { checkFailed, isRecord } from "./refusals.ts";

/** What entry 0 says of the log, and the checkpoint that is still to be opened. */
export interface Beginning {
  readonly group: GroupClient;
  /** did:key of the log. */
  readonly log: string;
  readonly publicKey: Uint8Array;
  /** The signed note as the host gave it. */
  readonly note: string;
}

export interface Head {
  readonly group: GroupClient;
  readonly checkpoint: Checkpoint;
  readonly origin: string;
  readonly publicKey: Uint8Array;
}

/** Fetches the checkpoint and entry 0, and checks the founding by the group's id. */
export async function readBeginning(group: GroupClient): Promise<Result<Beginning, Refusal>> {
  const note = await group.checkpoint();
  if (!note.ok) return note;
  const size = sizeClaimed(note.value);
  if (size < 1) return refused(checkFailed("the checkpoint tells no size"));
  const first = await group.entry({ index: 0, size });
  if (!first.ok) return first;
  const founding = readFounding(first.value, group.commons);
  if (!founding.ok) return founding;
  if (!(await isSigned(founding.value.parsed))) {
    return refused(checkFailed("the founding is not signed by its founder"));
  }
  const { log, publicKey } = founding.value;
  return accepted({ group, log, publicKey, note: note.value });
}

/** Opens the checkpoint with the key that the founding names. */
export async function openHead(beginning: Beginning): Promise<Result<Head, Refusal>> {
  const { group, publicKey, note } = beginning;
  const origin = originOf(group.commons);
  const opened = await openCheckpoint(note, { origin, publicKey });
  return opened.ok ? accepted({ group, checkpoint: opened.value, origin, publicKey }) : opened;
}

/** True if the key that an entry names signed it. */
export function isSigned({ key, signingInput, signature }: ParsedJws): Promise<boolean> {
  return verifyAsync({ key, message: signingInput, signature });
}

/** True if an entry was made for this group: by its people, or by its log where time itself did something. */
export function belongs(parsed: ParsedJws, { group, publicKey }: Head): boolean {
  const founding = parsed.id === group.commons;
  const named = parsed.payload.commons === group.commons;
  const byLog = toHex(parsed.key) === toHex(publicKey);
  return parsed.typ === "tick" ? named && byLog : named || founding;
}

/** Fetches tiles and gives them to the log's reader, which asks for them one after the other. */
export async function readTiles(
  { group, checkpoint }: Head,
  tiles: readonly Tile[],
): Promise<Result<HashReader, Refusal>> {
  const bytes = new Map<string, Uint8Array>();
  for (const tile of tiles) {
    const path = tilePath(tile);
    const fetched = await group.tile(path);
    if (!fetched.ok) return fetched;
    const fits = fetched.value.length === HASH_BYTES * tile.width;
    if (!fits) return refused(checkFailed(`${path} has another length`));
    bytes.set(path, fetched.value);
  }
  const read = (tile: Tile): Uint8Array => bytes.get(tilePath(tile)) ?? new Uint8Array();
  return accepted(createHashReader(checkpoint.size, read));
}

/** Size that a checkpoint states, before its signature is checked; 0 if it states none. */
function sizeClaimed(note: string): number {
  const split = splitNote(note);
  return split.ok ? (parseCheckpoint(split.value.text)?.size ?? 0) : 0;
}

interface Founding {
  readonly log: string;
  readonly publicKey: Uint8Array;
  readonly parsed: ParsedJws;
}

function readFounding(bytes: Uint8Array, commons: CommonsId): Result<Founding, Refusal> {
  const entry = decodeEntry(bytes);
  if (!entry.ok) return entry;
  const parsed = parseJws(entry.value.jws);
  if (!parsed.ok) return parsed;
  if (parsed.value.id !== commons || parsed.value.typ !== "act") {
    return refused(checkFailed("entry 0 is not the founding of this group"));
  }
  const { body } = parsed.value.payload;
  const log = isRecord(body) && typeof body["log"] === "string" ? body["log"] : "";
  const publicKey = didToKey(log);
  return publicKey === undefined
    ? refused(checkFailed("the founding names no log key"))
    : accepted({ log, publicKey, parsed: parsed.value });
}
