/**
 * The log as static resources (C2SP tlog-tiles) and its entries one by one. A tile or bundle of given
 * width never changes, so it may be cached for ever; the checkpoint may not.
 */

import { isHash, limits, toTime, type Hash } from "@plenty/kernel";
import { bytesToText, decodeEntry, parseTilePath } from "@plenty/log";
import type { Commons } from "../commons.ts";
import { unknownAct, unknownTile } from "../refusals.ts";
import type { StoredEntry } from "../store/log-reader.ts";
import { jsonResponse } from "./acts.ts";
import { problemResponse } from "./problems.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

/** GET …/checkpoint */
export function getCheckpoint(commons: Commons): Response {
  const published = commons.published();
  if (published === undefined)
    return problemResponse(commons.stopped() ?? unknownTile("Nothing is signed yet."));
  return textResponse(published.checkpoint);
}

/** GET …/tile/… ; `path` begins with "tile/". */
export function getTile(commons: Commons, path: string): Response {
  const tile = parseTilePath(path);
  const bytes = tile === undefined ? undefined : commons.tile(tile);
  if (bytes === undefined) return problemResponse(unknownTile(path.slice(0, 100)));
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": "application/octet-stream", "cache-control": FOR_EVER },
  });
}

/** GET …/receipts/{act}: the proof as text, or the whole receipt for whoever accepts JSON alone. */
export async function getReceipt(
  commons: Commons,
  act: string,
  request: Request,
): Promise<Response> {
  const receipt = isHash(act) ? await commons.receipt(act) : undefined;
  if (receipt === undefined) return problemResponse(unknownAct(act.slice(0, 100)));
  const wantsJson = request.headers.get("accept")?.startsWith("application/json") === true;
  return wantsJson ? jsonResponse(receipt) : textResponse(receipt.proof);
}

/** GET …/acts/{act}: the entry of an act with what it gave and the words it names. */
export function getAct(commons: Commons, act: string): Response {
  const entry = isHash(act) ? commons.act(act) : undefined;
  if (entry === undefined) return problemResponse(unknownAct(act.slice(0, 100)));
  return jsonResponse(describeEntry(commons, entry));
}

function describeEntry(commons: Commons, { index, at, act, entry, facts }: StoredEntry): object {
  const jws = textOf(entry);
  const payload = payloadOf(jws);
  const words = commons.wordsOf(hashesIn(payload));
  return { index, act, at: toTime(at), jws, payload, facts: JSON.parse(facts), words };
}

function textOf(entry: Uint8Array): string {
  const decoded = decodeEntry(entry);
  return decoded.ok ? (bytesToText(decoded.value.jws) ?? "") : "";
}

function payloadOf(jws: string): unknown {
  return JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString());
}

/** Every hash that stands somewhere in a value: the store of words knows which of them are its own. */
function hashesIn(value: unknown): Hash[] {
  if (typeof value === "string") return isHash(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value)
    .flatMap(hashesIn)
    .slice(0, limits.importPeople * 2);
}

function textResponse(text: string): Response {
  return new Response(text, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
  });
}
