/**
 * Verifying a whole log: signatures on the verify threads, and at the same time, here, the tree and a
 * replay of the rules into a scratch database. What the source stores beside its entries (facts, running
 * digests, tiles, state) is compared with what came out. Nothing the source says is believed.
 */

import type { DatabaseSync } from "node:sqlite";
import { present, toHex, type Hash } from "@plenty/kernel";
import { decodeEntry, TILE_WIDTH } from "@plenty/log";
import {
  checkLaws,
  createEngine,
  erasedWords,
  fullDigest,
  keeper,
  read,
  schema,
} from "@plenty/rules";
import { type CheckAnswer } from "../sequencer/messages.ts";
import { packParts } from "../sequencer/packing.ts";
import { createVerifyPool, type VerifyPool } from "../sequencer/verify-pool.ts";
import { readTree } from "../store/log-store.ts";
import { openScratch } from "../store/sqlite.ts";
import { same } from "../store/start-check.ts";
import { createTreeBuilder, type BuiltTile, type TreeBuilder } from "../store/tree-builder.ts";
import { checkLogFile } from "./compare.ts";
import { createReplay, type Fault, type Replay } from "./replay.ts";
import type { BesideCount, Mismatch, VerifyProgress, VerifyReport } from "./report.ts";
import type { LogSource, SourceEntry } from "./sources.ts";

/** Entries of one page: a full bundle. */
const PAGE = TILE_WIDTH;
/** Pages whose signatures are being checked while the replay goes on. */
const PAGES_AHEAD = 8;
/** Pages under one commit of the scratch database. */
const PAGES_PER_COMMIT = 16;

export interface RunDeps {
  readonly source: LogSource;
  /** Verify threads to use; without it the run has its own, `threads` of them. */
  readonly pool?: Pick<VerifyPool, "check">;
  readonly threads?: number;
  readonly onProgress?: (progress: VerifyProgress) => void;
  /** Share of the time to work, for a check in the background; 1 unless given. */
  readonly share?: number;
  /** Asked between pages; true ends it there. */
  readonly stopped?: () => boolean;
}

type Part = Fault["part"] | "tiles" | "checkpoint" | "state";

/** What has been found so far. */
interface Findings {
  readonly broken: Set<Part>;
  mismatch: Mismatch | undefined;
  readonly beside: { named: number; damaged: number };
  /** Words and texts that are not kept, and how often entries name them: the rules know which were erased. */
  readonly missing: Map<Hash, number>;
  /** What differs in the state, or nothing; undefined as long as it was not compared. */
  state: { readonly differs: string | undefined } | undefined;
}

interface Run extends RunDeps {
  readonly pool: Pick<VerifyPool, "check">;
  readonly scratch: DatabaseSync;
  readonly replay: Replay;
  readonly tree: TreeBuilder;
  readonly tiles: BuiltTile[];
  readonly findings: Findings;
  readonly pending: Promise<void>[];
}

/** Reads and checks everything; the first thing wrong ends the replay and is named. */
export async function runVerify(deps: RunDeps): Promise<VerifyReport> {
  const began = performance.now();
  const own = deps.pool === undefined ? createVerifyPool(deps.threads) : undefined;
  const pool = present(deps.pool ?? own, "one of them is there");
  const scratch = openScratch("");
  for (const statement of schema) scratch.exec(statement);
  const engine = createEngine(scratch);
  const tiles: BuiltTile[] = [];
  const run: Run = {
    ...deps,
    pool,
    tiles,
    scratch,
    replay: createReplay({ db: scratch, engine, info: deps.source.info }),
    tree: createTreeBuilder([], (tile) => tiles.push(tile)),
    findings: {
      broken: new Set(),
      mismatch: undefined,
      beside: { named: 0, damaged: 0 },
      missing: new Map(),
      state: undefined,
    },
    pending: [],
  };
  try {
    const entries = await readAll(run);
    await Promise.all(run.pending);
    run.replay.commit();
    if (run.findings.mismatch === undefined) await checkWhole(run, entries);
    if (run.findings.mismatch === undefined) checkFiles(run);
    return report(run, { entries, tookMs: Math.round(performance.now() - began) });
  } finally {
    scratch.close();
    await own?.close();
  }
}

