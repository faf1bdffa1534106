/** The charts of each rule: the numbers of a result stand in the rows of their table. */

import { expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import type { Profile } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { findRule } from "../registry.ts";
import { explain } from "./explain.ts";
import { renderPage } from "./html.ts";

const candidates = ["A", "B", "C"];
/** A over B 6 : 3, B over C 7 : 2, C over A 5 : 4. */
const cycle = ["A > B > C * 4", "B > C > A * 3", "C > A > B * 2"];

interface Case {
  readonly rule: string;
  readonly profile: Profile;
  readonly seats?: number;
  readonly parameters?: Readonly<Record<string, string>>;
}

function count({ rule, profile, seats, parameters = {} }: Case): CountResult {
  const found = findRule(rule);
  const request = { profile, parameters, ...(seats === undefined ? {} : { seats }) };
  const counted = found.ok ? found.value.run(request) : found;
  if (!counted.ok) throw new Error(counted.refusal.detail);
  return counted.value;
}

function pageOf(asked: Case): string {
  const { profile } = asked;
  return renderPage({ result: count(asked), candidates: profile.candidates, title: "Trees" });
}

function ranked(votes: readonly string[], names = candidates): Profile {
  const profile = profileOfVotes([...names], [...votes]);
  if (profile === undefined) throw new Error("the votes are well written");
  return profile;
}

/** The cells of each row of the table with that caption, as text. */
function tableOf(page: string, caption: string): readonly (readonly string[])[] {
  const figure = page.split("<figure>").find((part) => part.includes(`<strong>${caption}`)) ?? "";
  const body = /<tbody>(?<rows>.*)<\/tbody>/s.exec(figure)?.groups?.["rows"] ?? "";
  return body.split("<tr").flatMap((row) => {
    const cells = [...row.matchAll(/<t[hd][^>]*>(?<cell>.*?)<\/t[hd]>/gs)];
    const texts = cells.map(({ groups }) => wordsIn(groups?.["cell"] ?? ""));
    return texts.length === 0 ? [] : [texts];
  });
}

function wordsIn(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

test("rounds: votes, what came in from whom, what became of each, what is needed", () => {
  const page = pageOf({
    rule: "scottish-stv",
    profile: ranked(["A > B * 6", "B * 2", "C * 3", "C > B"]),
    seats: 2,
  });
  expect(wordsIn(page)).toContain("Round&nbsp;2 + surplus of A");
  expect(tableOf(page, "Votes by round")).toEqual([
    ["A", "6 elected", "5", "5"],
    ["C", "4", "4", "4 elected"],
    ["B", "2", "2.99996 +0.99996 eliminated", ""],
    ["needed", "5", "5", "5"],
    ["counting for nobody", "", "0.00004 rounding", "0.00004 rounding 2.99996 exhausted"],
  ]);
  expect(page).toContain('class="line"');
});

test("the matrix stands as ranked, duels won are bold", () => {
  const page = pageOf({ rule: "copeland", profile: ranked(["B > A > C * 2", "A > B > C"]) });
  expect(tableOf(page, "Ballots that put the row over the column")).toEqual([
    ["B", "", "2", "3"],
    ["A", "1", "", "3"],
    ["C", "0", "0", ""],
  ]);
  expect(page).toContain('<td class="won"><b>2</b></td>');
  expect(tableOf(page, "Points: one for each candidate beaten")[0]).toEqual(["B", "2"]);
});

test("Schulze: the strongest paths", () => {
  const page = pageOf({ rule: "schulze", profile: ranked(cycle) });
  expect(tableOf(page, "Strongest path from the row to the column")).toEqual([
    ["A", "", "6:3", "6:3"],
    ["B", "5:4", "", "7:2"],
    ["C", "5:4", "5:4", ""],
  ]);
});

test("Ranked Pairs: victories in order, and the cycle that one would have closed", () => {
  const page = pageOf({ rule: "ranked-pairs", profile: ranked(cycle) });
  expect(tableOf(page, "Victories, the largest first")).toEqual([
    ["B over C", "7 : 2", "kept"],
    ["A over B", "6 : 3", "kept"],
    ["C over A", "5 : 4", "left out: kept already is A over B over C"],
  ]);
});

test.each([
  ["winning", ["A", "5", "C"], ["C", "7", "B"]],
  ["margins", ["A", "1", "C"], ["C", "5", "B"]],
  ["opposition", ["A", "5", "C"], ["C", "7", "B"]],
])("Minimax by %s: the size of each one's worst defeat, and by whom", (measure, first, last) => {
  const page = pageOf({ rule: "minimax", profile: ranked(cycle), parameters: { measure } });
  const rows = tableOf(page, "Worst defeat of each: the smallest wins");
  expect([rows[0], rows[2]]).toEqual([first, last]);
  expect(page).not.toContain("<strong>Votes");
});

test("Minimax: who is never defeated has nothing against", () => {
  const page = pageOf({ rule: "minimax", profile: ranked(["A > B > C * 2", "B > A > C"]) });
  expect(tableOf(page, "Worst defeat of each")[0]).toEqual(["A", "0", "nobody"]);
});

test.each([
  ["borda", "Points"],
  ["plurality", "Votes"],
])("the single tally of %s is told as %s", (rule, caption) => {
  expect(pageOf({ rule, profile: ranked(cycle) })).toContain(`<strong>${caption}</strong>`);
});

test("STAR: points, then the two finalists", () => {
  const scored: Profile = {
    kind: "scored",
    candidates: candidates.map((id) => ({ id, name: id })),
    ballots: [
      {
        count: 3,
        scores: [
          [0, 5],
          [1, 4],
        ],
      },
      {
        count: 2,
        scores: [
          [1, 5],
          [2, 1],
        ],
      },
    ],
  };
  const page = pageOf({ rule: "star", profile: scored });
  expect(tableOf(page, "Points")).toEqual([
    ["A", "15"],
    ["B", "22"],
    ["C", "2"],
  ]);
  expect(tableOf(page, "The two finalists")).toEqual([
    ["B", "2"],
    ["A", "3"],
  ]);
});

const approvals: Profile = {
  kind: "approval",
  candidates: candidates.map((id) => ({ id, name: id === "C" ? "B" : id })),
  ballots: [
    { count: 3, approved: [0, 1] },
    { count: 2, approved: [1] },
    { count: 1, approved: [2] },
  ],
};

test("committees: how many of the elected a ballot approves; namesakes carry their id", () => {
  const page = pageOf({ rule: "av", profile: approvals, seats: 2 });
  expect(tableOf(page, "How many of the elected a ballot approves")).toEqual([
    ["none of the elected", "1", "16.7 %"],
    ["1", "2", "33.3 %"],
    ["2", "3", "50.0 %"],
  ]);
  expect(tableOf(page, "Ballots that approve each of the elected")).toEqual([
    ["B (B)", "5"],
    ["A", "3"],
    ["B (C) most approved of those not elected", "1"],
  ]);
});

test("all committees that win are listed, and the pictures are of the first", () => {
  const asked = { rule: "av", profile: approvals, seats: 2, parameters: { resolute: "false" } };
  const one = pageOf(asked);
  expect(one).not.toContain("committees win");
  const ballots = [0, 1, 1, 2].map((index) => ({ count: 1, approved: [index] }));
  const tied: Profile = { ...approvals, ballots };
  const page = wordsIn(pageOf({ ...asked, profile: tied }));
  expect(page).toContain("2 committees win A, B (B) B (B), B (C)");
  expect(page).toContain("Of the first of the committees that win.");
});

test("explain tells representation in a line, and namesakes apart", () => {
  const result = count({ rule: "av", profile: approvals, seats: 2 });
  const lines = explain(result, approvals.candidates);
  expect(lines).toContain(
    "Ballots by how many of the elected they approve (0 to 2): 0: 1, 1: 2, 2: 3; most approved of the others: B (C) (1)",
  );
  expect(lines.at(-1)).toBe("Winners: B (B), A");
});

test("ids and names with markup are text everywhere", () => {
  const evil = ['<img src=x onerror="a()">', "<b>&'", "</style><script>"];
  for (const rule of ["irv", "schulze", "ranked-pairs", "minimax", "borda"]) {
    const page = pageOf({ rule, profile: rankedBy(evil) });
    expect(page).not.toMatch(/<img|<b>&|<script|<\/style>.*<\/style>/s);
    expect(page).toContain("&lt;/style&gt;&lt;script&gt;");
  }
});

function rankedBy(ids: readonly string[]): Profile {
  return {
    kind: "ranked",
    candidates: ids.map((id) => ({ id, name: id })),
    ballots: ids.map((_, first) => ({
      count: 3 + first,
      ranks: ids.map((__, at) => (first + at) % ids.length),
    })),
  };
}

test("600 candidates in 599 rounds: a page that bears it, and says what it leaves out", () => {
  const size = 600;
  const ids = Array.from({ length: size }, (_, at) => `tree ${at}`);
  const profile: Profile = {
    kind: "ranked",
    candidates: ids.map((id) => ({ id, name: `The ${id} at the end of the orchard` })),
    ballots: ids.map((_, at) => ({ count: at + 1, ranks: [at, (at * 7 + 1) % size] })),
  };
  const page = pageOf({ rule: "irv", profile, parameters: { until: "two" } });
  expect(page.length).toBeLessThan(2_000_000);
  expect(page).toContain("rounds between the first and the last 10.");
  expect(page).toContain("Left out: 540 further candidates.");
  expect(page).toMatch(/… \d+ lines are left out here; --explain tells them all …/);
  expect(page).toContain("Round&nbsp;599");
});

test("a budget of 90,000 voters with receipts is a page below 300 kB", () => {
  const profile: Profile = {
    kind: "budget",
    candidates: Array.from({ length: 40 }, (_, at) => ({
      id: `p${at}`,
      name: `Project ${at} of the orchard`,
      cost: BigInt(1000 + 37 * at),
    })),
    ballots: Array.from({ length: 90_000 }, (_, voter) => ({
      count: 1,
      ids: [`voter ${voter}`],
      votes: [0, 1, 2]
        .map((at) => [(voter * (at + 1) + at * 13) % 40, 1] as const)
        .filter(([project], at, all) => all.findIndex(([other]) => other === project) === at),
    })),
    budget: 20_000n,
    decimals: 0,
    voteType: "approval",
    meta: {},
  };
  const found = findRule("mes");
  const counted = found.ok ? found.value.run({ profile, receipts: true }) : found;
  if (!counted.ok) throw new Error(counted.refusal.detail);
  const page = renderPage({ result: counted.value, candidates: profile.candidates, title: "T" });
  expect(page.length).toBeLessThan(300_000);
});
