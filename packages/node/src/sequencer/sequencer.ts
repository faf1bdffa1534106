/**
 * The sequencer of one commons, on the main thread: gathers acts into batches, has them checked by the
 * verify threads, gives them in their order to its court, and hands each commit to the publisher.
 * Order of acts is the order in which they were submitted. Nothing is answered before it is durable.
 *
 * Acts that arrive while threads are busy wait here and leave together: that is what makes commits cheap
 * under load and answers quick without it.
 */

import { limits, present, refused, type CommonsId, type Refusal } from "@plenty/kernel";
import type { Wanted } from "@plenty/rules";
import { hostBusy, hostStopped, internalError, outcomeUnknown } from "../refusals.ts";
import { isBare, matchBeside, type Submission } from "./beside.ts";
import {
  settle,
  settlePending,
  settleRest,
  startJob,
  type Batch,
  type Outcome,
  type Pending,
} from "./batches.ts";
import type { Progress } from "./catch-up.ts";
import type { Timekeeper } from "./clock.ts";
import { createIntake, loadOf } from "./intake.ts";
import {
  type Beside,
  type CheckAnswer,
  type CommitFailed,
  type Committed,
  type FromRules,
  type RulesReady,
  type CourtData,
  type ToRules,
} from "./messages.ts";
import { packTexts, unpackActs } from "./packing.ts";
import { createPreviews, type Told } from "./previews.ts";
import type { Publisher } from "./publisher.ts";
import type { RulesPool } from "./rules-pool.ts";
import { createReadiness, type Readiness } from "./readiness.ts";
import type { VerifyPool } from "./verify-pool.ts";

/** Acts that are worth a batch of their own while another is under way: messages and commits cost. */
const WORTH_A_BATCH = 32;
/** Acts of one batch while other groups are at it too: some milliseconds of a thread. */
const WORTH_A_TURN = 32;
/** Batches under way at most: enough that some wait at the rules thread and share a commit when the disk is slow. */
const BATCHES_PER_THREAD = 8;

export interface SequencerDeps {
  readonly commons: CommonsId;
  readonly data: CourtData;
  readonly pool: VerifyPool;
  readonly rules: RulesPool;
  readonly timekeeper: Timekeeper;
  readonly publisher: Publisher;
  /** How far the state is, if it is so far behind the log that nobody can wait for it. */
  readonly behind?: Progress | undefined;
  /** Told if the court came to an end by itself: nothing is judged until the group is opened anew. */
  readonly onFallen?: (() => void) | undefined;
}

export interface Sequencer {
  /** Submits acts; one outcome each, in order. */
  submit(submissions: readonly Submission[]): Promise<readonly Outcome[]>;
  /** What would follow from an act if it came now; acts go first. */
  preview(wanted: Wanted): Promise<Told>;
  /** From now on every act is answered with this refusal. */
  stop(refusal: Refusal): void;
  /** Why nothing is appended; undefined if it is, or will be once the state was rebuilt. */
  stopped(): Refusal | undefined;
  /** Settles what has fallen due, if the clock may be believed and the state is there; waits until that is signed. */
  settleDue(): Promise<void>;
  /** Whether its acts can be judged yet. */
  readonly readiness: Pick<Readiness, "progress" | "ready" | "settled">;
  /** Takes nothing more, and is kept once everything under way is answered. */
  drain(): Promise<void>;
  /** Closes the court, after `drain` and after readers have closed: it tidies the files. */
  close(): Promise<void>;
}

