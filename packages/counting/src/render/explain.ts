/** `--explain`: a result as text for people, round by round, with every tie and warning. */

import type { CountResult, Round, TieMet } from "../core/result.ts";
import type { Candidate } from "../core/profile.ts";
import type { Step } from "../core/steps.ts";
import { LEFT_OPEN } from "../core/ties.ts";
import { findRule } from "../registry.ts";
import { pairLines } from "./explain-pairs.ts";
import { namesOf } from "./names.ts";
import type { Name } from "./names.ts";
import { told } from "./numbers.ts";
import { notBoughtLines, spendingInWords } from "./spending.ts";
import { allParameters, countedInWords, ruleInWords } from "./settings.ts";
import { wordsOf } from "./words.ts";

/** Phragmén's rule for committees, in its steps' own words. */
const PAY_FIRST = "supporters can pay first";
/** What the numbers of such a round are. */
const timeInWords =
  "time when the supporters of each can pay for a seat: what everybody has earned by then, in prices of a seat";

/** The lines that tell how the result came about. */
export function explain(result: CountResult, candidates: readonly Candidate[]): readonly string[] {
  const name = namesOf(candidates);
  return [
    ...headLines(result),
    ...result.rounds.flatMap((round) => roundLines(round, result, name)),
    ...pairLines(result, name),
    ...notBoughtLines(result, name),
    ...(result.ranking === undefined ? [] : ["", "Ranking", ...tiers(result.ranking, name)]),
    ...outcomeLines(result, name),
    ...representationLines(result, name),
    ...section(
      "Ties",
      result.ties.map((tie) => tieLine(tie, name)),
    ),
    ...section(
      "Warnings",
      result.warnings.map(({ code, text }) => `  ${text} (${code})`),
    ),
    ...section(
      "Ballots",
      (result.ballots ?? []).map((fate) => fateLine(fate, name)),
    ),
    "",
    winnersLine(result, name),
  ];
}

function headLines(result: CountResult): readonly string[] {
  const counted = countedInWords(result);
  const spending = spendingInWords(result);
  return [
    `Rule: ${result.rule}`,
    `Parameters: ${allParameters(result)}`,
    `Counted by: ${ruleInWords(result)}${counted === "" ? "" : `. ${counted}`}`,
    ...(spending === "" ? [] : [spending]),
  ];
}

function winnersLine(result: CountResult, name: Name): string {
  const { winners } = result;
  if (isOpenTie(result)) return `Tie for the first place: ${winners.map(name).join(" = ")}`;
  return `Winners: ${winners.length === 0 ? "nobody" : winners.map(name).join(", ")}`;
}

/** Whether a rule that fills one leaves open which of several it is. */
export function isOpenTie({ rule, winners, ties }: CountResult): boolean {
  const found = findRule(rule);
  if (!found.ok || found.value.fills !== "one" || winners.length < 2) return false;
  return ties.some(
    ({ by, among }) => by === LEFT_OPEN && winners.every((id) => among.includes(id)),
  );
}

function roundLines(round: Round, result: CountResult, name: Name): readonly string[] {
  const timed = isTimed(round);
  const tally = Object.entries(round.tally ?? {}).map(([id, votes]) => {
    const time = timed && votes.includes("/") ? `${told(votes)} (${votes})` : votes;
    return `  ${name(id)}: ${time}`;
  });
  const inactive = round.inactive === undefined ? "" : pairs(round.inactive);
  return [
    "",
    `Round ${round.round}${round.quota === undefined ? "" : `, quota ${round.quota}`}`,
    ...(timed ? [`  ${timeInWords}:`] : []),
    ...tally,
    ...(inactive === "" ? [] : [`  (counting for nobody: ${inactive})`]),
    ...round.steps
      .flatMap((step) => paidWords(step, round, result, name) ?? wordsOf(step, name))
      .map((line) => `  ${line}`),
  ];
}

/** Whether the tally tells when the supporters of each can pay for a seat. */
function isTimed({ tally, steps }: Round): boolean {
  return (
    tally !== undefined &&
    steps.some(({ type, ...step }) => type === "elected" && "why" in step && step.why === PAY_FIRST)
  );
}

/** Who is elected because they can pay first: how many they are, and when. */
function paidWords(
  step: Step,
  round: Round,
  { representation }: CountResult,
  name: Name,
): readonly string[] | undefined {
  if (step.type !== "elected" || step.why !== PAY_FIRST) return undefined;
  return step.who.map((id) => {
    const at = round.tally?.[id];
    const of = representation?.elected.find(({ who }) => who === id)?.approvals;
    const when = at === undefined ? "" : `, at ${told(at)}`;
    const many = of === undefined ? "supporters" : `${told(of)} supporters`;
    return `elected: ${name(id)} (its ${many} can pay first${when})`;
  });
}

function outcomeLines(result: CountResult, name: Name): readonly string[] {
  if (result.outcomes === undefined) return [];
  const sets = result.outcomes.map((ids) => `  {${ids.map(name).join(", ")}}`);
  return ["", "Winning sets", ...sets];
}

function representationLines({ representation }: CountResult, name: Name): readonly string[] {
  if (representation === undefined) return [];
  const { ballots, next } = representation;
  const most = ballots.length - 1;
  const shares = ballots.map((votes, approved) => `${approved}: ${votes}`).join(", ");
  const first =
    next === undefined
      ? ""
      : `; most approved of the others: ${name(next.who)} (${next.approvals})`;
  return ["", `Ballots by how many of the elected they approve (0 to ${most}): ${shares}${first}`];
}

function tiers(ranking: readonly (readonly string[])[], name: Name): readonly string[] {
  let place = 1;
  return ranking.map((tier) => {
    const line = `  ${place}. ${tier.map(name).join(" = ")}`;
    place += tier.length;
    return line;
  });
}

function tieLine(tie: TieMet, name: Name): string {
  const where = tie.round === undefined ? "" : `round ${tie.round}: `;
  const among = tie.among.map(name).join(", ");
  const chosen = tie.chosen.map(name).join(", ");
  const end = tie.by === LEFT_OPEN ? tie.by : `by ${tie.by}: ${chosen}`;
  return `  ${where}${among} tie for ${tie.about}; ${end}`;
}

function fateLine(fate: NonNullable<CountResult["ballots"]>[number], name: Name): string {
  const parts = fate.parts.map(({ to, amount, fate: end }) =>
    to === undefined ? `${amount} ${end}` : `${amount} for ${name(to)} (${end})`,
  );
  const who = fate.ids === undefined ? "" : ` [${fate.ids.join(", ")}]`;
  return `  ${fate.count} × ${fate.ballot}${who}: ${parts.join(", ")}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}
