/**
 * A host: the commons of one data directory, each in a folder of its own, sharing the verify threads.
 * It makes keys for logs of groups about to be founded and keeps them until the founding act comes.
 */

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  accepted,
  HOUR,
  MINUTE,
  refused,
  type CommonsId,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { createCommons, openCommons, type Commons, type CommonsDeps } from "./commons.ts";
import {
  folderTwice,
  folderUnreadable,
  hostBusy,
  unknownLogKey,
  wrongCommons,
} from "./refusals.ts";
import type { Submission } from "./sequencer/beside.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { dataFolders } from "./store/data-folder.ts";
import { infoOfFounding } from "./store/folder-info.ts";
import { logSigner, makeSeed, readSeed, writeSeed } from "./store/log-key.ts";

export interface HostDeps extends Omit<CommonsDeps, "pool"> {
  /** Holds one folder per commons, and `log-keys/`. */
  readonly dataDir: string;
  /** Verify threads. */
  readonly threads?: number;
}

export interface Host {
  readonly dataDir: string;
  list(): readonly Commons[];
  get(id: CommonsId): Commons | undefined;
  /** Folders that could not be opened, and why. */
  readonly unopened: readonly { readonly folder: string; readonly refusal: Refusal }[];
  /** Makes a key for the log of a group about to be founded here; its did:key goes into the act. */
  prepareLogKey(): Promise<Result<string, Refusal>>;
  /** Founds a group whose log key was prepared here. Sent again, the same act gives the same receipt. */
  found(id: CommonsId, found: Submission): Promise<Result<Receipt, Refusal>>;
  /** Called with each group founded while the host runs. */
  onFounded(listener: (commons: Commons) => void): () => void;
  close(): Promise<void>;
}

/** Prepared keys that wait at most. Past it the oldest goes, if its founder had an hour to use it. */
const KEYS_WAITING = 1_024;
const KEY_KEPT_MS = HOUR;

/** A minute after the start the machine has done what else it starts with. */
const AUDIT_AFTER_MS = MINUTE;

/** Opens every commons of a data directory. */
export async function createHost({
  dataDir,
  threads,
  auditAfterMs = AUDIT_AFTER_MS,
  ...rest
}: HostDeps): Promise<Host> {
  const deps = { ...rest, auditAfterMs };
  const keys = join(dataDir, "log-keys");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const pool = createVerifyPool(threads);
  const commonsById = new Map<CommonsId, Commons>();
  const founding = new Map<CommonsId, Promise<Result<Receipt, Refusal>>>();
  /** Log keys of foundings under way: a key is of one log. */
  const claimed = new Set<string>();
  const unopened: { folder: string; refusal: Refusal }[] = [];
  const listeners = new Set<(commons: Commons) => void>();

  for (const { folder, twin } of dataFolders(dataDir)) {
    const opened =
      twin === undefined
        ? await openOrSay(folder, { ...deps, pool })
        : refused(folderTwice(`${twin} is open.`));
    if (!opened.ok) unopened.push({ folder, refusal: opened.refusal });
    else commonsById.set(opened.value.id, opened.value);
    // a key that a founding left behind when the power went
    if (opened.ok) rmSync(keyPath(opened.value.log), { force: true });
  }

  async function prepareLogKey(): Promise<Result<string, Refusal>> {
    const seed = makeSeed();
    const { did } = await logSigner(seed);
    mkdirSync(keys, { recursive: true, mode: 0o700 });
    if (!hasRoom(keys)) return refused(hostBusy("Too many groups are about to be founded."));
    writeSeed(keyPath(did), seed);
    return accepted(did);
  }

  function keyPath(did: string): string {
    return join(keys, `${did.replaceAll(":", "_")}.key`);
  }

  async function found(id: CommonsId, act: Submission): Promise<Result<Receipt, Refusal>> {
    const info = infoOfFounding(act.jws);
    if (info?.id !== id) return refused(wrongCommons(`It founds ${info?.id ?? "nothing"}.`));
    const running = founding.get(id) ?? foundOnce(info, act);
    founding.set(id, running);
    return running.finally(() => founding.delete(id));
  }

  async function foundOnce(
    { id, log }: { id: CommonsId; log: string },
    act: Submission,
  ): Promise<Result<Receipt, Refusal>> {
    const prepared = /^did:key:z\w+$/.test(log) && !claimed.has(log);
    const logKey = prepared ? readSeed(keyPath(log)) : undefined;
    if (logKey === undefined) return refused(unknownLogKey(log));
    claimed.add(log);
    try {
      const folder = join(dataDir, id);
      const created = await createCommons({ folder, found: act, logKey, deps: { ...deps, pool } });
      if (!created.ok) return created;
      rmSync(keyPath(log), { force: true });
      commonsById.set(id, created.value.commons);
      for (const listener of listeners) listener(created.value.commons);
      return accepted(created.value.receipt);
    } finally {
      claimed.delete(log);
    }
  }

  return {
    dataDir,
    unopened,
    prepareLogKey,
    found,
    list: () => [...commonsById.values()],
    get: (id) => commonsById.get(id),
    onFounded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.all([...commonsById.values()].map((commons) => commons.close()));
      await pool.close();
    },
  };
}

/** A folder that cannot be opened for a reason that nobody foresaw must not keep the others closed. */
async function openOrSay(folder: string, deps: CommonsDeps): Promise<Result<Commons, Refusal>> {
  try {
    return await openCommons(folder, deps);
  } catch (error) {
    return refused(folderUnreadable(`${folder}: ${String(error)}.`));
  }
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
