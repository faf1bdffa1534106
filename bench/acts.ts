/**
 * `bench -- acts`: how many durable acts a second this machine takes, by each way in, beside the rate at
 * which it can check signatures at all. Rounds are interleaved, so that a machine whose speed drifts
 * slows everything alike; each figure is the median of three. What each means: README.md.
 */

import { openAndGrow } from "./acts/million.ts";
import { playRound, replayFolder } from "./acts/round.ts";
import type { Need, Round } from "./acts/round.ts";
import { openStage } from "./acts/stage.ts";
import type { Stage } from "./acts/stage.ts";
import { median, quantile, rounded } from "./lib/figures.ts";
import type { Bench, Figures } from "./lib/figures.ts";

export const acts: Bench = {
  title: "durable credit.pay acts (beside each rate: its share of verify_per_s)",
  words: {
    verifier: "what checks signatures",
    verify_per_s: "signatures checked by two threads that do nothing else",
    inprocess_per_s: "in process, 256 at a time",
    http_single_per_s: "over HTTP, one per request, 64 in flight",
    http_batch_per_s: "over HTTP, 256 per request",
    replay_per_s: "entries verified and replayed, full digest included",
    rules_us_per_act: "microseconds of CPU on the rules thread",
    p99_idle_ms: "99 of 100 single acts are answered within, when nothing else happens",
    loadgen_cpu_s: "CPU seconds of the load generator in the measured rounds",
    open_1m_ms: "from opening a folder of 1,000,000 entries to the first act it takes",
    rss_growth_mb: "growth of the process from 100,000 entries to 1,000,000",
  },
  ratioTo: "verify_per_s",
  run,
};

const ROUNDS = 3;
const ROUND_MS = 1_200;
const WARM_UP_MS = 900;
const WARM_UP_NEED: Need = { inProcess: 4_096, single: 2_048, batch: 4_096 };
/** Entries that each replay goes through. */
const REPLAYED = 10_000;
const IDLE = { kind: "drip", count: 500, gap: 20 } as const;
/** More is signed than the round before took, so that a faster one does not run out. */
const SPARE = 1.3;

async function run({ full, tell }: Parameters<Bench["run"]>[0]): Promise<Figures> {
  tell("making groups");
  const stage = await openStage(REPLAYED);
  let figures: Figures;
  try {
    figures = await measure(stage, tell);
  } finally {
    await stage.close();
  }
  return full ? { ...figures, ...(await openAndGrow(tell)) } : figures;
}

async function measure(stage: Stage, tell: (words: string) => void): Promise<Figures> {
  tell("warming up");
  let last = await playRound(stage, { need: WARM_UP_NEED, milliseconds: WARM_UP_MS });
  const rounds: Round[] = [];
  const replays: number[] = [];
  for (let n = 1; n <= ROUNDS; n++) {
    tell(`round ${n} of ${ROUNDS}`);
    last = await playRound(stage, { need: needAfter(last), milliseconds: ROUND_MS });
    rounds.push(last);
    replays.push(await replayFolder(stage));
  }
  tell("one act at a time");
  await stage.load({ kind: "sign", singles: IDLE.count, batches: 0 });
  const { latencies } = await stage.load(IDLE);
  return summaryOf({ rounds, replays, idle: quantile(latencies, 0.99) });
}

function needAfter({ inProcess, single, batch }: Round): Need {
  const need = (perSecond: number) => Math.ceil((SPARE * perSecond * ROUND_MS) / 1000);
  return { inProcess: need(inProcess), single: need(single), batch: need(batch) };
}

interface Seen {
  readonly rounds: readonly Round[];
  readonly replays: readonly number[];
  readonly idle: number;
}

function summaryOf({ rounds, replays, idle }: Seen): Figures {
  const middle = (of: (round: Round) => number) => rounded(median(rounds.map(of)));
  return {
    verifier: rounds[0]?.verifier ?? "",
    verify_per_s: middle(({ verify }) => verify),
    inprocess_per_s: middle(({ inProcess }) => inProcess),
    http_single_per_s: middle(({ single }) => single),
    http_batch_per_s: middle(({ batch }) => batch),
    replay_per_s: rounded(median(replays)),
    rules_us_per_act: middle(({ rules }) => rules),
    p99_idle_ms: rounded(idle),
    loadgen_cpu_s: rounded(rounds.reduce((sum, { loadCpuSeconds }) => sum + loadCpuSeconds, 0)),
  };
}
