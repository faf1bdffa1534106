/**
 * RCTab's own test sets: configuration, ballots, and the report that RCTab made. A report is one case: every
 * round must agree in threshold, every tally, who is elected or eliminated, every transfer, and the votes
 * that no longer count, by why.
 */

import { fraction, formatFraction, parseFraction } from "../core/fraction.ts";
import type { Round } from "../core/result.ts";
import type { Step } from "../core/steps.ts";
import { listOf, objectOf, parseJson, textOf } from "../formats/json.ts";
import type { Json } from "../formats/json.ts";
import { rctab } from "../formats/rctab.ts";
import { findRule } from "../registry.ts";
import { createTally } from "./suite.ts";
import type { Folder, Suite, Verdict } from "./suite.ts";

const CONFIG = /_config\.json$/;

export const rctabSets: Suite = {
  name: "rctab",
  async run(data) {
    const tally = createTally("rctab");
    for (const set of await data.list("rctab")) {
      for (const file of await data.list(`rctab/${set}`)) {
        if (!CONFIG.test(file)) continue;
        for (const { report, pass } of await reportsOf(data, { set, file }))
          tally.add(
            `${set}/${file}${pass === undefined ? "" : ` seat ${pass}`}`,
            await judge(data, { folder: `rctab/${set}`, file, report, pass }),
          );
      }
    }
    return tally.report();
  },
};

/** The reports on a configuration: one, or one per seat, numbered. */
async function reportsOf(
  data: Folder,
  { set, file }: { readonly set: string; readonly file: string },
): Promise<readonly { readonly report: string; readonly pass: number | undefined }[]> {
  const base = file.replace(CONFIG, "");
  const found = [];
  for (const name of await data.list(`rctab/${set}`)) {
    if (!name.startsWith(base)) continue;
    const match = /^(?:_(\d+))?_expected_detailed_report\.json$/.exec(name.slice(base.length));
    const report = match === null ? undefined : await data.text(`rctab/${set}/${name}`);
    if (report === undefined) continue;
    found.push({ report, pass: match?.[1] === undefined ? undefined : Number(match[1]) });
  }
  return found;
}

interface Case {
  readonly folder: string;
  readonly file: string;
  readonly report: string;
  /** The seat that the report is about, where there is one for each. */
  readonly pass: number | undefined;
}

async function judge(data: Folder, { folder, file, report, pass }: Case): Promise<Verdict> {
  const text = await data.text(`${folder}/${file}`);
  const expected = parseJson(report);
  if (text === undefined || "line" in expected) return { unsupported: "a file cannot be read" };
  const missing: string[] = [];
  async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
    const bytes = await data.bytes(`${folder}/${path}`);
    if (bytes === undefined) missing.push(path);
    else yield bytes;
  }
  const profile = await rctab.read({
    file: `${folder}/${file}`,
    text,
    open: bytesOf,
    list: (path) => data.list(`${folder}/${path}`),
  });
  if (missing.length > 0) return { unsupported: `${missing.join(", ")} is not there` };
  if (!profile.ok) return { unsupported: profile.refusal.detail };
  const { asked } = profile.value;
  const rule = findRule(asked?.rule ?? "");
  if (!rule.ok || asked === undefined) return { unsupported: "no rule is asked for" };
  const result = rule.value.run({ profile: profile.value, parameters: asked.parameters });
  if (!result.ok) return { unsupported: `${result.refusal.code}: ${result.refusal.detail}` };
  const difference = compareRounds(
    result.value.rounds.filter((round) => round.pass === pass),
    listOf(objectOf(expected.value).results).map(objectOf),
  );
  return difference === undefined ? "agree" : { disagree: difference };
}

function compareRounds(rounds: readonly Round[], wanted: readonly Json[]): string | undefined {
  if (rounds.length !== wanted.length) return `${rounds.length} rounds; expected ${wanted.length}`;
  for (const [at, round] of rounds.entries()) {
    const [found, expected] = [facts(round), wantedFacts(wanted[at] ?? {})].map((lines) =>
      lines.toSorted(),
    );
    const extra = (found ?? []).filter((line) => !(expected ?? []).includes(line));
    const missing = (expected ?? []).filter((line) => !(found ?? []).includes(line));
    if (extra.length + missing.length > 0) {
      return `round ${round.round}: found ${extra.join("; ")}; expected ${missing.join("; ")}`;
    }
  }
  return undefined;
}

/** What a round says, a line per fact. */
function facts(round: Round): readonly string[] {
  const inactive = round.inactive ?? {};
  return [
    `threshold ${exact(round.quota ?? "0")}`,
    ...Object.entries(round.tally ?? {}).map(([id, votes]) => `${id} has ${exact(votes)}`),
    ...reasons.map(([ours, theirs]) => `${theirs}: ${exact(inactive[ours] ?? "0")}`),
    ...round.steps.flatMap(stepFacts),
  ];
}

const reasons = [
  ["exhausted", "exhaustedChoices"],
  ["overvote", "overvotes"],
  ["repeated", "repeatedRankings"],
  ["skipped", "skippedRankings"],
  ["final surplus", "finalRoundSurplus"],
] as const;

function stepFacts(step: Step): readonly string[] {
  if (step.type === "elected" || step.type === "eliminated")
    return step.who.map((id) => `${id} ${step.type}`);
  if (step.type !== "transfer") return [];
  const lost = Object.entries(step.lost ?? {});
  const rounding = lost
    .filter(([why]) => why === "rounding")
    .map(([, votes]) => ["residual surplus", votes] as const);
  const ended = lost.filter(([why]) => why !== "rounding").map(([, votes]) => votes);
  const exhausted = ended.length === 0 ? [] : [["exhausted", sum(ended)] as const];
  return [...Object.entries(step.to), ...rounding, ...exhausted].map(
    ([to, votes]) => `${step.from} to ${to}: ${exact(votes)}`,
  );
}

function wantedFacts(round: Json): readonly string[] {
  const inactive = objectOf(round.inactiveBallots);
  return [
    `threshold ${exact(textOf(round.threshold))}`,
    ...Object.entries(objectOf(round.tally)).map(
      ([id, votes]) => `${id} has ${exact(textOf(votes))}`,
    ),
    ...reasons.map(([, theirs]) => `${theirs}: ${exact(textOf(inactive[theirs]) || "0")}`),
    ...listOf(round.tallyResults).map(objectOf).flatMap(resultFacts),
  ];
}

function resultFacts(row: Json): readonly string[] {
  const [what, who] = "elected" in row ? ["elected", row.elected] : ["eliminated", row.eliminated];
  const from = textOf(who);
  const moves = Object.entries(objectOf(row.transfers));
  return [
    `${from} ${what}`,
    ...moves.map(([to, votes]) => `${from} to ${to}: ${exact(textOf(votes))}`),
  ];
}

function exact(text: string): string {
  const value = parseFraction(text);
  return value === undefined ? text : formatFraction(value);
}

function sum(votes: readonly string[]): string {
  const parts = votes.map((text) => parseFraction(text) ?? fraction(0));
  return formatFraction(
    parts.reduce((a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d), fraction(0)),
  );
}