/** All pages: first while the source may grow; then, frozen, up to where its state is; then the rest. */
async function readAll(run: Run): Promise<number> {
  const { source } = run;
  const begun = await readTo(run, 0, source.size());
  const total = source.freeze();
  const there = source.state?.position();
  const next = await readTo(run, begun, Math.min(there?.entries ?? 0, total));
  if (source.state !== undefined && run.findings.mismatch === undefined) {
    const reached = there?.entries === next ? run.replay.position() : undefined;
    const differs = source.state.compare(run.scratch, reached);
    // a state of another program is neither right nor wrong
    if (there !== undefined || differs !== undefined) run.findings.state = { differs };
  }
  return readTo(run, next, total);
}

/** Pages from entry `next` on, up to `total`; ends early if something is wrong. */
async function readTo(run: Run, from: number, total: number): Promise<number> {
  let next = from;
  while (next < total && run.findings.mismatch === undefined) {
    if (run.stopped?.() === true) return next;
    const began = performance.now();
    const done = await readPage(run, next, Math.min(total, next + PAGE));
    if (done === next) return next;
    next = done;
    run.onProgress?.({ done: next, total });
    if (next % (PAGE * PAGES_PER_COMMIT) === 0) run.replay.commit();
    await rest(run, performance.now() - began);
  }
  return next;
}

async function rest({ share = 1 }: Run, workedMs: number): Promise<void> {
  if (share < 1) await new Promise((resolve) => setTimeout(resolve, workedMs * (1 / share - 1)));
}

async function readPage(run: Run, from: number, to: number): Promise<number> {
  const entries = await readEntries(run, from, to);
  if (entries.length < to - from)
    note(run, "form", { index: from + entries.length, what: "the entry is missing" });
  const ticks = new Set<number>();
  const signatures = run.pool.check(packParts(entries.map(({ entry }) => jwsOf(entry))), "", true);
  const checked = signatures.then((result) => {
    if (result.ok) noteSignatures(run, { from, answer: result.value, ticks });
    else note(run, "signature", { index: from, what: result.refusal.detail });
  });
  run.pending.push(checked);
  replayPage(run, entries, ticks);
  if (run.pending.length > PAGES_AHEAD) await run.pending.shift();
  return from + entries.length;
}

/** A page that cannot be read is named like any other fault. */
async function readEntries(run: Run, from: number, to: number): Promise<readonly SourceEntry[]> {
  try {
    return await run.source.page(from, to);
  } catch (error) {
    const what = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    note(run, "form", { index: from, what });
    return [];
  }
}

function jwsOf(entry: Uint8Array): Uint8Array {
  const decoded = decodeEntry(entry);
  return decoded.ok ? decoded.value.jws : new Uint8Array();
}

function replayPage(run: Run, entries: readonly SourceEntry[], ticks: Set<number>): void {
  for (const [position, entry] of entries.entries()) {
    const replayed = run.replay.next(entry);
    if ("part" in replayed) return note(run, replayed.part, replayed);
    if (replayed.tick) ticks.add(position);
    run.tree.add(replayed.leaf);
  }
}

interface CheckedPage {
  readonly from: number;
  readonly answer: CheckAnswer;
  readonly ticks: ReadonlySet<number>;
}

function noteSignatures(run: Run, { from, answer, ticks }: CheckedPage): void {
  const bad = answer.refusals.find(({ position }) => !ticks.has(position));
  if (bad !== undefined) {
    const { code, detail } = bad.refusal;
    note(run, "signature", {
      index: from + bad.position,
      what: `it does not pass by itself: ${code}. ${detail}`,
    });
  }
  const { source, findings } = run;
  for (const needs of answer.needs) {
    const words = needs.words.map((hash) => ({ hash, kind: "words" as const }));
    const texts = needs.texts.map((hash) => ({ hash, kind: "text" as const }));
    for (const needed of [...words, ...texts]) {
      findings.beside.named++;
      const found = source.beside?.(needed) ?? "missing";
      if (found === "damaged") findings.beside.damaged++;
      if (found === "missing")
        findings.missing.set(needed.hash, (findings.missing.get(needed.hash) ?? 0) + 1);
    }
  }
}

