/** One entry out of the bundle of the log that holds it. */

import { accepted, assert, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { decodeEntryBundle, TILE_WIDTH, tilePath, tileWidth } from "@plenty/log";
import type { Http } from "./http.ts";
import { answerNotUnderstood } from "./refusals.ts";

/** The bytes of an entry of the group at `path`, whose log has `size` entries. */
export async function readEntry(
  http: Http,
  path: string,
  { index, size }: { readonly index: number; readonly size: number },
): Promise<Result<Uint8Array, Refusal>> {
  assert(index >= 0 && index < size, "an entry's index is below the log's size");
  const place = { level: "entries", index: Math.floor(index / TILE_WIDTH) } as const;
  const tile = tilePath({ ...place, width: tileWidth(place, size) });
  const bundle = await http.bytes(`${path}/${tile}`);
  if (!bundle.ok) return bundle;
  const entries = decodeEntryBundle(bundle.value);
  if (!entries.ok) return entries;
  const entry = entries.value[index % TILE_WIDTH];
  return entry === undefined
    ? refused(answerNotUnderstood(`the bundle of entry ${index} does not hold it`))
    : accepted(entry);
}
