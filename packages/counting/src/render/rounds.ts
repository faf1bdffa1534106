/**
 * Rounds as tables: a column for each round, a row for each candidate; in a cell the number, its bar with
 * a thin line at what is needed, what came in from whom, and what the round made of the candidate. Of many
 * rounds the first and the last are shown, of many candidates the best; the page says what it leaves out.
 */

import { add, formatFraction, parseFraction, ZERO } from "../core/fraction.ts";
import type { CountResult, Round } from "../core/result.ts";
import type { Step } from "../core/steps.ts";
import { bar, escapeHtml as text, rowHead, table, tag } from "./markup.ts";
import type { Name } from "./names.ts";
import { lengthOf, longest, told } from "./numbers.ts";

/** Rounds and candidates that are shown of more. */
const ROUNDS_END = 10;
const ROWS_MOST = 60;
/** So many columns do not fit on paper that stands upright. */
const COLUMNS_UPRIGHT = 6;

/** What the numbers of a rule are, where they are not votes. */
const captions: Readonly<Record<string, string>> = {
  approval: "Approvals",
  av: "Approvals",
  sav: "Shares of approvals",
  score: "Points",
  star: "Points",
  borda: "Points",
  copeland: "Points: one for each candidate beaten",
  seqpav: "What each would add to the score",
  seqslav: "What each would add to the score",
  seqcc: "What each would add to the score",
  revseqpav: "What the score would lose with each",
  seqphragmen: "When the supporters of each can pay: the earliest is elected",
  "equal-shares": "When the supporters of each can pay: the earliest is elected",
  "consensus-rule": "Money of the supporters of each",
  "phragmen-enestroem": "Votes that the supporters of each have left",
  "maximin-support": "Support of the least supported, if each were elected",
  "greedy-monroe": "People not represented yet who approve each",
};

/** A table for each pass; "" where nothing is counted in tallies, or in negative ones. */
export function roundsCharts(result: CountResult, name: Name): string {
  if (result.rule === "minimax") return "";
  const all = result.rounds.map((round, at) => ({ round, before: result.rounds[at - 1] }));
  const counted = all.filter(({ round }) => round.tally !== undefined);
  const passes = new Map<number, Told[]>();
  for (const each of counted) {
    const pass = each.round.pass ?? 0;
    const same = each.before?.pass === each.round.pass;
    const before = same ? each.before : undefined;
    passes.set(pass, [...(passes.get(pass) ?? []), { ...each, before }]);
  }
  return [...passes].map(([pass, rounds]) => passChart({ result, name, pass, rounds })).join("\n");
}

interface Told {
  readonly round: Round;
  readonly before: Round | undefined;
}

interface Pass {
  readonly result: CountResult;
  readonly name: Name;
  readonly pass: number;
  readonly rounds: readonly Told[];
}

function passChart({ result, name, pass, rounds }: Pass): string {
  const single = rounds.length === 1;
  const caption = captionOf(result, { single, pass });
  const shown = endsOf(rounds);
  const ids = orderOf(result, rounds[0]?.round.tally ?? {}, caption);
  const rows = ids.slice(0, ROWS_MOST);
  const numbers = shown.flatMap(({ round }) => [
    ...rows.map((id) => round.tally?.[id]),
    round.quota,
  ]);
  const most = longest(numbers);
  const body = rows.map((id) => {
    const cells = shown.map((each) => cellOf({ ...each, single, id, most }));
    const kept = result.winners.includes(id);
    return tag("tr", rowHead(text(name(id))) + cells.join(""), kept ? "elected" : "out");
  });
  const note = [
    ...legend(shown, caption),
    ...leftOut({ rounds: rounds.length - shown.length, rows: ids.length - rows.length }),
  ].join(" ");
  return table({
    caption,
    head: ["", ...shown.map((each) => (single ? "" : headOf(each, name)))],
    rows: [...body, ...neededRow(shown), ...inactiveRow(shown)],
    note,
    className: classOf(shown.length),
  });
}

function legend(rounds: readonly Told[], caption: string): readonly string[] {
  const needed = rounds.some(({ round }) => round.quota !== undefined);
  const keeps = rounds.some(({ round }) => round.steps.some(({ type }) => type === "keep"));
  const timed = caption.includes("earliest");
  return [
    ...(timed
      ? [
          "The number is a time: what everybody has earned by then, in prices of a seat. Its fraction stands in Step by step.",
        ]
      : []),
    ...(needed ? ["The thin line is what is needed."] : []),
    ...(keeps ? ["Keeps: how much of each ballot stays with the elected."] : []),
  ];
}

function classOf(columns: number): string {
  if (columns <= 2) return columns === 1 ? "long" : "two";
  return columns > COLUMNS_UPRIGHT ? "many" : "";
}

