/** `--explain`: duels as sentences and as a table with heads, times beside their fractions, ties left open. */

import { expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import type { Profile } from "../core/profile.ts";
import { findRule } from "../registry.ts";
import { explain } from "./explain.ts";
import { renderPage } from "./html.ts";

function counted(rule: string, profile: Profile | undefined, seats?: number) {
  const found = findRule(rule);
  if (!found.ok || profile === undefined) throw new Error("the case is countable");
  const result = found.value.run({ profile, ...(seats === undefined ? {} : { seats }) });
  if (!result.ok) throw new Error(result.refusal.detail);
  const { candidates } = profile;
  return {
    lines: explain(result.value, candidates),
    page: renderPage({ result: result.value, candidates, title: "Trees" }),
  };
}

const three = ["Alder", "Birch", "Clover"];

test("the winner against each, and tables with heads that the page keeps together", () => {
  const votes = ["Alder > Birch > Clover * 4", "Birch > Clover > Alder * 3", "Alder > Birch * 2"];
  const { lines, page } = counted("schulze", profileOfVotes(three, votes));
  expect(lines).toContain("  Alder beats Birch 6 to 3, Clover 6 to 3");
  const at = lines.indexOf("Ballots that put the row over the column");
  expect(lines.slice(at + 1, at + 5)).toEqual([
    "          Alder  Birch  Clover",
    "  Alder       -      6       6",
    "  Birch       3      -       9",
    "  Clover      3      0       -",
  ]);
  expect(page).toContain(
    '<div class="wide" role="group" tabindex="0" aria-label="Table"><pre>\n          Alder  Birch  Clover',
  );
});

test("names too long for a line are numbered", () => {
  const long = three.map((name) => `${name} ${"of the old orchard ".repeat(2)}behind the hut`);
  const { lines } = counted("copeland", profileOfVotes(long, [long.join(" > ")]));
  const at = lines.indexOf("Ballots that put the row over the column");
  expect(lines[at + 1]?.trim()).toBe("1  2  3");
  expect(lines[at + 2]?.trim()).toMatch(/^1 Alder .* - {2}1 {2}1$/);
});

test("a tie for the win that is left open is said to be one", () => {
  const even = profileOfVotes(["Alder", "Birch"], ["Alder > Birch", "Birch > Alder"]);
  const { lines, page } = counted("schulze", even);
  expect(lines.at(-1)).toBe("Tie for the first place: Alder = Birch");
  expect(page).toContain("Tie for the first place: <strong>Alder = Birch</strong>");
  expect(page).not.toContain("Winners:");
});

test("when supporters can pay for a seat: as a decimal beside its fraction, and how many they are", () => {
  const profile: Profile = {
    kind: "approval",
    candidates: three.map((id) => ({ id, name: id })),
    ballots: [
      { count: 3, approved: [0] },
      { count: 2, approved: [1] },
    ],
  };
  const { lines } = counted("seqphragmen", profile, 1);
  expect(lines).toContain("  Alder: 0.3333… (1/3)");
  expect(lines).toContain("  elected: Alder (its 3 supporters can pay first, at 0.3333…)");
});

test("numbers that mean no limit are words", () => {
  const { lines, page } = counted("irv", profileOfVotes(three, ["Alder > Birch"]));
  expect([...lines, page].join("\n")).not.toContain("1000000");
  expect(page).toContain("Counted by: Instant runoff (alternative vote). 1 ballot, 3 options.");
});
