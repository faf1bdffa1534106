/**
 * A small log as files in a folder, served by nothing but a static server: what the Go program is tested
 * on. Made by packages/log alone, without a node, so that a fault of either shows as one.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import {
  encodeEntry,
  encodeEntryBundle,
  leafHash,
  makeAct,
  makeTick,
  originOf,
  parseJws,
  readerOfLeaves,
  rootFrom,
  signCheckpoint,
  textToBytes,
  tilePath,
  tilesOf,
} from "@plenty/log";
import type { NodeReader, Payload, SeedSigner } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";

export interface SmallLog {
  readonly commons: string;
  readonly logKey: SeedSigner;
  readonly acts: readonly string[];
  readonly entries: readonly Uint8Array[];
}

const START = Date.UTC(2026, 10, 22, 15);
const PERSON = "ab".repeat(32);

/** Signs a founding act, `size` − 2 acts after it, and a tick. */
export async function makeLog(size: number): Promise<SmallLog> {
  const [alder, logKey] = [await generateKey(), await generateKey()];
  const found = await makeAct({ signer: alder, payload: payloadOf(0, { log: logKey.did }) });
  const commons = idOf(found);
  const acts = [found];
  while (acts.length < size - 1) {
    const payload = { ...payloadOf(acts.length, { amount: acts.length }), commons, person: PERSON };
    acts.push(await makeAct({ signer: alder, payload: { ...payload, act: "credit.pay" } }));
  }
  acts.push(await makeTick({ signer: logKey, commons, at: new Date(START).toISOString() }));
  const entries = acts.map((jws, i) => encodeEntry({ at: START + i, jws: textToBytes(jws) }));
  return { commons, logKey, acts, entries };
}

/** Writes checkpoint, tiles and bundles of the first `size` entries; returns the checkpoint. */
export async function writeLog(
  folder: string,
  log: SmallLog,
  size = log.entries.length,
): Promise<string> {
  const entries = log.entries.slice(0, size);
  const node = readerOfLeaves(entries.map(leafHash));
  for (const { level, index, width } of tilesOf(size)) {
    if (level === "entries") continue;
    write(folder, tilePath({ level, index, width }), tileBytes(node, { level, index, width }));
    if (level > 0) continue;
    const bundle = encodeEntryBundle(entries.slice(index * 256, index * 256 + width));
    write(folder, tilePath({ level: "entries", index, width }), bundle);
  }
  const head = { origin: originOf(log.commons), size, root: rootFrom(size, node) };
  const checkpoint = await signCheckpoint(head, log.logKey);
  write(folder, "checkpoint", textToBytes(checkpoint));
  return checkpoint;
}

/** Changes one byte of a file. */
export function spoil(folder: string, name: string, at: number): void {
  const file = path.join(folder, name);
  const bytes = new Uint8Array(readFileSync(file));
  writeFileSync(file, bytes.with(at, (bytes[at] ?? 0) ^ 1));
}

/** A server of the files of a folder, on a free port of this machine. */
export async function serveFolder(
  folder: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    try {
      const name = new URL(request.url ?? "/", "http://localhost").pathname;
      response.end(readFileSync(path.join(folder, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

function tileBytes(
  node: NodeReader,
  tile: { level: number; index: number; width: number },
): Uint8Array {
  const { level, index, width } = tile;
  const hashes = Array.from({ length: width }, (_, i) =>
    node({ level: 8 * level, index: 256 * index + i }),
  );
  return Buffer.concat(hashes);
}

function payloadOf(index: number, body: object): Payload {
  const at = new Date(START).toISOString();
  const nonce = index.toString(16).padStart(32, "0");
  return { v: 0, act: "charter.found", at, until: at, nonce, body };
}

function idOf(jws: string): string {
  const parsed = parseJws(jws);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value.id;
}

function write(folder: string, name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