function captionOf(
  { rule, parameters }: CountResult,
  { single, pass }: { readonly single: boolean; readonly pass: number },
): string {
  const mean = rule === "score" && parameters["by"] === "mean" ? "Points on average" : undefined;
  const words =
    mean ??
    captions[rule] ??
    (rule.startsWith("equal-shares") ? captions["equal-shares"] : undefined);
  const what = words ?? "Votes";
  const by = single ? what : what.includes(":") ? `${what}, round by round` : `${what} by round`;
  return pass === 0 ? by : `${by}, seat ${pass}`;
}

/** The first and the last rounds of many. */
function endsOf(rounds: readonly Told[]): readonly Told[] {
  if (rounds.length <= 2 * ROUNDS_END) return rounds;
  return [...rounds.slice(0, ROUNDS_END), ...rounds.slice(-ROUNDS_END)];
}

function leftOut({
  rounds,
  rows,
}: {
  readonly rounds: number;
  readonly rows: number;
}): readonly string[] {
  return [
    ...(rounds > 0
      ? [`Left out: ${rounds} rounds between the first and the last ${ROUNDS_END}.`]
      : []),
    ...(rows > 0 ? [`Left out: ${rows} further candidates.`] : []),
    ...(rounds > 0 || rows > 0 ? ["All of it is in the data."] : []),
  ];
}

/** As ranked; else those who won, then by what they began with. */
function orderOf(
  { ranking, winners }: CountResult,
  tally: Readonly<Record<string, string>>,
  caption: string,
): readonly string[] {
  const ids = Object.keys(tally);
  const places = new Map((ranking?.flat() ?? winners).map((id, at) => [id, at]));
  const place = (id: string): number => places.get(id) ?? places.size;
  const lengths = new Map(ids.map((id) => [id, lengthOf(tally[id] ?? "0")]));
  const begin = (id: string): number => lengths.get(id) ?? 0;
  const way = caption.includes("earliest") ? 1 : -1;
  return ids.toSorted((a, b) => place(a) - place(b) || way * (begin(a) - begin(b)));
}

/** "Round 3", and whose votes were moved before it. */
function headOf({ round, before }: Told, name: Name): string {
  const moved = transfersOf(before).map(({ from, kind }) => ({ from, kind }));
  const names = moved.map(({ from, kind }) =>
    kind === "surplus" ? `surplus of ${name(from)}` : `votes of ${name(from)}`,
  );
  const short = names.length > 2 ? [`votes of ${names.length}`] : names;
  const small = short.map((words) => tag("small", text(`+ ${words}`))).join("");
  return `Round&nbsp;${round.round}${small}`;
}

interface Cell extends Told {
  readonly single: boolean;
  readonly id: string;
  readonly most: number;
}

function cellOf({ round, before, single, id, most }: Cell): string {
  const votes = round.tally?.[id];
  if (votes === undefined) return "<td></td>";
  const line = round.quota === undefined ? undefined : lengthOf(round.quota) / most;
  const gained = gainOf(before, id);
  const fates = single ? [] : fatesIn(round.steps, id);
  const small = gained === undefined ? fates : [`+${told(gained)}`, ...fates];
  const words = small.map((word) => tag("small", text(word))).join("");
  return tag("td", text(told(votes)) + bar(lengthOf(votes) / most, line) + words);
}

/** What others' votes brought; undefined if nothing. */
function gainOf(before: Round | undefined, id: string): string | undefined {
  const gained = transfersOf(before).map(({ to }) => parseFraction(to[id] ?? "0") ?? ZERO);
  const sum = gained.reduce(add, ZERO);
  return sum.n === 0n ? undefined : formatFraction(sum);
}

function transfersOf(round: Round | undefined): readonly Extract<Step, { type: "transfer" }>[] {
  return (round?.steps ?? []).filter((step) => step.type === "transfer");
}

/** What a round made of a candidate. */
function fatesIn(steps: readonly Step[], id: string): readonly string[] {
  return steps.flatMap((step) => {
    if (step.type === "elected" || step.type === "eliminated")
      return step.who.includes(id) ? [step.type] : [];
    const factor = step.type === "keep" ? step.factors[id] : undefined;
    return factor === undefined ? [] : [`keeps ${told(factor)}`];
  });
}

function neededRow(rounds: readonly Told[]): readonly string[] {
  if (rounds.every(({ round }) => round.quota === undefined)) return [];
  const cells = rounds.map(({ round }) => tag("td", text(told(round.quota ?? ""))));
  return [tag("tr", rowHead("needed") + cells.join(""))];
}

function inactiveRow(rounds: readonly Told[]): readonly string[] {
  if (rounds.every(({ round }) => round.inactive === undefined)) return [];
  const cells = rounds.map(({ round }) => {
    const parts = Object.entries(round.inactive ?? {}).map(
      ([why, votes]) => text(told(votes)) + tag("small", text(why)),
    );
    return tag("td", parts.join(""));
  });
  return [tag("tr", rowHead("counting for nobody") + cells.join(""))];
}
