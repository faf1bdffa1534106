/**
 * One commons, open: the door that HTTP, command line and examples use. Opening takes the folder's lock,
 * checks the newest entries against the last signed head, and starts the rules thread; a commons that
 * fails a check is open for reading and answers every act with what is wrong.
 */

import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, present, refused, type Refusal, type Result } from "@plenty/kernel";
import { originOf, type Frontier, type Signer } from "@plenty/log";
import { maySee, type Question, type Wanted } from "@plenty/rules";
import { createLogReading, type LogReading } from "./reading.ts";
import { folderTaken, folderUnreadable, hostStopped, logDamaged } from "./refusals.ts";
import { createTimekeeper, systemClock, type Clock, type Timekeeper } from "./sequencer/clock.ts";
import type { Outcome } from "./sequencer/batches.ts";
import type { Submission } from "./sequencer/beside.ts";
import type { Told } from "./sequencer/previews.ts";
import { createPublisher, type Publisher, type Published } from "./sequencer/publisher.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { createSequencer, type Sequencer } from "./sequencer/sequencer.ts";
import { createVerifyPool, type VerifyPool } from "./sequencer/verify-pool.ts";
import { createFiles } from "./store/create.ts";
import { isUnfinished } from "./store/data-folder.ts";
import { folderPaths, isFree } from "./store/folder.ts";
import { infoOfFounding, readFolderInfo, type FolderInfo } from "./store/folder-info.ts";
import { readHead } from "./store/head.ts";
import { takeLock, type Lock } from "./store/lock.ts";
import { logSigner, readSeed, type Seed } from "./store/log-key.ts";
import { createLogReader, type LogReader, type StoredEntry } from "./store/log-reader.ts";
import { checkStart } from "./store/start-check.ts";
import { openReader } from "./store/sqlite.ts";
import { openWordsReader, type WordsReader } from "./store/words-store.ts";
import { verifyCommons } from "./verify/index.ts";

/** What a commons is opened with; all of it may be left out. */
export interface CommonsDeps {
  readonly clock?: Clock;
  /** Threads shared with other commons; without it the commons has its own. */
  readonly pool?: VerifyPool;
  /** A person says that the clock is right although it stands before the last entry. */
  readonly acceptTime?: boolean;
  /** Pages that commons.db may have at most: the quota of a group. */
  readonly maxPages?: number;
  /** This long after the start everything is checked, slowly; without it only the newest entries are. */
  readonly auditAfterMs?: number;
}

export interface EntriesAppended {
  /** Index of the first new entry, and the size of the log after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Commons extends FolderInfo, LogReading {
  readonly folder: string;
  /** Entries that the newest signed checkpoint covers. */
  size(): number;
  /** Submits acts, each for itself, in order. */
  submit(acts: readonly Submission[]): Promise<readonly Outcome[]>;
  /** What would follow from an act if it came now; nothing is written. */
  preview(wanted: Wanted): Promise<Told>;
  /** Answers a query, as JSON text with the words it names. */
  read(question: Question): Promise<Result<string, Refusal>>;
  /** The newest signed checkpoint; undefined while none may be signed. */
  published(): Published | undefined;
  /** Calls back after each new checkpoint; returns how to stop. */
  onEntries(listener: (appended: EntriesAppended) => void): () => void;
  /** Why nothing is appended; undefined if it is. */
  stopped(): Refusal | undefined;
  /** A person says that the clock is right. */
  acceptTime(): void;
  close(): Promise<void>;
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
  if (isUnfinished(folder)) rmSync(folder, { recursive: true });
  if (!isFree(folder)) return refused(folderTaken(folder));
  createFiles(folder, logKey);
  const opened = await openFounded(folder, info, deps);
  if (!opened.ok) return opened;
  const [outcome] = await opened.value.submit([found]);
  if (outcome !== undefined && "receipt" in outcome) {
    return accepted({ commons: opened.value, receipt: outcome.receipt });
  }
  await opened.value.close();
  rmSync(folder, { recursive: true });
  return refused(present(outcome, "each act is answered").refusal);
}

/** Opens the commons in a folder. */
export async function openCommons(
  folder: string,
  deps: CommonsDeps = {},
): Promise<Result<Commons, Refusal>> {
  const info = readFolderInfo(folder);
  return info.ok ? openFounded(folder, info.value, deps) : info;
}

async function openFounded(
  folder: string,
  info: FolderInfo,
  deps: CommonsDeps,
): Promise<Result<Commons, Refusal>> {
  const paths = folderPaths(folder);
  const lock = takeLock(paths.lock);
  if (!lock.ok) return lock;
  const seed = readSeed(paths.logKey);
  const signer = seed === undefined ? undefined : await logSigner(seed);
  if (signer?.did !== info.log) {
    lock.value.release();
    return refused(folderUnreadable(`${paths.logKey} does not hold the key of this log.`));
  }
  return accepted(await start({ folder, info, deps, lock: lock.value, signer }));
}

interface Opening {
  readonly folder: string;
  readonly info: FolderInfo;
  readonly deps: CommonsDeps;
  readonly lock: Lock;
  readonly signer: Signer;
}

/** What an open commons holds. */
interface Parts extends Opening {
  readonly db: DatabaseSync;
  readonly words: WordsReader;
  readonly log: LogReader;
  readonly pool: VerifyPool;
  readonly timekeeper: Timekeeper;
  readonly announcer: Announcer;
  /** Absent if a check at the start failed: then nothing is appended or signed. */
  readonly running: Running | undefined;
  refusal: Refusal | undefined;
}

