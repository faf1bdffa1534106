/** `--explain`: a result as text for people, round by round, with every tie and warning. */

import type { CountResult, Round, TieMet } from "../core/result.ts";
import type { Candidate } from "../core/profile.ts";
import { namesOf } from "./names.ts";
import type { Name } from "./names.ts";
import { wordsOf } from "./words.ts";

/** The lines that tell how the result came about. */
export function explain(result: CountResult, candidates: readonly Candidate[]): readonly string[] {
  const name = namesOf(candidates);
  return [
    `Rule: ${result.rule}${result.seats === undefined ? "" : `, seats: ${result.seats}`}`,
    `Parameters: ${pairs(result.parameters)}`,
    ...result.rounds.flatMap((round) => roundLines(round, name)),
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
    `Winners: ${result.winners.length === 0 ? "nobody" : result.winners.map(name).join(", ")}`,
  ];
}

function roundLines(round: Round, name: Name): readonly string[] {
  const tally = Object.entries(round.tally ?? {}).map(([id, votes]) => `  ${name(id)}: ${votes}`);
  const inactive = round.inactive === undefined ? "" : pairs(round.inactive);
  return [
    "",
    `Round ${round.round}${round.quota === undefined ? "" : `, quota ${round.quota}`}`,
    ...tally,
    ...(inactive === "" ? [] : [`  (counting for nobody: ${inactive})`]),
    ...round.steps.flatMap((step) => wordsOf(step, name)).map((line) => `  ${line}`),
  ];
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
  const told = ballots.map((votes, approved) => `${approved}: ${votes}`).join(", ");
  const first =
    next === undefined
      ? ""
      : `; most approved of the others: ${name(next.who)} (${next.approvals})`;
  return ["", `Ballots by how many of the elected they approve (0 to ${most}): ${told}${first}`];
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
  const end = tie.by === "left open" ? tie.by : `by ${tie.by}: ${chosen}`;
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

function pairs(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}
