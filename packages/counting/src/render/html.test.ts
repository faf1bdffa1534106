import { expect, test } from "vitest";
import type { BudgetProfile } from "../core/profile.ts";
import { profileOfVotes } from "../conformance/votes.ts";
import { findRule } from "../registry.ts";
import { renderPage } from "./html.ts";

function page(rule: string, seats: number): string {
  const profile = profileOfVotes(["A <i", "B", "C"], ["A <i > B * 3", "B > C * 2", "C > B * 2"]);
  const found = findRule(rule);
  if (profile === undefined || !found.ok) throw new Error("the case is countable");
  const result = found.value.run({ profile, seats });
  if (!result.ok) throw new Error(result.refusal.detail);
  return renderPage({
    result: result.value,
    candidates: profile.candidates,
    title: "Trees & shrubs",
  });
}

test("a page of rounds: bars, quota, ties, steps, and no markup from ballots", () => {
  const html = page("scottish-stv", 2);
  expect(html).toContain("<h1>Trees &amp; shrubs</h1>");
  expect(html).toContain("<strong>Votes by round</strong>");
  expect(html).toContain('<th scope="row">needed</th><td>3</td>');
  expect(html).toContain("A &lt;i");
  expect(html).not.toContain("A <i");
  expect(html).not.toContain("<script");
});

test("a page of pairs: the matrix with the duels won", () => {
  expect(page("schulze", 1)).toContain('<td class="won"><b>4</b></td>');
});

function budgetPage(rule: string, voters: number): string {
  const profile: BudgetProfile = {
    kind: "budget",
    candidates: [
      { id: "a", name: "Alder <i>", cost: 60n },
      { id: "b", name: "Birch", cost: 40n },
      { id: "c", name: "Clover", cost: 90n },
    ],
    ballots: Array.from({ length: voters }, (_, voter) => ({
      count: 1,
      votes: [0, 1, 2].flatMap((index) => ((voter + index) % 3 === 0 ? [] : [[index, 1] as const])),
    })),
    budget: 120n,
    decimals: 0,
    voteType: "approval",
    meta: {},
  };
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return renderPage({ result: result.value, candidates: profile.candidates, title: "Trees" });
}

test.each(["mes", "phragmen"])("the money of %s: pictures with words, numbers beside", (rule) => {
  const html = budgetPage(rule, 9);
  expect(html).toContain("Money from voters to projects");
  expect(html).toContain("Alder &lt;i&gt;");
  expect(html).not.toContain("Alder <i>");
  expect(html).not.toContain("<script");
  expect(html.split("<svg ")).toHaveLength(html.split('<svg role="img"').length);
  expect(html.split("</svg>")).toHaveLength(html.split("</title>").length - 1);
  expect(html).toMatch(/<title>Birch: 6 voters paid 6\.66 each, 0 voters less<\/title>/);
  expect(html).toContain('<td data-of="paid by">6</td>');
  expect(html).toContain("What is left");
});
