/**
 * A log over HTTP, as any C2SP client reads it: checkpoint, bundles of entries, tiles of hashes. The id
 * of the group in the address is what everything else is checked against.
 */

import { accepted, isHash, refused, type Refusal, type Result } from "@plenty/kernel";
import { decodeEntryBundle, TILE_WIDTH, tilePath, tileWidth, type Tile } from "@plenty/log";
import { notVerifiable } from "../refusals.ts";
import { infoOfEntry } from "../store/folder-info.ts";
import { headOfCheckpoint, type LogSource, type SourceEntry } from "./sources.ts";

/** Bytes of the largest bundle: 256 entries of 65,535 bytes and their lengths. */
const LARGEST = TILE_WIDTH * 65_537;
const TIMEOUT_MS = 30_000;

/** The log of a group at `…/commons/<id>`, as large as its checkpoint says now. */
export async function openUrlSource(
  address: string,
  bearer?: string,
): Promise<Result<LogSource, Refusal>> {
  const base = address.replace(/\/+$/, "");
  const id = base.slice(base.lastIndexOf("/") + 1);
  if (!isHash(id)) return refused(notVerifiable(`${address} does not end in the id of a group.`));
  try {
    return await openLog({ base, bearer }, id);
  } catch (error) {
    return refused(
      notVerifiable(`${base}: ${error instanceof Error ? error.message : String(error)}.`),
    );
  }
}

/** A log's address, and what lets one in there. */
interface Place {
  readonly base: string;
  readonly bearer: string | undefined;
}

async function openLog(place: Place, id: string): Promise<Result<LogSource, Refusal>> {
  const checkpoint = new TextDecoder().decode(await read(place, "checkpoint"));
  const size = Number(checkpoint.split("\n")[1]);
  if (!Number.isSafeInteger(size) || size < 1)
    return refused(notVerifiable("Its checkpoint is no checkpoint."));
  const info = infoOfEntry((await bundle(place, 0, size))[0] ?? new Uint8Array());
  if (info?.id !== id) return refused(notVerifiable(`The first entry does not found ${id}.`));
  return accepted({
    kind: "url",
    info,
    size: () => size,
    freeze: () => size,
    async page(from): Promise<readonly SourceEntry[]> {
      const entries = await bundle(place, from / TILE_WIDTH, size);
      return entries.map((entry) => ({ entry }));
    },
    tile: (tile) => readTile(place, tile),
    head: () => headOfCheckpoint(checkpoint, info),
    close: () => undefined,
  });
}

async function bundle(place: Place, index: number, size: number): Promise<readonly Uint8Array[]> {
  const tile = { level: "entries", index } as const;
  const bytes = await read(place, tilePath({ ...tile, width: tileWidth(tile, size) }));
  const entries = decodeEntryBundle(bytes);
  if (!entries.ok) throw new Error(`bundle ${index}: ${entries.refusal.detail}`);
  return entries.value;
}

async function readTile(place: Place, tile: Tile): Promise<Uint8Array | undefined> {
  try {
    return await read(place, tilePath(tile));
  } catch {
    return undefined; // a tile that cannot be had is one that is not there
  }
}

async function read({ base, bearer }: Place, path: string): Promise<Uint8Array> {
  const url = `${base}/${path}`;
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > LARGEST) throw new Error(`${url} is larger than any bundle`);
  return bytes;
}
