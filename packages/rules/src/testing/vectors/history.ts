/**
 * Histories written out, one for each room: the entries of a random play in which the room does its work,
 * and the digests that any machine must reach by applying them. What one room remembers has a digest of its
 * own, so that a change of another room changes nothing here. Run as a program it replays the histories that
 * it is given and prints their digests.
 */

import { readFileSync } from "node:fs";
import { assert, parseTime, present, toHex, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import { encodeEntry, leafHash, makeTick, parseJws, sha256, textToBytes } from "@plenty/log";
import type { Result } from "@plenty/kernel";
import {
  actSpecs,
  checkAct,
  createEngine,
  digestBefore,
  roomDigests,
  runningDigest,
} from "../../index.ts";
import type { Applied, Engine } from "../../index.ts";
import { openState } from "../ledger.ts";
import { players } from "../cast.ts";
import { perform } from "../play.ts";
import { plays } from "../plays.ts";
import type { RoomPlay } from "../room-play.ts";
import { signerOf } from "../signing.ts";
import { again, stepBytes, stepOf, wait } from "../steps.ts";
import type { World } from "../world.ts";

export interface Digests {
  /** Running digest of the last entry. */
  readonly running: string;
  /** Digest of what the room remembers after it. */
  readonly digest: string;
}

export interface HistoryVector extends Digests {
  readonly what: string;
  readonly room: string;
  readonly entries: readonly { readonly at: string; readonly jws: string }[];
}

const historyIs =
  "A history in which the room named here does its work. Apply each entry at its time to an empty state; " +
  "`running` is then the running digest of the last entry and `digest` the digest of the room's tables.";

/** Steps taken in each history: enough that the room's acts are accepted, and things fall due. */
const taken = 160;

/** Plays tried for one in which the room does its work. */
const attempts = 64;

/** How many of its acts are accepted in one in which it does. */
const worked = 2;

/** The plays of which a history is made: a room's own, with people who come; all for what serves them all. */
function playsFor(room: string): readonly RoomPlay[] {
  const [people, ...others] = plays;
  const own = others.filter((one) => one.room === room);
  const played = plays.some((one) => one.room === room)
    ? [present(people, "a room"), ...own]
    : plays;
  return played.map(({ play }) => play);
}

/** Makes the history of a room: the same one every time. */
export async function makeHistory(room: string): Promise<HistoryVector> {
  const world = await playOf(room);
  const entries = await Promise.all(
    world.log.map(async ({ at, act }) => ({
      at: toTime(at),
      jws: act === undefined ? await tickOf(world, at) : new TextDecoder().decode(act.bytes),
    })),
  );
  return { what: historyIs, room, ...replayHistory({ room, entries }), entries };
}

/** A random play in which the room does several of its acts: by bad luck everybody leaves at once. */
async function playOf(room: string): Promise<World> {
  const played = playsFor(room);
  const kinds = [...played.flatMap((play) => play.steps), wait, again];
  const own = actSpecs.filter((spec) => spec.room === room).map(({ name }) => name);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bytes = (i: number) => bytesOf({ room, attempt }, i);
    const world = await perform({
      founders: players.slice(0, 2),
      settings: { "credit.opener": "members" },
      steps: [
        ...played.flatMap((play) => play.opening),
        ...Array.from({ length: taken }, (_, i) => stepOf(kinds, bytes(i))),
      ],
    });
    const done = new Set(world.log.map(({ act }) => act?.payload.act));
    if (own.filter((name) => done.has(name)).length >= Math.min(own.length, worked)) return world;
  }
  throw new Error(`invariant broken: ${room} does its work in one of ${attempts} plays`);
}

/** Bytes of a step from a stream that has no end and no secret. */
function bytesOf(of: { room: string; attempt: number }, step: number): Uint8Array {
  const attempt = of.attempt === 0 ? "" : `, attempt ${of.attempt}`;
  return sha256(textToBytes(`history of ${of.room}${attempt}, step ${step}`)).subarray(
    0,
    stepBytes,
  );
}

async function tickOf(world: World, at: Millis): Promise<string> {
  const signer = await signerOf("the log");
  return makeTick({ signer, commons: world.commons(), at: toTime(at) });
}

/** Applies entries to an empty state, signatures and all; an entry that is refused is a failure. */
export function replayHistory({ room, entries }: Pick<HistoryVector, "room" | "entries">): Digests {
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
  const digest = present(roomDigests(db)[room], `${room} remembers something`);
  return { running: toHex(running), digest };
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
  const said = process.argv.slice(2).map((file) => {
    // `npm run vectors` wrote it
    const history = JSON.parse(readFileSync(file, "utf8")) as HistoryVector;
    return [history.room, replayHistory(history)];
  });
  process.stdout.write(`${JSON.stringify(Object.fromEntries(said))}\n`);
}
