/**
 * Publishing: after a COMMIT the new size and root go to the file `head` (fsync), then the checkpoint is
 * signed, then receipts are made and answers leave. Commits that pile up while the disk is busy share
 * one head. Runs on the main thread, so that proofs cost the rules thread nothing.
 */

import { toHex, toTime, type Hash, type Millis } from "@plenty/kernel";
import {
  appendBatch,
  formatProof,
  HASH_BYTES,
  signCheckpoint,
  type Frontier,
  type Signer,
} from "@plenty/log";
import { writeHead, type Head } from "../store/head.ts";
import type { LogReader } from "../store/log-reader.ts";
import { frontierAt, readTree, splitHashes } from "../store/log-store.ts";
import { settle, type Batch } from "./batches.ts";
import type { Committed, Judged } from "./messages.ts";
import type { Receipt } from "./receipt.ts";

/** The newest signed checkpoint. */
export interface Published extends Head {
  readonly at: Millis;
  /** The signed note. */
  readonly checkpoint: string;
}

/** An entry of which a receipt is wanted, and the size of the checkpoint that acknowledged it. */
export interface Acknowledged {
  readonly act: Hash;
  readonly index: number;
  readonly at: Millis;
  readonly size: number;
}

export interface JudgedBatch {
  readonly judged: Judged;
  readonly batch: Batch;
}

export interface PublisherDeps {
  readonly origin: string;
  readonly signer: Signer;
  readonly headPath: string;
  /** What stands there already: it is not written twice. */
  readonly head?: Head | undefined;
  readonly log: LogReader;
  readonly frontier: Frontier;
  /** Called after each new checkpoint. */
  readonly onPublished: (published: Published) => void;
}

export interface Publisher {
  /** Makes a commit known: head, checkpoint, receipts. Rejects if the head could not be kept. */
  publish(committed: Committed, batches: readonly JudgedBatch[]): Promise<void>;
  current(): Published | undefined;
  /** The receipt of an entry, the same bytes each time. */
  receipt(entry: Acknowledged): Promise<Receipt>;
  /** Kept when nothing is on its way to the disk. */
  idle(): Promise<void>;
}

interface Task {
  readonly committed: Committed;
  readonly batches: readonly JudgedBatch[];
  readonly done: PromiseWithResolvers<void>;
}

/** Sizes whose signed checkpoint is kept in memory, for receipts asked for again. */
const CHECKPOINTS_KEPT = 256;

/** A publisher that goes on from a frontier whose checkpoint may or may not have been signed before. */
export function createPublisher(deps: PublisherDeps): Publisher {
  const { origin, signer, log } = deps;
  const kept = deps.head?.size ?? 0;
  const tasks: Task[] = [];
  const checkpoints = new Map<number, string>();
  let frontier = deps.frontier;
  let published: Published | undefined;
  let working: Promise<void> | undefined;

  function publish(committed: Committed, batches: readonly JudgedBatch[]): Promise<void> {
    const done = Promise.withResolvers<void>();
    tasks.push({ committed, batches, done });
    working ??= work();
    return done.promise;
  }

  async function work(): Promise<void> {
    while (tasks.length > 0) {
      const group = tasks.splice(0);
      try {
        await publishGroup(group);
        for (const { done } of group) done.resolve();
      } catch (error) {
        for (const { done } of group) done.reject(error);
      }
    }
    working = undefined;
  }

  async function publishGroup(group: readonly Task[]): Promise<void> {
    const grown = group.map((task) => ({ ...task, tree: grow(task.committed) }));
    const last = grown.at(-1);
    if (last === undefined) return;
    const head = { size: last.committed.size, root: toHex(last.tree.root) };
    if (head.size > Math.max(published?.size ?? 0, kept)) await writeHead(deps.headPath, head);
    for (const { committed, tree } of grown) {
      if (committed.size === (published?.size ?? 0)) continue;
      const checkpoint = await sign(committed.size, tree.root);
      published = { size: committed.size, root: toHex(tree.root), at: committed.at, checkpoint };
    }
    for (const { batches, tree } of grown) for (const one of batches) await answer(one, tree);
    if (published !== undefined) deps.onPublished(published);
  }

  /** Appends a commit's leaves to the frontier; reads it again if a commit of unknown outcome came between. */
  function grow({ leaves, size }: Committed): ReturnType<typeof appendBatch> {
    const before = size - leaves.length / HASH_BYTES;
    if (frontier.size !== before)
      frontier = frontierAt(log.tiles, { size: before, stored: log.size() });
    const batch = appendBatch(frontier, splitHashes(leaves));
    frontier = batch.frontier;
    return batch;
  }

  async function answer(
    { judged, batch }: JudgedBatch,
    tree: ReturnType<typeof appendBatch>,
  ): Promise<void> {
    for (const { position, refusal } of judged.refusals) settle(batch, position, { refusal });
    const { size } = tree.frontier;
    const checkpoint = checkpoints.get(size) ?? (await sign(size, tree.root));
    for (const [position, index] of judged.index.entries()) {
      if (index < 0) continue;
      const act = batch.acts[position] ?? "";
      const proof = formatProof({ index, hashes: tree.prove(index), checkpoint });
      settle(batch, position, {
        receipt: { act, index, at: toTime(judged.at[position] ?? 0), size, proof },
      });
    }
    const stored = judged.known.length === 0 ? undefined : readTree(log.tiles, log.size());
    for (const { position, ...known } of judged.known) {
      const act = batch.acts[position] ?? "";
      settle(batch, position, { receipt: await receipt({ act, ...known }, stored) });
    }
  }

  async function receipt(
    { act, index, at, size }: Acknowledged,
    tree = readTree(log.tiles, log.size()),
  ): Promise<Receipt> {
    const checkpoint = checkpoints.get(size) ?? (await sign(size, tree.root(size)));
    const proof = formatProof({ index, hashes: tree.inclusion({ index, size }), checkpoint });
    return { act, index, at: toTime(at), size, proof };
  }

  async function sign(size: number, root: Uint8Array): Promise<string> {
    const checkpoint = await signCheckpoint({ origin, size, root }, signer);
    checkpoints.set(size, checkpoint);
    const [oldest] = checkpoints.keys();
    if (checkpoints.size > CHECKPOINTS_KEPT && oldest !== undefined) checkpoints.delete(oldest);
    return checkpoint;
  }

  return { publish, receipt, idle: async () => working, current: () => published };
}
