/**
 * A host for tests of the client: a real log in memory, with real acts, tiles, checkpoints and proofs,
 * served through a `fetch` that a test can make lie. It judges nothing and keeps no state of rooms.
 */

import { present, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import {
  decodeEntry,
  encodeEntry,
  encodeEntryBundle,
  formatProof,
  inclusionProof,
  leafHash,
  nodeHash,
  originOf,
  parseJws,
  parseTilePath,
  rootFrom,
  readerOfLeaves,
  signCheckpoint,
  textToBytes,
} from "@plenty/log";
import type { SeedSigner } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { createClient } from "../client.ts";
import type { GroupClient } from "../client.ts";
import type { Fetch } from "../http.ts";
import { makeFounding } from "../joining.ts";
import type { MadeFounding } from "../joining.ts";
import { idOfAct } from "../act-id.ts";
import type { SentAct } from "../parts.ts";
import { signAct } from "../sign.ts";

export interface SmallHost {
  readonly founding: MadeFounding;
  readonly founder: SeedSigner;
  readonly log: SeedSigner;
  /** Bytes of the entries, in order: a test may change them. */
  readonly entries: Uint8Array[];
  readonly fetch: Fetch;
  readonly group: GroupClient;
}

export const start: Millis = Date.UTC(2026, 10, 22);

/** A host with a group of `size` entries. */
export async function makeSmallHost(size: number): Promise<SmallHost> {
  const [founder, log] = [await generateKey(), await generateKey()];
  const founding = await makeFounding({
    name: "The orchard",
    object: "We keep an orchard.",
    founders: [{ name: "alder", signers: [founder] }],
    log: log.did,
    now: start,
  });
  const acts = [founding.act.jws];
  const person = present(founding.people[0], "one founder");
  while (acts.length < size) {
    const now = start + acts.length;
    const body = { to: person, currency: founding.commons, amount: acts.length };
    acts.push(
      await signAct({
        signer: founder,
        commons: founding.commons,
        person,
        spec: paySpec,
        body,
        now,
      }),
    );
  }
  const entries = acts.map((jws, i) => encodeEntry({ at: start + i, jws: textToBytes(jws) }));
  const fetch = serveEntries({ entries, log, commons: founding.commons });
  const group = createClient({ base: "http://small.host", fetch }).group(founding.commons);
  return { founding, founder, log, entries, fetch, group };
}

/** Answers what a host answers about the log of these entries, and enters what is sent to it, once. */
export function serveEntries({ entries, log, commons }: Log): Fetch {
  return async (url, init) => {
    const path = url.split(`/commons/${commons}/`)[1] ?? "";
    const [kind = "", id = ""] = path.split("/");
    if (kind === "checkpoint") return new Response(await checkpointOf({ entries, log, commons }));
    if (kind === "tile") return answer(tileOf(entries, path));
    if (kind === "receipts") {
      const receipt = await receiptOf({ entries, log, commons }, id);
      return receipt === undefined ? unknownAct() : answer(JSON.stringify(receipt));
    }
    if (kind === "acts" && typeof init?.body === "string") {
      // Reason: the client under test sends acts in this form
      const { acts } = JSON.parse(init.body) as { readonly acts: readonly SentAct[] };
      const ids = acts.map(({ jws }) => enter(entries, jws));
      const receipts = await Promise.all(
        ids.map((act) => receiptOf({ entries, log, commons }, act)),
      );
      return answer(JSON.stringify({ results: receipts.map((receipt) => ({ receipt })) }));
    }
    return new Response("nothing here", { status: 404 });
  };
}

/** Enters an act unless it is there; the answer is its id. */
function enter(entries: Uint8Array[], jws: string): string {
  const id = idOfAct(jws);
  const there = entries.some((entry) => idOf(entry) === id);
  if (!there) entries.push(encodeEntry({ at: start + entries.length, jws: textToBytes(jws) }));
  return id;
}

interface Log {
  readonly entries: Uint8Array[];
  readonly log: SeedSigner;
  readonly commons: string;
}

/** The checkpoint of all entries. */
export function checkpointOf({ entries, log, commons }: Log): Promise<string> {
  const leaves = entries.map(leafHash);
  const root = rootFrom(leaves.length, readerOfLeaves(leaves));
  return signCheckpoint({ origin: originOf(commons), size: leaves.length, root }, log);
}

function tileOf(entries: readonly Uint8Array[], path: string): Uint8Array | undefined {
  const tile = parseTilePath(path);
  if (tile === undefined) return undefined;
  const from = 256 * tile.index;
  const covered = entries.slice(from, from + tile.width);
  if (tile.level === "entries") return encodeEntryBundle(covered);
  return tile.level === 0 ? concat(covered.map(leafHash)) : upperTile(entries, tile);
}

/** A tile of a higher level: each hash is the root of 256 below it. */
function upperTile(
  entries: readonly Uint8Array[],
  tile: { index: number; width: number },
): Uint8Array {
  const leaves = entries.map(leafHash);
  const hashes = Array.from({ length: tile.width }, (_, i) => {
    const from = 256 * (256 * tile.index + i);
    return foldPairs(leaves.slice(from, from + 256));
  });
  return concat(hashes);
}

function foldPairs(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return present(hashes[0], "one hash");
  const half = hashes.length / 2;
  return nodeHash(foldPairs(hashes.slice(0, half)), foldPairs(hashes.slice(half)));
}

async function receiptOf({ entries, log, commons }: Log, act: string): Promise<object | undefined> {
  const index = entries.findIndex((entry) => idOf(entry) === act);
  if (index < 0) return undefined;
  const size = entries.length;
  const hashes = inclusionProof({ index, size, hashes: entries.map(leafHash) });
  const proof = formatProof({
    index,
    hashes,
    checkpoint: await checkpointOf({ entries, log, commons }),
  });
  return { act, index, at: toTime(start + index), size, proof };
}

function idOf(entry: Uint8Array): string | undefined {
  const decoded = decodeEntry(entry);
  const parsed = decoded.ok ? parseJws(decoded.value.jws) : undefined;
  return parsed?.ok === true ? parsed.value.id : undefined;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function unknownAct(): Response {
  const problem = { type: "urn:plenty:refusal:UnknownAct", title: "Nothing here", status: 404 };
  return new Response(JSON.stringify(problem), { status: 404 });
}

function answer(body: Uint8Array | string | undefined): Response {
  if (body === undefined) return new Response("nothing here", { status: 404 });
  return new Response(typeof body === "string" ? body : new Uint8Array(body));
}
