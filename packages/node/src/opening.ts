/**
 * Opening and founding a commons: takes the folder's lock, checks the newest entries against the last signed
 * head, and opens its court on a rules thread, where the state first catches up with the log. One that fails
 * a check is open for reading only.
 */

import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, present, refused, type Refusal, type Result } from "@plenty/kernel";
import { originOf, type Frontier, type Signer } from "@plenty/log";
import { createAnnouncer, type Announcer } from "./announcer.ts";
import { commonsOf, type Commons, type Parts, type Running } from "./commons.ts";
import { folderTaken, folderUnreadable, schemaMismatch } from "./refusals.ts";
import type { Submission } from "./sequencer/beside.ts";
import { isLong, type Progress } from "./sequencer/catch-up.ts";
import {
  createTimekeeper,
  systemClock,
  watchClock,
  type Clock,
  type ClockWatch,
  type Timekeeper,
} from "./sequencer/clock.ts";
import { createPublisher, type Publisher } from "./sequencer/publisher.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { createRulesPool, type RulesPool } from "./sequencer/rules-pool.ts";
import { createSequencer } from "./sequencer/sequencer.ts";
import { createVerifyPool, type VerifyPool } from "./sequencer/verify-pool.ts";
import { createFiles } from "./store/create.ts";
import { isUnfinished } from "./store/data-folder.ts";
import { folderPaths, isFree } from "./store/folder.ts";
import { infoOfFounding, readFolderInfo, type FolderInfo } from "./store/folder-info.ts";
import { readHead, type Head } from "./store/head.ts";
import { takeLock, type Lock } from "./store/lock.ts";
import { logSigner, readSeed, type Seed } from "./store/log-key.ts";
import { bringUpToDate, formOf } from "./store/log-format.ts";
import { createLogReader, type LogReader } from "./store/log-reader.ts";
import { openReader, openWriter } from "./store/sqlite.ts";
import { checkStart } from "./store/start-check.ts";
import { prepareState } from "./store/state-file.ts";
import { prepareWords } from "./store/words-form.ts";
import { openWordsReader } from "./store/words-store.ts";

/** What a commons is opened with; all of it may be left out. */
export interface CommonsDeps {
  readonly clock?: Clock;
  /** The watch on the clock that a host keeps for all its commons. */
  readonly watch?: ClockWatch;
  /** Threads shared with other commons, that check acts and answer, and that judge; without them the commons has its own. */
  readonly pool?: VerifyPool;
  readonly rules?: RulesPool;
  /** A person says that the clock is right although it stands before the last entry. */
  readonly acceptTime?: boolean | undefined;
  /** Pages that the log, and the state, may have at most: the quota of a group. */
  readonly maxPages?: number | undefined;
  /** What is known to be wrong: it is opened to read, and acts are answered with this. */
  readonly fault?: Refusal | undefined;
  /** Told if what judges its acts came to an end by itself: it must be opened anew. */
  readonly onFallen?: () => void;
}

/** Founds a commons in a folder that does not exist yet. */
export async function createCommons(founding: {
  readonly folder: string;
  readonly found: Submission;
  /** Private key of the log; its did:key stands in the founding act. */
  readonly logKey: Seed;
  readonly deps?: CommonsDeps;
}): Promise<Result<{ readonly commons: Commons; readonly receipt: Receipt }, Refusal>> {
  const { folder, found, logKey, deps = {} } = founding;
  const info = infoOfFounding(found.jws);
  if (info === undefined) return refused(folderUnreadable("This act founds nothing."));
  const held = removeUnfinished(folder);
  if (held !== undefined) return refused(held);
  if (!isFree(folder)) return refused(folderTaken(folder));
  createFiles(folder, logKey);
  let removes = false;
  const opened = await openFounded(folder, info, deps, () => {
    if (removes) rmSync(folder, { recursive: true });
  });
  if (!opened.ok) return opened;
  const [outcome] = await opened.value.submit([found]);
  if (outcome !== undefined && "receipt" in outcome) {
    return accepted({ commons: opened.value, receipt: outcome.receipt });
  }
  removes = true;
  await opened.value.close();
  return refused(present(outcome, "each act is answered").refusal);
}

/** Removes what a founding left that broke off; why not, if it is under way in another process. */
function removeUnfinished(folder: string): Refusal | undefined {
  if (!isUnfinished(folder)) return undefined;
  const lock = takeLock(folderPaths(folder).lock);
  if (!lock.ok) return lock.refusal;
  // whoever held the lock until now may have finished it, or removed it
  if (isUnfinished(folder)) rmSync(folder, { recursive: true });
  lock.value.release();
  return undefined;
}

/** Opens the commons in a folder. */
export async function openCommons(
  folder: string,
  deps: CommonsDeps = {},
): Promise<Result<Commons, Refusal>> {
  const info = readFolderInfo(folder);
  return info.ok ? openFounded(folder, info.value, deps) : info;
}