/** Opens the court and the sequencer over it. */
export function createSequencer(deps: SequencerDeps): Sequencer {
  const { data, pool, timekeeper, publisher } = deps;
  const court = deps.rules.open(data, { told: onRules, died: onDied });
  const readiness = createReadiness(deps.behind);
  const intake = createIntake();
  const waiting: Pending[] = [];
  const checking: { batch: Batch; answer?: CheckAnswer | Refusal }[] = [];
  const judging = new Map<number, Batch>();
  const isQuiet = (): boolean => waiting.length + checking.length + judging.size === 0;
  const previews = createPreviews({ ...deps, isQuiet, rules: court });
  let publishing = 0;
  let nextId = 0;
  let stopped: Refusal | undefined;
  let lastFailure = "";
  let pumping = false;

  async function submit(submissions: readonly Submission[]): Promise<readonly Outcome[]> {
    const { pending, outcomes } = startJob(submissions);
    const refusal = stopped ?? readiness.refusal() ?? intake.enter(loadOf(submissions));
    if (refusal !== undefined) {
      for (const one of pending) settlePending(one, { refusal });
      return outcomes;
    }
    for (const one of pending) waiting.push(one);
    schedulePump();
    return outcomes;
  }

  /** Acts that arrive in the same turn of the loop leave in one batch. */
  function schedulePump(): void {
    if (pumping) return;
    pumping = true;
    setImmediate(() => {
      pumping = false;
      pump();
    });
  }

  function pump(): void {
    while (waiting.length > 0 && hasRoom()) {
      const pending = waiting.splice(0, batchSize());
      const load = loadOf(pending.map(({ submission }) => submission));
      const batch: Batch = { id: nextId++, load, pending, acts: [] };
      const entry: (typeof checking)[number] = { batch };
      checking.push(entry);
      const buffer = packTexts(pending.map(({ submission }) => submission.jws));
      void pool.check(buffer, data.folder).then((result) => {
        entry.answer = result.ok ? result.value : result.refusal;
        forward();
      });
    }
    previews.next();
  }

  /** Many fill a batch; fewer are shared among the threads, so that some are checked while others are judged. */
  function batchSize(): number {
    const most = pool.isShared() ? WORTH_A_TURN : limits.actsPerRequest;
    const share = Math.ceil(waiting.length / pool.threads);
    return waiting.length >= most ? most : Math.min(most, Math.max(WORTH_A_BATCH, share));
  }

  /** Alone, an act leaves at once; behind others it waits until some have gathered or all are through. */
  function hasRoom(): boolean {
    const underWay = checking.length + judging.size;
    if (waiting.length >= WORTH_A_BATCH) return underWay < BATCHES_PER_THREAD * pool.threads;
    return underWay + publishing === 0;
  }

  /** Gives checked batches to the rules, in their order. */
  function forward(): void {
    for (let first = checking[0]; first?.answer !== undefined; first = checking[0]) {
      checking.shift();
      if ("code" in first.answer) finish(first.batch, first.answer);
      else judge(first.batch, first.answer);
    }
    pump();
  }

  function judge(batch: Batch, answer: CheckAnswer): void {
    for (const { position, refusal } of answer.refusals) settle(batch, position, { refusal });
    for (const { position, id } of unpackActs(answer.acts)) batch.acts[position] = toHexOf(id);
    const { beside, skip } = matchAll(batch, answer);
    if (batch.pending.every((one) => one === undefined)) return finish(batch);
    const at = timekeeper.take();
    if (!at.ok) return finish(batch, at.refusal);
    if (stopped !== undefined) return finish(batch, stopped);
    judging.set(batch.id, batch);
    const { id, pending } = batch;
    const message: ToRules = {
      kind: "judge",
      id,
      at: at.value,
      count: pending.length,
      acts: answer.acts,
      skip,
      beside,
    };
    court.post(message, [answer.acts]);
  }

  function onRules(message: FromRules): void {
    if (message.kind === "committed") void publish(message);
    else if (message.kind === "failed") onFailed(message);
    else if (message.kind === "previewed") previews.answered(message);
    else if (message.kind === "rebuilding") readiness.moved(message);
    else if (message.kind === "ready") onReady(message);
    else if (message.kind === "lost") stop(message.refusal);
    else if (message.kind === "fell") onFallen(`It fell: ${message.detail}`);
    else if (message.kind === "fault")
      console.error(`act ${message.act} was set aside: ${message.detail}`);
  }

  function onReady({ refusal }: RulesReady): void {
    if (refusal !== undefined) stop(refusal);
    readiness.done();
  }

  function onDied(error: unknown): void {
    onFallen(`The rules thread died: ${String(error)}`);
  }

  /** Nothing more is heard of what was judged. */
  function onFallen(detail: string): void {
    const reopened = deps.onFallen !== undefined;
    stop(reopened ? hostBusy("The group is opened anew.") : internalError(detail));
    for (const id of judging.keys()) finish(takeJudging(id), outcomeUnknown(`${detail}.`));
    readiness.done();
    deps.onFallen?.();
  }

  function preview(wanted: Wanted): Promise<Told> {
    const refusal = readiness.refusal();
    return refusal === undefined ? previews.ask(wanted) : Promise.resolve(refused(refusal));
  }

  async function publish(committed: Committed): Promise<void> {
    timekeeper.observe(committed.at);
    const batches = committed.judged.map((judged) => ({ judged, batch: takeJudging(judged.id) }));
    publishing++;
    pump();
    try {
      await publisher.publish(committed, batches);
      for (const { batch } of batches)
        finish(batch, internalError("It was judged and not answered."));
    } catch (error) {
      console.error("publishing a checkpoint failed:", error);
      for (const { batch } of batches)
        finish(batch, outcomeUnknown("The checkpoint could not be kept."));
    }
    publishing--;
    pump();
  }

  function onFailed({ ids, detail, refusal, at }: CommitFailed): void {
    if (detail !== lastFailure) console.error("a commit failed:", detail);
    lastFailure = detail;
    timekeeper.observe(at);
    const answer = refusal ?? outcomeUnknown(`The storage said: ${detail}.`);
    for (const id of ids) finish(takeJudging(id), answer);
    pump();
  }

  function takeJudging(id: number): Batch {
    const batch = present(judging.get(id), "the rules answer what they were asked");
    judging.delete(id);
    return batch;
  }

  /** Ends a batch: whatever has no answer yet gets this one. */
  function finish(batch: Batch, refusal?: Refusal): void {
    if (refusal !== undefined) settleRest(batch, refusal);
    intake.leave(batch.load);
    batch.onDone?.();
  }

  function stop(refusal: Refusal): void {
    stopped ??= refusal;
    previews.end(refusal);
    for (const one of waiting.splice(0)) {
      intake.leave(loadOf([one.submission]));
      settlePending(one, { refusal });
    }
  }

  async function drain(): Promise<void> {
    stop(hostStopped(""));
    while (checking.length + judging.size > 0) await new Promise((next) => setTimeout(next, 5));
    await publisher.idle();
  }

  async function settleDue(): Promise<void> {
    const at = timekeeper.take();
    if (!at.ok || stopped !== undefined || readiness.progress() !== undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const id = nextId++;
    judging.set(id, { id, load: loadOf([]), pending: [], acts: [], onDone: resolve });
    const acts = packTexts([]);
    court.post({ kind: "judge", id, at: at.value, count: 0, acts, skip: [], beside: [] }, [acts]);
    await promise;
  }

  const close = (): Promise<void> => court.close().then(() => readiness.done());
  const doors = { submit, preview, settleDue, stop, stopped: () => stopped };
  return { ...doors, readiness, drain, close };
}

/** Hashes what came beside the acts of a batch; those with wrong things beside them are refused here. */
function matchAll(
  batch: Batch,
  answer: CheckAnswer,
): { readonly beside: Beside[]; readonly skip: number[] } {
  const needs = new Map(answer.needs.map((one) => [one.position, one]));
  const beside: Beside[] = [];
  const skip: number[] = [];
  for (const [position, pending] of batch.pending.entries()) {
    if (pending === undefined || isBare(pending.submission, needs.get(position))) continue;
    const asked = needs.get(position) ?? { position, words: [], texts: [] };
    const matched = matchBeside(pending.submission, asked);
    if ("code" in matched) {
      settle(batch, position, { refusal: matched });
      skip.push(position);
    } else {
      beside.push(matched);
    }
  }
  return { beside, skip };
}

function toHexOf(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString("hex");
}
