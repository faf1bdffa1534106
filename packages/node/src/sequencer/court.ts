/**
 * The court of one group on a rules thread: the only one that writes its log and its state. First the state
 * catches up with the log; then it judges whatever waits, several messages under one COMMIT when they have
 * piled up, and answers once per commit. It works in turns, because the thread has other courts.
 */

import { fromHex, present, toHex, toTime, type Refusal } from "@plenty/kernel";
import { makeTick as signTick, parseJws, textToBytes } from "@plenty/log";
import { createEngine, createPreview, isStorageFault } from "@plenty/rules";
import { stateDamaged } from "../refusals.ts";
import { folderPaths, type FolderPaths } from "../store/folder.ts";
import { logSigner, readSeed } from "../store/log-key.ts";
import { asBytes } from "../store/log-store.ts";
import { isDamage } from "../store/sqlite.ts";
import { removeDamaged, removeState } from "../store/state-file.ts";
import { createBooks, type Books } from "./books.ts";
import type { CatchingUp, Progress } from "./catch-up.ts";
import { openCourtFiles, type CourtFiles } from "./court-files.ts";
import { createJudge, type Judge, type MakeTick } from "./judge.ts";
import { createPreviewer } from "./previewer.ts";
import type { CourtData, FromRules, JudgeRequest, PreviewRequest, ToRules } from "./messages.ts";

/** Messages under one COMMIT: past this the wait of the first outweighs the saving. */
const MESSAGES_PER_COMMIT = 16;
/** Acts after which a commit ends if another court waits. */
const ACTS_PER_TURN = 32;
/** A storage that failed while the state caught up is tried again after this long. */
const STORAGE_AGAIN_MS = 2_000;

export type ToCourt = Exclude<ToRules, { readonly kind: "open" }>;

export interface Court {
  receive(message: ToCourt): void;
  /** True if it has something to do. */
  waits(): boolean;
  /** Does some of it: one commit, one preview, or so many entries to catch up with. */
  turn(othersWait: () => boolean): Promise<void>;
  /** True once its files are closed. */
  isClosed(): boolean;
  /** Closes its files, whatever waits. */
  close(): void;
}

export interface CourtDeps {
  readonly send: (message: FromRules) => void;
  /** Asks for a turn, some time after the last. */
  readonly wake: () => void;
}

/** A court; its files are opened in its first turn. */
export function createCourt(data: CourtData, { send, wake }: CourtDeps): Court {
  const paths = folderPaths(data.folder);
  const queue: ToCourt[] = [];
  let bench: Bench | undefined;
  let catchingUp: CatchingUp | undefined;
  let again: NodeJS.Timeout | undefined;
  let progress: Progress = { done: 0, of: 0 };
  let ready = false;
  let closed = false;

  async function turn(othersWait: () => boolean): Promise<void> {
    const [first] = queue;
    if (first?.kind === "close" || (!ready && isClosing())) return close();
    bench ??= await openBench(data, paths, send);
    if (!ready) return catchUp(bench);
    if (first?.kind === "judge") return send(await bench.judge.judge(takeActs(othersWait)));
    if (first?.kind === "preview") {
      queue.shift();
      send(bench.preview(first));
    }
  }

  /** One step, or the end of it. A storage that fails is tried again, for as long as it takes. */
  function catchUp({ books }: Bench): void {
    try {
      progress = books.progress();
      catchingUp ??= books.catchUp();
      const step = catchingUp.next();
      if (step.done === true) return finish(step.value);
      send({ kind: "rebuilding", ...step.value });
    } catch (error) {
      catchingUp = undefined;
      if (!isStorageFault(error) || isDamage(error)) {
        // so that the next start makes it anew
        removeState(paths.state);
        return finish(stateDamaged(`${String(error)}.`));
      }
      console.error("the state cannot catch up, and is tried again:", error);
      send({ kind: "rebuilding", ...progress, stuck: true });
      again = setTimeout(() => {
        again = undefined;
        wake();
      }, STORAGE_AGAIN_MS);
    }
  }

  function finish(refusal: Refusal | undefined): void {
    ready = true;
    send({ kind: "ready", ...(refusal !== undefined && { refusal }) });
  }

  /** What waits to be judged, up to what one commit takes; more may come while it is taken. */
  function* takeActs(othersWait: () => boolean): Generator<JudgeRequest> {
    let acts = 0;
    for (let messages = 0; messages < MESSAGES_PER_COMMIT; messages++) {
      if (acts >= ACTS_PER_TURN && othersWait()) return;
      const [next] = queue;
      if (next?.kind !== "judge") return;
      queue.shift();
      acts += next.count;
      yield next;
    }
  }

  function isClosing(): boolean {
    return queue.some(({ kind }) => kind === "close");
  }

  function close(): void {
    if (closed) return;
    closed = true;
    clearTimeout(again);
    catchingUp?.return(undefined);
    bench?.files.close();
  }

  return {
    receive: (message) => queue.push(message),
    waits: () => (ready ? queue.length > 0 : again === undefined || isClosing()),
    turn,
    isClosed: () => closed,
    close,
  };
}

/** What a court sits over, once its files are open. */
interface Bench {
  readonly files: CourtFiles;
  readonly books: Books;
  readonly judge: Judge;
  readonly preview: (request: PreviewRequest) => FromRules;
}

async function openBench(
  data: CourtData,
  paths: FolderPaths,
  send: CourtDeps["send"],
): Promise<Bench> {
  const files = openCourtFiles(paths, data.maxPages);
  try {
    const { log, state, words } = files;
    const engine = createEngine(state);
    const books = createBooks({ log, state, engine });
    const damageOf = createDamageWatch(paths.state, send);
    const makeTick = await createTickMaker(files, paths);
    const { blobs } = paths;
    const onFault = send;
    const judge = createJudge({ books, state, engine, words, blobs, makeTick, onFault, damageOf });
    const preview = createPreview(state);
    return { files, books, judge, preview: createPreviewer({ books, state, preview, damageOf }) };
  } catch (error) {
    files.close();
    throw error;
  }
}

/** The first damage of the state is the end of judging here: the next start has a state again. */
function createDamageWatch(
  state: string,
  send: CourtDeps["send"],
): (error: unknown) => Refusal | undefined {
  let lost: Refusal | undefined;
  return (error) => {
    if (lost !== undefined) return lost;
    lost = removeDamaged(state, error);
    if (lost !== undefined) send({ kind: "lost", refusal: lost });
    return lost;
  };
}

async function createTickMaker({ log }: CourtFiles, paths: FolderPaths): Promise<MakeTick> {
  const signer = await logSigner(
    present(readSeed(paths.logKey), "the log's key lies in the folder"),
  );
  const founding = log.prepare("SELECT act FROM log_entries WHERE n = 0");
  return async (time) => {
    const commons = founding.get()?.act;
    const bytes = textToBytes(
      await signTick({ signer, commons: toHex(asBytes(commons)), at: toTime(time) }),
    );
    const parsed = parseJws(bytes);
    if (!parsed.ok) throw new Error("invariant broken: a tick of ours has the one form");
    return { id: present(fromHex(parsed.value.id), "an id is a hash"), bytes };
  };
}
