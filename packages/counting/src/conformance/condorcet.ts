/**
 * The reference cases of the Condorcet project (julien-boudry/Condorcet, tests): each `expect` entry of each
 * case is one case here.
 */

import type { CountResult } from "../core/result.ts";
import { listOf, objectOf, textOf } from "../formats/json.ts";
import type { Json } from "../formats/json.ts";
import { findRule } from "../registry.ts";
import { createTally, readCases } from "./suite.ts";
import type { Suite, Verdict } from "./suite.ts";
import { profileOfVotes } from "./votes.ts";

type Asked = readonly [rule: string, parameters: Readonly<Record<string, string>>];

/** Their names for rules, as ours. */
const methods: Readonly<Record<string, Asked>> = {
  Schulze: ["schulze", { strength: "winning" }],
  "Schulze Winning": ["schulze", { strength: "winning" }],
  "Schulze Margin": ["schulze", { strength: "margins" }],
  "Schulze Ratio": ["schulze", { strength: "ratio" }],
  "Ranked Pairs Winning": ["ranked-pairs", { strength: "winning" }],
  "Ranked Pairs Margin": ["ranked-pairs", { strength: "margins" }],
  "Minimax Winning": ["minimax", { measure: "winning" }],
  "Minimax Margin": ["minimax", { measure: "margins" }],
  "Minimax Opposition": ["minimax", { measure: "opposition" }],
  Copeland: ["copeland", {}],
  "Borda Count": ["borda", {}],
  BordaCount: ["borda", {}],
  DowdallSystem: ["borda", { points: "dowdall" }],
  "Kemeny–Young": ["kemeny", {}],
  "Kemeny-Young": ["kemeny", {}],
  KemenyYoung: ["kemeny", {}],
  // Ranks with several candidates are passed over by their runoffs, and shared by their plurality.
  InstantRunoff: ["irv", { overvote: "skip" }],
  "Instant-runoff": ["irv", { overvote: "skip" }],
  STV: ["stv", { overvote: "skip" }],
  Fptp: ["plurality", { equal: "share" }],
  "First-past-the-post": ["plurality", { equal: "share" }],
};

/** Quotas that the published tests of these names set; the file does not hold them. */
const quotas: Readonly<Record<string, string>> = {
  "result alternative quotas1": "hagenbach-bischoff",
  "result alternative quotas2": "imperiali",
  "result alternative quotas3": "hare",
  "result alternative quotas4": "hagenbach-bischoff",
};

export const condorcetCases: Suite = {
  name: "condorcet",
  async run(data) {
    const tally = createTally("condorcet");
    const cases = await readCases(data, "condorcet/reference_cases.json", tally);
    for (const row of listOf(cases).map(objectOf)) {
      listOf(row.expect)
        .map(objectOf)
        .forEach((expect, number) => {
          const name = `${textOf(row.from)}: ${textOf(row.name)}: ${textOf(expect.method)} (${number + 1})`;
          tally.add(name, judge(row, expect));
        });
    }
    return tally.report();
  },
};

function judge(row: Json, expect: Json): Verdict {
  const asked = methods[textOf(expect.method)];
  if (asked === undefined) return { unsupported: `no rule "${textOf(expect.method)}" is offered` };
  const [name, own] = asked;
  const rule = findRule(name);
  if (!rule.ok) return { unsupported: rule.refusal.detail };
  const profile = profileOfVotes(listOf(row.candidates).map(textOf), listOf(row.votes).map(textOf));
  if (profile === undefined) return { unsupported: "a vote is not understood" };
  const many = rule.value.fills === "many" ? { seats: 1 } : {};
  const seats = typeof row.seats === "number" ? { seats: row.seats } : many;
  const given = parametersFor({ rule: name, own, row, known: Object.keys(rule.value.parameters) });
  const result = rule.value.run({ profile, ...seats, parameters: given });
  if (!result.ok) return { unsupported: `${result.refusal.code}: ${result.refusal.detail}` };
  return compare(result.value, expect);
}

function parametersFor(input: {
  readonly rule: string;
  readonly own: Readonly<Record<string, string>>;
  readonly row: Json;
  readonly known: readonly string[];
}): Readonly<Record<string, string>> {
  const { rule, own, row, known } = input;
  const last = row.unranked_last === true;
  const unranked = rule === "borda" ? (last ? "share" : "none") : last ? "last" : "none";
  const quota = quotas[textOf(row.name)];
  return {
    ...own,
    ...(known.includes("unranked") ? { unranked } : {}),
    ...(rule === "stv" && quota !== undefined ? { quota } : {}),
  };
}

function compare(result: CountResult, expect: Json): Verdict {
  if ("winners" in expect) {
    const wanted = listOf(expect.winners).map(textOf).toSorted();
    const found = result.winners.toSorted();
    return same(found, wanted)
      ? "agree"
      : { disagree: `winners ${tell([found])}, expected ${tell([wanted])}` };
  }
  const wanted = listOf(expect.ranking).map((tier) => listOf(tier).map(textOf).toSorted());
  const all = result.ranking ?? [];
  const seats = result.seats === undefined ? all : result.winners.map((id) => [id]);
  const found = seats.map((tier) => tier.toSorted());
  return same(found, wanted)
    ? "agree"
    : { disagree: `ranking ${tell(found)}, expected ${tell(wanted)}` };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function tell(ranking: readonly (readonly string[])[]): string {
  return ranking.map((tier) => tier.join(" = ")).join(" > ");
}
