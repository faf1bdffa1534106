/**
 * The log as static resources (C2SP tlog-tiles) and its entries one by one. A tile or bundle of given
 * width never changes.
 */

import { limits, toTime } from "@plenty/kernel";
import { parseTilePath } from "@plenty/log";
import type { Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { unknownTile } from "../refusals.ts";
import { jwsOf, payloadOf, type StoredEntry } from "../store/log-reader.ts";
import { jsonResponse } from "./acts.ts";
import { problemResponse } from "./problems.ts";

/** GET …/checkpoint */
export function getCheckpoint(commons: Commons): Response {
  const published = commons.published();
  if (published === undefined)
    return problemResponse(commons.stopped() ?? unknownTile("Nothing is signed yet."));
  return textResponse(published.checkpoint);
}

/** What a route of tiles gives: hashes, which are for all, or bundles of entries, which are not; neither the other's. */
export type Tiled = "entries" | "hashes";

/** GET …/tile/… ; `path` begins with "tile/". */
export function getTile(
  commons: Commons,
  asker: Asker,
  { path, of }: { readonly path: string; readonly of: Tiled },
): Response {
  const tile = parseTilePath(path);
  if (tile === undefined || (tile.level === "entries") !== (of === "entries"))
    return problemResponse(unknownTile(path.slice(0, limits.nameChars)));
  const bytes = commons.tile(asker, tile);
  if (!bytes.ok) return problemResponse(bytes.refusal);
  const headers = { "content-type": "application/octet-stream" };
  return new Response(new Uint8Array(bytes.value), { headers });
}

/** GET …/receipts/{act}: the proof as text, or the whole receipt for whoever accepts JSON alone. */
export async function getReceipt(
  commons: Commons,
  asker: Asker,
  { act, accept = "" }: { readonly act: string; readonly accept?: string | undefined },
): Promise<Response> {
  const receipt = await commons.receipt(asker, act);
  if (!receipt.ok) return problemResponse(receipt.refusal);
  const wantsJson = accept.startsWith("application/json");
  return wantsJson ? jsonResponse(receipt.value) : textResponse(receipt.value.proof);
}

/** GET …/acts/{act}: the entry of an act with what it gave and the words it names. */
export function getAct(commons: Commons, asker: Asker, act: string): Response {
  const entry = commons.act(asker, act);
  if (!entry.ok) return problemResponse(entry.refusal);
  return jsonResponse({
    ...describeEntry(entry.value),
    ...commons.wordsBeside(asker, entry.value),
  });
}

function describeEntry(stored: StoredEntry): object {
  const { index, at, act, facts } = stored;
  const [jws, payload] = [jwsOf(stored), payloadOf(stored)];
  return { index, act, at: toTime(at), jws, payload, facts: JSON.parse(facts) };
}

function textResponse(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