interface Running {
  readonly publisher: Publisher;
  readonly sequencer: Sequencer;
}

async function start(opening: Opening): Promise<Commons> {
  const { folder, deps } = opening;
  const paths = folderPaths(folder);
  const db = openReader(paths.commons);
  const log = createLogReader(db);
  const timekeeper = createTimekeeper(
    deps.clock ?? systemClock,
    log.byIndex(log.size() - 1)?.at ?? 0,
  );
  if (deps.acceptTime === true) timekeeper.accept();
  const pool = deps.pool ?? createVerifyPool();
  const base = { ...opening, db, log, timekeeper, pool, announcer: createAnnouncer() };
  const checked = checkStart(db, { log, head: readHead(paths.head) });
  const running = checked.ok ? run(base, checked.value.frontier) : undefined;
  if (running !== undefined && log.size() > 0) await publishAll(running.publisher, log);
  const parts: Parts = {
    ...base,
    words: openWordsReader(paths.words),
    running,
    refusal: checked.ok ? undefined : checked.refusal,
  };
  return commonsOf(parts);
}

/** Starts what appends: publisher and sequencer, the latter with its rules thread. */
function run(base: Omit<Parts, "words" | "running" | "refusal">, frontier: Frontier): Running {
  const { folder, info, deps, signer, log, pool, timekeeper, announcer } = base;
  const publisher = createPublisher({
    origin: originOf(info.id),
    signer,
    headPath: folderPaths(folder).head,
    log,
    frontier,
    onPublished: (published) => announcer.announce(published),
  });
  const data = deps.maxPages === undefined ? { folder } : { folder, maxPages: deps.maxPages };
  return {
    publisher,
    sequencer: createSequencer({ commons: info.id, data, pool, timekeeper, publisher }),
  };
}

/** The commons as callers know it, over its parts. */
function commonsOf(parts: Parts): Commons {
  const { info, folder, log, words, pool, running, announcer, timekeeper } = parts;
  const audit = startAudit(parts);
  const size = (): number => running?.publisher.current()?.size ?? 0;

  async function receiptOf(entry: StoredEntry): Promise<Receipt> {
    return present(running, "only what runs has signed entries").publisher.receipt(entry);
  }

  return {
    ...info,
    ...createLogReading({ log, words, size, receiptOf, maySee }),
    folder,
    size,
    async submit(acts) {
      if (running !== undefined) return running.sequencer.submit(acts);
      const refusal = parts.refusal ?? hostStopped("");
      return acts.map(() => ({ refusal }));
    },
    async preview(wanted) {
      if (running !== undefined) return running.sequencer.preview(wanted);
      return refused(parts.refusal ?? hostStopped(""));
    },
    read: (question) => pool.read({ folder, ...question }),
    published: () => running?.publisher.current(),
    onEntries: (listener) => announcer.listen(listener),
    stopped: () => running?.sequencer.stopped() ?? parts.refusal,
    acceptTime: () => timekeeper.accept(),
    close: () => close(parts, audit),
  };
}

/** Readers before the writer: the last connection to close tidies the files away. */
async function close(
  { running, deps, pool, folder, words, db, lock }: Parts,
  audit: Audit,
): Promise<void> {
  await audit.end();
  await running?.sequencer.drain();
  await (deps.pool === undefined ? pool.close() : pool.forget(folder));
  words.close();
  db.close();
  await running?.sequencer.close();
  lock.release();
}

interface Audit {
  end(): Promise<void>;
}

/** The slow check of everything, some time after the start; what it finds wrong stops appending. */
function startAudit(parts: Parts): Audit {
  const { deps, folder, running } = parts;
  const controller = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  if (deps.auditAfterMs === undefined || running === undefined) return { end: () => ended };
  const timer = setTimeout(() => {
    ended = audit();
  }, deps.auditAfterMs);
  timer.unref();

  async function audit(): Promise<void> {
    const { signal } = controller;
    const result = await verifyCommons({ source: folder, threads: 1, share: AUDIT_SHARE, signal });
    const mismatch = result.ok ? result.value.mismatch : undefined;
    if (mismatch === undefined) return;
    const where = mismatch.index === undefined ? "" : `Entry ${mismatch.index}: `;
    const refusal = logDamaged(`${where}${mismatch.what}.`);
    console.error(`${folder} is damaged and appends nothing: ${refusal.detail}`);
    running?.sequencer.stop(refusal);
  }

  return {
    async end() {
      clearTimeout(timer);
      controller.abort();
      await ended;
    },
  };
}

/** Share of one thread's time that the slow check may take. */
const AUDIT_SHARE = 0.2;

/** Signs the checkpoint of everything that is in the log at the start. */
async function publishAll(publisher: Publisher, log: LogReader): Promise<void> {
  const size = log.size();
  const { at } = present(log.byIndex(size - 1), "the log has a last entry");
  await publisher.publish(
    { kind: "committed", judged: [], size, at, leaves: new Uint8Array() },
    [],
  );
}

interface Announcer {
  announce(published: Published): void;
  listen(listener: (appended: EntriesAppended) => void): () => void;
}

function createAnnouncer(): Announcer {
  const listeners = new Set<(appended: EntriesAppended) => void>();
  let announced = 0;
  return {
    announce({ size }) {
      const appended = { from: announced, to: size };
      announced = size;
      if (appended.from < size) for (const listener of listeners) listener(appended);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
