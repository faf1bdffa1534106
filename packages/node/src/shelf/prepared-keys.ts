/** Keys of logs that are about to be founded here: made for whoever asks, and kept until the founding comes. */

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { accepted, HOUR, refused, type Refusal, type Result } from "@plenty/kernel";
import { hostBusy, unknownLogKey } from "../refusals.ts";
import { logSigner, makeSeed, readSeed, writeSeed, type Seed } from "../store/log-key.ts";

export interface PreparedKeys {
  /** Makes a key; its did:key goes into the act of founding. */
  prepare(): Promise<Result<string, Refusal>>;
  /** Takes a key for one founding: no other gets it meanwhile. */
  claim(log: string): Result<Seed, Refusal>;
  /** The founding is over; if it came about, the key lies in the group's folder and goes here. */
  settle(log: string, founded: boolean): void;
}

/** Keys that wait at most. Past it the oldest goes, if its founder had an hour to use it. */
const KEYS_WAITING = 1_024;
const KEY_KEPT_MS = HOUR;

/** The keys prepared in a data directory. Those that a founding left behind when the power went are removed. */
export function openPreparedKeys(dataDir: string, logs: Iterable<string>): PreparedKeys {
  const keys = join(dataDir, "log-keys");
  /** Of foundings under way: a key is of one log. */
  const claimed = new Set<string>();
  for (const log of logs) if (isLogName(log)) rmSync(keyPath(log), { force: true });

  function keyPath(did: string): string {
    return join(keys, `${did.replaceAll(":", "_")}.key`);
  }

  return {
    async prepare() {
      const seed = makeSeed();
      const { did } = await logSigner(seed);
      mkdirSync(keys, { recursive: true, mode: 0o700 });
      if (!hasRoom(keys)) return refused(hostBusy("Too many groups are about to be founded."));
      writeSeed(keyPath(did), seed);
      return accepted(did);
    },
    claim(log) {
      const prepared = isLogName(log) && !claimed.has(log);
      const seed = prepared ? readSeed(keyPath(log)) : undefined;
      if (seed === undefined) return refused(unknownLogKey(log));
      claimed.add(log);
      return accepted(seed);
    },
    settle(log, founded) {
      claimed.delete(log);
      if (founded) rmSync(keyPath(log), { force: true });
    },
  };
}

/** What a folder or an act names as its log may be anything, and becomes the name of a file here. */
function isLogName(log: string): boolean {
  return /^did:key:z\w+$/.test(log);
}

/** Makes room for one more key by removing the oldest; false if that one may still be used. */
function hasRoom(keys: string): boolean {
  const names = readdirSync(keys);
  if (names.length < KEYS_WAITING) return true;
  const files = names.map((name) => ({ name, at: statSync(join(keys, name)).mtimeMs }));
  const [oldest] = files.toSorted((a, b) => a.at - b.at);
  // the clock of the file system, against which the times of its files are told
  if (oldest === undefined || Date.now() - oldest.at < KEY_KEPT_MS) return false;
  rmSync(join(keys, oldest.name));
  return true;
}