/** Keeps the finding of the lowest index; at one index, signatures say more than what follows from them. */
function note(run: Run, part: Part, { index, what }: Mismatch): void {
  const { findings } = run;
  findings.broken.add(part);
  const before = findings.mismatch?.index ?? Number.POSITIVE_INFINITY;
  const here = index ?? Number.POSITIVE_INFINITY;
  const first =
    findings.mismatch === undefined || here < before || (here === before && part === "signature");
  if (first) findings.mismatch = index === undefined ? { what } : { index, what };
}

/** The tree against the stored tiles and the signed head. */
async function checkWhole(run: Run, entries: number): Promise<void> {
  for (const { level, index, bytes } of [...run.tiles, ...run.tree.partial()]) {
    const width = bytes.length / 32;
    const stored = await run.source.tile({ level, index, width }).catch(() => undefined);
    if (stored !== undefined && same(stored, bytes)) continue;
    return note(run, "tiles", {
      what: `tile ${index} of level ${level} is not that of the entries`,
    });
  }
  const head = await run.source.head();
  // between the COMMIT of the founding and its head there may be none
  if (head === undefined && entries <= 1) return undefined;
  if (head === undefined) return note(run, "checkpoint", { what: "the signed head is missing" });
  if (head === "damaged")
    return note(run, "checkpoint", {
      what: "the signed head cannot be read or is not signed by the log",
    });
  if (head.size > entries) {
    return note(run, "checkpoint", {
      index: entries,
      what: `the signed head covers ${head.size} entries, ${entries} are here`,
    });
  }
  if (toHex(rootAt(run, head.size, entries)) !== head.root) {
    return note(run, "checkpoint", {
      what: `the first ${head.size} entries have another root than was signed`,
    });
  }
  return undefined;
}

/** Root of the first `size` entries, from the tiles that were built. */
function rootAt(run: Run, size: number, stored: number): Uint8Array {
  const built = new Map(
    [...run.tiles, ...run.tree.partial()].map((tile) => [`${tile.level}/${tile.index}`, tile]),
  );
  const tree = readTree(({ level, index }) => built.get(`${level}/${index}`)?.bytes, stored);
  return tree.root(size);
}

/** What stands in the files beside the entries. */
function checkFiles(run: Run): void {
  const { source, findings } = run;
  const what = source.file === undefined ? undefined : checkLogFile(source.file);
  if (what !== undefined) note(run, "digests", { what });
  const differs = findings.state?.differs;
  if (differs !== undefined) note(run, "state", { what: differs });
}

function report(run: Run, { entries, tookMs }: { entries: number; tookMs: number }): VerifyReport {
  const { source, findings, scratch } = run;
  const { broken, mismatch } = findings;
  const brokenLaws = mismatch === undefined ? checkLaws(scratch) : [];
  const beside = source.beside === undefined ? undefined : besideCount(run);
  return {
    ok: mismatch === undefined && brokenLaws.length === 0 && !beside?.damaged,
    kind: source.kind,
    commons: source.info.id,
    name: (mismatch === undefined && entries > 0 ? nameIn(scratch) : undefined) ?? source.info.name,
    entries,
    root: toHex(run.tree.root()),
    checkpoint: !broken.has("checkpoint"),
    signatures: !broken.has("signature"),
    tiles: !broken.has("tiles"),
    rules: !broken.has("rules") && !broken.has("form"),
    digests: source.kind === "url" ? undefined : !broken.has("digests"),
    state: findings.state && findings.state.differs === undefined,
    stateDigest: fullDigest(scratch),
    brokenLaws,
    beside,
    ...(mismatch === undefined ? {} : { mismatch }),
    tookMs,
  };
}

/** What the group is called, by the entries that were replayed. */
function nameIn(scratch: DatabaseSync): string | undefined {
  const answer = read(scratch, { asker: keeper, room: "charter", query: "about", params: {} });
  // Reason: the query declares it
  return answer.ok ? (answer.value.data as { readonly name: string }).name : undefined;
}

/** What is missing because somebody erased it is told apart from what is lost. */
function besideCount({ scratch, findings }: Run): BesideCount {
  const isErased = erasedWords(scratch);
  const count = { ...findings.beside, missing: 0, erased: 0 };
  for (const [hash, times] of findings.missing)
    count[isErased(hash) ? "erased" : "missing"] += times;
  return count;
}
