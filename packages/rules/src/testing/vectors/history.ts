/**
 * A whole history written out: the entries of a random play of all acts, and the digests that any machine
 * must reach by applying them. Run as a program it replays what is written and prints its digests.
 */

import { readFileSync } from "node:fs";
import { assert, parseTime, present, toHex, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import { encodeEntry, leafHash, makeTick, parseJws, sha256, textToBytes } from "@plenty/log";
import type { Result } from "@plenty/kernel";
import { checkAct, createEngine, digestBefore, fullDigest, runningDigest } from "../../index.ts";
import type { Applied, Engine } from "../../index.ts";
import { openState } from "../ledger.ts";
import { perform } from "../play.ts";
import { signerOf } from "../signing.ts";
import { players, stepBytes, stepOf } from "../steps.ts";
import type { World } from "../world.ts";

export interface Digests {
  /** Running digest of the last entry. */
  readonly running: string;
  /** Full digest of the state after it. */
  readonly full: string;
}

export interface HistoryVector extends Digests {
  readonly what: string;
  readonly entries: readonly { readonly at: string; readonly jws: string }[];
}

const historyIs =
  "A history of all acts and of ticks. Apply each entry at its time to an empty state; `running` is then " +
  "the running digest of the last entry and `full` the full digest of the state.";

/** Steps of the play: enough that every act is accepted somewhere, and things fall due. */
const steps = 240;

/** Makes the history: the same one every time. */
export async function makeHistory(): Promise<HistoryVector> {
  const world = await perform({
    founders: players.slice(0, 2),
    settings: { "credit.opener": "members" },
    steps: Array.from({ length: steps }, (_, i) => stepOf(bytesOf(i))),
  });
  const entries = await Promise.all(
    world.log.map(async ({ at, act }) => ({
      at: toTime(at),
      jws: act === undefined ? await tickOf(world, at) : new TextDecoder().decode(act.bytes),
    })),
  );
  return { what: historyIs, ...replayHistory(entries), entries };
}

/** Bytes of a step from a stream that has no end and no secret. */
function bytesOf(step: number): Uint8Array {
  return sha256(textToBytes(`play 2, step ${step}`)).subarray(0, stepBytes);
}

async function tickOf(world: World, at: Millis): Promise<string> {
  const signer = await signerOf("the log");
  return makeTick({ signer, commons: world.commons(), at: toTime(at) });
}

/** Applies entries to an empty state, signatures and all; an entry that is refused is a failure. */
export function replayHistory(entries: HistoryVector["entries"]): Digests {
  const db = openState();
  const engine = createEngine(db);
  let running: Uint8Array = digestBefore;
  for (const [index, { at: text, jws }] of entries.entries()) {
    const at = present(parseTime(text), "times are in their one spelling");
    const outcome = applyEntry(engine, { index, at, jws });
    assert(outcome.ok, `entry ${index} is accepted`);
    const leaf = leafHash(encodeEntry({ at, jws: textToBytes(jws) }));
    running = runningDigest(running, leaf, outcome.value.json);
  }
  return { running: toHex(running), full: fullDigest(db) };
}

interface Entry {
  readonly index: number;
  readonly at: Millis;
  readonly jws: string;
}

function applyEntry(engine: Engine, { index, at, jws }: Entry): Result<Applied, unknown> {
  const parsed = parseJws(jws);
  if (parsed.ok && parsed.value.typ === "tick") return engine.tick({ index, at });
  const checked = checkAct(jws);
  return checked.ok ? engine.apply({ index, at, act: checked.value }) : checked;
}

if (import.meta.main) {
  const file = present(process.argv[2], "the file of a history is given");
  // this program wrote it
  const { entries } = JSON.parse(readFileSync(file, "utf8")) as HistoryVector;
  process.stdout.write(`${JSON.stringify(replayHistory(entries))}\n`);
}
