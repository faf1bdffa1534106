/** The charts of a page, each a table: rounds, pairs, purchases. "" where the result has no such thing. */

import { parseFraction } from "../core/fraction.ts";
import type { CountResult } from "../core/result.ts";
import type { Step } from "../core/steps.ts";
import { escapeHtml as text, table, tag } from "./markup.ts";

type Name = (id: string) => string;

/** Past this a matrix is no longer looked at. */
const MATRIX_MOST = 40;
/** Length of the longest bar: the same in every column, so that bars can be compared. */
const BAR_REM = 5;

/** A column per round, a bar per candidate and round. */
export function roundsChart(result: CountResult, name: Name): string {
  const rounds = result.rounds.filter(({ tally }) => tally !== undefined);
  if (rounds.length === 0) return "";
  const counted = Object.keys(rounds[0]?.tally ?? {});
  const ranked = (result.ranking ?? []).flat();
  const ids = counted.toSorted((a, b) => ranked.indexOf(a) - ranked.indexOf(b));
  const most = Math.max(
    1e-9,
    ...rounds.flatMap(({ tally }) => Object.values(tally ?? {}).map(numberOf)),
  );
  const rows = ids.map((id) => {
    const cells = rounds.map(({ tally, steps }) => {
      const votes = tally?.[id];
      return votes === undefined
        ? "<td></td>"
        : tag("td", text(votes) + bar(numberOf(votes) / most) + fateIn(steps, id));
    });
    const kept = result.winners.includes(id);
    return tag(
      "tr",
      `<th scope="row">${text(name(id))}</th>${cells.join("")}`,
      kept ? "elected" : "out",
    );
  });
  const quotas = rounds.map(({ quota }) => quota);
  const quotaRow = quotas.some((quota) => quota !== undefined)
    ? [
        tag(
          "tr",
          `<th scope="row">needed</th>${quotas.map((quota) => tag("td", text(quota ?? ""))).join("")}`,
        ),
      ]
    : [];
  const lostRow = rounds.some(({ inactive }) => inactive !== undefined)
    ? [
        tag(
          "tr",
          `<th scope="row">counting for nobody</th>${rounds.map((round) => tag("td", lost(round.inactive))).join("")}`,
        ),
      ]
    : [];
  const head = ["", ...rounds.map(({ round }) => `Round ${round}`)];
  const caption = quotaRow.length > 0 ? "Votes by round" : "By round";
  return table({ caption, head, rows: [...rows, ...quotaRow, ...lostRow] });
}

/** What a round made of a candidate. */
function fateIn(steps: readonly Step[], id: string): string {
  for (const step of steps)
    if ((step.type === "elected" || step.type === "eliminated") && step.who.includes(id))
      return tag("small", step.type);
  return "";
}

/** Row over column; a won duel is marked. */
export function matrixChart(result: CountResult, name: Name): string {
  const { pairwise } = result;
  if (pairwise === undefined) return "";
  const { ids, votes } = pairwise;
  if (ids.length > MATRIX_MOST)
    return tag("p", `The matrix of ${ids.length} candidates is in the JSON.`);
  const rows = ids.map((id, a) => {
    const cells = ids.map((_, b) => {
      if (a === b) return "<td></td>";
      const [own, other] = [votes[a]?.[b] ?? "0", votes[b]?.[a] ?? "0"];
      const difference = numberOf(own) - numberOf(other);
      if (difference === 0) return tag("td", text(own));
      return tag(
        "td",
        difference > 0 ? tag("b", text(own)) : text(own),
        difference > 0 ? "won" : "lost",
      );
    });
    return tag("tr", `<th scope="row">${text(name(id))}</th>${cells.join("")}`);
  });
  const head = ["", ...ids.map((id) => text(name(id)))];
  return table({ caption: "Ballots that put the row over the column", head, rows });
}

/** What was bought, in order: cost as a bar, price, supporters. */
export function boughtChart(result: CountResult, name: Name): string {
  const bought = result.rounds
    .flatMap(({ steps }) => steps)
    .filter((step) => step.type === "bought");
  if (bought.length === 0) return "";
  const most = Math.max(1e-9, ...bought.map(({ cost }) => numberOf(cost)));
  const priced = bought.some(({ price }) => price !== undefined);
  const rows = bought.map(({ who, cost, price, supporters }) => {
    const paid = thousands(text(cost)) + bar(numberOf(cost) / most);
    const cells = [paid, ...(priced ? [text(price ?? "")] : []), thousands(String(supporters))]
      .map((cell) => tag("td", cell))
      .join("");
    return tag("tr", `<th scope="row">${text(name(who))}</th>${cells}`);
  });
  const head = ["", "cost", ...(priced ? ["price"] : []), "supporters"];
  return table({ caption: "Bought, in order", head, rows });
}

/** Thousands apart, before any decimals. */
export function thousands(digits: string): string {
  const [whole = "", ...rest] = digits.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...rest].join(".");
}

function bar(share: number): string {
  const width = BAR_REM * Math.max(0, Math.min(1, share));
  return `<span class="bar" style="width:${width.toFixed(2)}rem"></span>`;
}

function lost(inactive: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(inactive ?? {})
    .map(([why, votes]) => text(`${why} ${votes}`))
    .join("<br>");
}

/** For the length of bars only: nothing is decided by it. */
function numberOf(exact: string): number {
  const value = parseFraction(exact);
  if (value === undefined) return 0;
  const scaled = (value.n * 1_000_000n) / value.d;
  return Number(scaled) / 1e6;
}
