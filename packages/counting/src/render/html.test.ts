import { expect, test } from "vitest";
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
  expect(html).toContain("<caption>Votes by round</caption>");
  expect(html).toContain('<th scope="row">needed</th><td>3</td>');
  expect(html).toContain("A &lt;i");
  expect(html).not.toContain("A <i");
  expect(html).not.toContain("<script");
});

test("a page of pairs: the matrix with the duels won", () => {
  expect(page("schulze", 1)).toContain('<td class="won"><b>4</b></td>');
});
