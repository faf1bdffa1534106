/**
 * One commons, open: the door that HTTP, command line and examples use. Opening takes the folder's lock,
 * checks the newest entries against the last signed head, and starts the rules thread, where the state
 * first catches up with the log; a commons that fails a check is open for reading and answers every act
 * with what is wrong.
 */

import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, present, refused, type Refusal, type Result } from "@plenty/kernel";
import { originOf, type Frontier, type Signer } from "@plenty/log";
import { maySee, type Question, type Wanted } from "@plenty/rules";
import { createLogReading, type LogReading } from "./reading.ts";
import {
  folderTaken,
  folderUnreadable,
  hostStopped,
  rebuilding,
  schemaMismatch,
  stateDamaged,
} from "./refusals.ts";
import type { Answered } from "./sequencer/messages.ts";
import { startAudit, type Audit } from "./sequencer/audit.ts";
import { isLong, type Progress } from "./sequencer/catch-up.ts";
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
import { bringUpToDate, formOf } from "./store/log-format.ts";
import { createLogReader, type LogReader, type StoredEntry } from "./store/log-reader.ts";
import { checkStart } from "./store/start-check.ts";
import { openReader, openWriter } from "./store/sqlite.ts";
import { prepareState } from "./store/state-file.ts";
import { openWordsReader, type WordsReader } from "./store/words-store.ts";

/** What a commons is opened with; all of it may be left out. */
export interface CommonsDeps {
  readonly clock?: Clock;
  /** Threads shared with other commons; without it the commons has its own. */
  readonly pool?: VerifyPool;
  /** A person says that the clock is right although it stands before the last entry. */
  readonly acceptTime?: boolean;
  /** Pages that the log, and the state, may have at most: the quota of a group. */
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
  /** Answers a query from the state as far as it is. */
  read(question: Question): Promise<Result<Answered, Refusal>>;
  /** The newest signed checkpoint; undefined while none may be signed. */
  published(): Published | undefined;
  /** Calls back after each new checkpoint; returns how to stop. */
  onEntries(listener: (appended: EntriesAppended) => void): () => void;
  /** Why nothing is appended; undefined if it is, or will be once the state was rebuilt. */
  stopped(): Refusal | undefined;
  /** How far the state is, while it is being rebuilt and acts are refused. */
  rebuilding(): Progress | undefined;
  /** Kept once nothing is being rebuilt any more. */
  readonly ready: Promise<void>;
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
  try {
    const opened = await openLocked({ folder, info, deps, lock: lock.value });
    if (!opened.ok) lock.value.release();
    return opened;
  } catch (error) {
    lock.value.release();
    throw error;
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
  const db = openWriter(commons);
  try {
    const form = formOf(db);
    if (form === "older") bringUpToDate(db);
    return form !== "unknown";
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
  readonly pool: VerifyPool;
  readonly timekeeper: Timekeeper;
  readonly announcer: Announcer;
}

/** What an open commons holds. */
interface Parts extends Base {
  readonly words: WordsReader;
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
  const db = openReader(folderPaths(folder).commons);
  const log = createLogReader(db);
  const timekeeper = createTimekeeper(
    deps.clock ?? systemClock,
    log.byIndex(log.size() - 1)?.at ?? 0,
  );
  if (deps.acceptTime === true) timekeeper.accept();
  const pool = deps.pool ?? createVerifyPool();
  const base = { ...opening, db, log, timekeeper, pool, announcer: createAnnouncer() };
  const begun: { running?: Running | undefined } = {};
  try {
    return commonsOf(await begin(base, begun));
  } catch (error) {
    if (deps.pool === undefined) await pool.close();
    db.close();
    await begun.running?.sequencer.close();
    throw error;
  }
}

/** Prepares the state, and starts what appends; what was started is told even if the rest fails. */
async function begin(base: Base, begun: { running?: Running | undefined }): Promise<Parts> {
  const { folder, log } = base;
  const paths = folderPaths(folder);
  const behind = { done: prepareState(paths.state, log).entries, of: log.size() };
  const checked = checkStart(log, readHead(paths.head));
  const running = checked.ok ? run({ ...base, behind }, checked.value.frontier) : undefined;
  begun.running = running;
  if (running !== undefined && log.size() > 0) await publishAll(running.publisher, log);
  if (behind.done < behind.of) await running?.sequencer.readiness.settled;
  return {
    ...base,
    words: openWordsReader(paths.words),
    running,
    refusal: checked.ok ? undefined : checked.refusal,
  };
}

/** Starts what appends: publisher and sequencer, the latter with its rules thread. */
function run(base: Base & { readonly behind: Progress }, frontier: Frontier): Running {
  const { folder, info, deps, signer, log, pool, timekeeper, announcer } = base;
  const behind = isLong(base.behind) ? base.behind : undefined;
  const publisher = createPublisher({
    origin: originOf(info.id),
    signer,
    headPath: folderPaths(folder).head,
    log,
    frontier,
    onPublished: (published) => announcer.announce(published),
  });
  const data = deps.maxPages === undefined ? { folder } : { folder, maxPages: deps.maxPages };
  const appending = { commons: info.id, data, pool, timekeeper, publisher, behind };
  return { publisher, sequencer: createSequencer(appending) };
}

/** The commons as callers know it, over its parts. */
function commonsOf(parts: Parts): Commons {
  const { info, folder, log, words, pool, running, announcer, timekeeper } = parts;
  const audit = auditOf(parts);
  const size = (): number => running?.publisher.current()?.size ?? 0;
  const stopped = (): Refusal | undefined => running?.sequencer.stopped() ?? parts.refusal;

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
    async read(question) {
      const answer = await pool.read({ folder, ...question });
      if (answer.ok) return answer;
      if (answer.refusal.code === stateDamaged.spec.code) running?.sequencer.stop(answer.refusal);
      if (answer.refusal.code !== rebuilding.spec.code) return answer;
      // nothing is in the state; if nothing will be, why says more
      return refused(stopped() ?? answer.refusal);
    },
    published: () => running?.publisher.current(),
    onEntries: (listener) => announcer.listen(listener),
    stopped,
    rebuilding: () => running?.sequencer.readiness.progress(),
    ready: running?.sequencer.readiness.ready ?? Promise.resolve(),
    acceptTime: () => timekeeper.accept(),
    close: () => close(parts, audit),
  };
}

function auditOf({ folder, deps, running }: Parts): Audit | undefined {
  if (deps.auditAfterMs === undefined || running === undefined) return undefined;
  const onFault = (refusal: Refusal): void => running.sequencer.stop(refusal);
  const { ready } = running.sequencer.readiness;
  return startAudit({ folder, ready, afterMs: deps.auditAfterMs, onFault });
}

/** Readers before the writer: the last connection to close tidies the files away. */
async function close(
  { running, deps, pool, folder, words, db, lock }: Parts,
  audit: Audit | undefined,
): Promise<void> {
  await audit?.end();
  await running?.sequencer.drain();
  await (deps.pool === undefined ? pool.close() : pool.forget(folder));
  words.close();
  db.close();
  await running?.sequencer.close();
  lock.release();
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
