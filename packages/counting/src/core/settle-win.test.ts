import { expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import { findRule, rules } from "../registry.ts";
import type { CountResult } from "./result.ts";

const single = rules.filter(({ takes, fills }) => takes === "ranked" && fills === "one");

/** Two who are alike in every respect, and one behind both. */
function run(rule: string, ties?: string) {
  const profile = profileOfVotes(["alder", "birch", "clover"], ["alder>birch", "birch>alder"]);
  const found = findRule(rule);
  if (profile === undefined || !found.ok) throw new Error("votes and rule are as they should be");
  const parameters = ties === undefined ? {} : { ties };
  return found.value.run({ profile, parameters, receipts: true });
}

function result(rule: string, ties?: string): CountResult {
  const counted = run(rule, ties);
  if (!counted.ok) throw new Error(counted.refusal.detail);
  return counted.value;
}

test.each(single.map(({ name }) => name))("%s: a tie for the win is told once", (rule) => {
  const open = result(rule);
  expect(open.winners).toEqual(["alder", "birch"]);
  const told = open.ties.filter(({ about }) => about === "the win");
  expect(told).toMatchObject([
    { among: ["alder", "birch"], by: "left open", chosen: ["alder", "birch"] },
  ]);
});

test.each(single.map(({ name }) => name))("%s: a lot that was named decides the win", (rule) => {
  const drawn = result(rule, "order:clover,birch,alder");
  expect(drawn.winners).toEqual(["birch"]);
  expect(drawn.ranking).toEqual([["birch"], ["alder"], ["clover"]]);
  expect(drawn.ties.map(({ by }) => by)).not.toContain("left open");
  expect(drawn.ties.some(({ by }) => by === "order given")).toBe(true);
  const elected = drawn.rounds.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.type === "elected" ? step.who : [])),
  );
  expect(elected).toEqual(["birch"]);
  const parts = (drawn.ballots ?? []).flatMap((fate) => fate.parts);
  expect(parts.filter(({ to, fate }) => to !== "birch" && fate === "elected")).toEqual([]);
});

test.each(single.map(({ name }) => name))("%s: ties=refuse refuses a tie for the win", (rule) => {
  const counted = run(rule, "refuse");
  expect(!counted.ok && counted.refusal.code).toBe("TieUnbroken");
});

test("a rule that lets all win who reach a share tells no tie", () => {
  const { winners, ties } = result("bottoms-up");
  expect([winners, ties.filter(({ about }) => about === "the win")]).toEqual([
    ["alder", "birch"],
    [],
  ]);
});

test("what was counted is told: ballots, blank ones, who stood", () => {
  const profile = profileOfVotes(["alder", "birch"], ["alder * 3"]);
  const found = findRule("schulze");
  if (profile === undefined || !found.ok) throw new Error("votes and rule are as they should be");
  const ballots = [...profile.ballots, { count: 2, ranks: [] }, { count: 1, ranks: [[]] }];
  const candidates = [...profile.candidates, { id: "elm", name: "Elm", withdrawn: true as const }];
  const counted = found.value.run({ profile: { ...profile, ballots, candidates } });
  expect(counted.ok && counted.value.counted).toEqual({
    ballots: 6,
    blank: 3,
    candidates: ["alder", "birch"],
  });
});

test.each(["stv", "pav"])("%s asks how many seats there are", (rule) => {
  const found = findRule(rule);
  if (!found.ok) throw new Error("the rule is offered");
  const candidates = [{ id: "alder", name: "Alder" }];
  const counted =
    rule === "stv"
      ? found.value.run({ profile: { kind: "ranked", candidates, ballots: [] } })
      : found.value.run({ profile: { kind: "approval", candidates, ballots: [] } });
  expect(!counted.ok && counted.refusal).toMatchObject({
    code: "SeatsOutOfRange",
    detail: "--seats is needed: the file does not say how many",
  });
});