/** What is last done with the folder is done before anybody else can take its lock. */
async function openFounded(
  folder: string,
  info: FolderInfo,
  deps: CommonsDeps,
  last: () => void = () => undefined,
): Promise<Result<Commons, Refusal>> {
  const taken = takeLock(folderPaths(folder).lock);
  if (!taken.ok) return taken;
  const lock = { release: () => releaseAfter(last, taken.value) };
  try {
    const opened = await openLocked({ folder, info, deps, lock });
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function releaseAfter(last: () => void, lock: Lock): void {
  try {
    last();
  } finally {
    lock.release();
  }
}

async function openLocked(locked: Omit<Opening, "signer">): Promise<Result<Commons, Refusal>> {
  const { folder, info } = locked;
  const paths = folderPaths(folder);
  const seed = readSeed(paths.logKey);
  const signer = seed === undefined ? undefined : await logSigner(seed);
  if (signer?.did !== info.log) {
    return refused(folderUnreadable(`${paths.logKey} does not hold the key of this log.`));
  }
  if (!isReadable(paths.commons)) {
    return refused(schemaMismatch(`${paths.commons} has other tables.`));
  }
  return accepted(await start({ ...locked, signer }));
}

/** True if the log is of a form that is known; one that an older program wrote is so from now on. */
function isReadable(commons: string): boolean {
  const form = withDb(openReader(commons), formOf);
  if (form === "older") withDb(openWriter(commons), bringUpToDate);
  return form !== "unknown";
}

function withDb<T>(db: DatabaseSync, use: (db: DatabaseSync) => T): T {
  try {
    return use(db);
  } finally {
    db.close();
  }
}

interface Opening {
  readonly folder: string;
  readonly info: FolderInfo;
  readonly deps: CommonsDeps;
  readonly lock: Lock;
  readonly signer: Signer;
}

interface Base extends Opening {
  readonly db: DatabaseSync;
  readonly log: LogReader;
  readonly timekeeper: Timekeeper;
  readonly announcer: Announcer;
  readonly pool: VerifyPool;
  readonly rules: RulesPool;
  readonly endThreads: () => Promise<void>;
}

async function start(opening: Opening): Promise<Commons> {
  const { folder, deps } = opening;
  const db = openReader(folderPaths(folder).commons);
  const threads = threadsOf(deps);
  const begun: { running?: Running | undefined } = {};
  try {
    const log = createLogReader(db);
    const last = log.byIndex(log.size() - 1)?.at ?? 0;
    const watch = deps.watch ?? watchClock(deps.clock ?? systemClock);
    const timekeeper = createTimekeeper({ watch, last, acceptTime: deps.acceptTime });
    const announcer = createAnnouncer();
    const base = { ...opening, ...threads, db, log, timekeeper, announcer };
    return commonsOf(await begin(base, begun));
  } catch (error) {
    await threads.pool.forget(folder);
    db.close();
    await begun.running?.sequencer.close();
    await threads.endThreads();
    throw error;
  }
}

/** The threads that are shared, and the commons' own where none are. */
function threadsOf({ pool, rules }: CommonsDeps): Pick<Base, "pool" | "rules" | "endThreads"> {
  const ownPool = pool === undefined ? createVerifyPool() : undefined;
  const ownRules = rules === undefined ? createRulesPool(1) : undefined;
  return {
    pool: present(pool ?? ownPool, "one of them is there"),
    rules: present(rules ?? ownRules, "one of them is there"),
    async endThreads() {
      await ownPool?.close();
      await ownRules?.close();
    },
  };
}

/** Prepares the state, and starts what appends; what was started is told even if the rest fails. */
async function begin(base: Base, begun: { running?: Running | undefined }): Promise<Parts> {
  const { folder, log, deps } = base;
  const paths = folderPaths(folder);
  prepareWords(paths, log);
  const behind = { done: prepareState(paths.state, log).entries, of: log.size() };
  const head = readHead(paths.head);
  const checked = checkStart(log, head);
  const running = checked.ok ? run({ ...base, behind, head }, checked.value.frontier) : undefined;
  begun.running = running;
  if (deps.fault !== undefined) running?.sequencer.stop(deps.fault);
  if (running !== undefined && log.size() > 0) await publishAll(running.publisher, log);
  if (behind.done < behind.of) await running?.sequencer.readiness.settled;
  const refusal = checked.ok ? undefined : checked.refusal;
  return { ...base, words: openWordsReader(paths.words), running, refusal };
}

interface Beginning extends Base {
  readonly behind: Progress;
  readonly head: Head | "damaged" | undefined;
}

/** Starts what appends: publisher and sequencer, the latter with its court. */
function run(base: Beginning, frontier: Frontier): Running {
  const { folder, info, deps, signer, log, pool, rules, timekeeper, announcer, head } = base;
  const behind = isLong(base.behind) ? base.behind : undefined;
  const publisher = createPublisher({
    origin: originOf(info.id),
    signer,
    headPath: folderPaths(folder).head,
    head: head === "damaged" ? undefined : head,
    log,
    frontier,
    onPublished: (published) => announcer.announce(published),
  });
  const data = { folder, maxPages: deps.maxPages };
  const { onFallen } = deps;
  const appending = { commons: info.id, data, pool, rules, timekeeper, publisher, behind };
  return { publisher, sequencer: createSequencer({ ...appending, onFallen }) };
}

/** Signs the checkpoint of everything that is in the log at the start. */
async function publishAll(publisher: Publisher, log: LogReader): Promise<void> {
  const size = log.size();
  const { at } = present(log.byIndex(size - 1), "the log has a last entry");
  await publisher.publish(
    { kind: "committed", judged: [], size, at, leaves: new Uint8Array() },
    [],
  );
}
