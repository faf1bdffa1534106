import { expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import { add, formatFraction, parseFraction, ZERO } from "../core/fraction.ts";
import type { RankedProfile } from "../core/profile.ts";
import { findRule } from "../registry.ts";

function ranked(names: string, ...votes: readonly string[]): RankedProfile {
  const profile = profileOfVotes(names.split(" "), votes);
  if (profile === undefined) throw new Error("the votes of a test name its candidates");
  return profile;
}

function count(
  rule: string,
  seats: number,
  profile: RankedProfile,
  parameters: Record<string, string> = {},
) {
  const found = findRule(rule);
  if (!found.ok) throw new Error(`${rule} is offered`);
  const result = found.value.run({ profile, seats, parameters, receipts: true });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

/** fr.wikipedia, Scrutin à vote unique transférable: A, then B; quota 34. */
const french = ranked(
  "D B C A",
  "A>B>C>D * 28",
  "A>C>D>B * 14",
  "B>C>A>D * 15",
  "C>A>B>D * 17",
  "D>B>C>A * 26",
);

test("the Scottish rules truncate at five decimals and tell what rounding lost", () => {
  const result = count("scottish-stv", 2, french);
  expect(result.winners).toEqual(["A", "B"]);
  expect(result.rounds.map(({ quota }) => quota)).toEqual(["34", "34", "34"]);
  expect(result.rounds[0]?.steps[1]).toEqual({
    type: "transfer",
    from: "A",
    kind: "surplus",
    value: "0.19047",
    to: { B: "5.33316", C: "2.66658" },
    lost: { rounding: "0.00026" },
  });
  expect(result.rounds[2]?.tally).toEqual({ D: "28.66658", B: "37.33316", A: "34" });
});

test("receipts of STV: what each ballot left with whom sums to one vote", () => {
  for (const { parts } of count("scottish-stv", 2, french).ballots ?? []) {
    const sum = parts.reduce(
      (total, { amount }) => add(total, parseFraction(amount) ?? ZERO),
      ZERO,
    );
    expect(formatFraction(sum)).toBe("1");
  }
});

test.each([
  ["droop", "26"],
  ["hagenbach-bischoff", "25"],
  ["hare", "34"],
  ["imperiali", "20"],
])("the quota %s", (quota, votes) => {
  expect(
    count("stv", 3, ranked("A B C D", "A * 40", "B * 30", "C * 20", "D * 10"), { quota }).rounds[0]
      ?.quota,
  ).toBe(votes);
});

test("Gregory's ways differ in which ballots carry the surplus", () => {
  const profile = ranked("A B C D", "A>C * 30", "B>A>D * 12", "C * 20", "D * 20");
  const of = (transfer: string) => count("stv", 2, profile, { transfer }).rounds[0]?.steps[1];
  expect(of("weighted")).toMatchObject({ from: "A", to: { C: "1.9998" } });
  expect(of("last-parcel")).toMatchObject({ from: "A", to: { C: "1.9998" } });
});

test("last-parcel moves only what came last", () => {
  const profile = ranked("A B C D", "A>C * 27", "B>A>D * 12", "C * 21", "D * 22");
  const result = count("stv", 2, profile, { transfer: "last-parcel" });
  const surplus = result.rounds
    .flatMap(({ steps }) => steps)
    .find((step) => step.type === "transfer" && step.kind === "surplus");
  expect(surplus).toMatchObject({ from: "A", value: "0.91666", to: { D: "10.99992" } });
  const weighted = count("stv", 2, profile).rounds.flatMap(({ steps }) => steps);
  expect(
    weighted.find((step) => step.type === "transfer" && step.kind === "surplus"),
  ).toMatchObject({
    to: { C: "7.61535", D: "3.3846" },
  });
});

test("whoever withdrew is counted as if never there", () => {
  const candidates = french.candidates.map((candidate) =>
    candidate.id === "A" ? { ...candidate, withdrawn: true as const } : candidate,
  );
  const result = count("scottish-stv", 2, { ...french, candidates });
  expect(result.rounds[0]?.tally).toEqual({ D: "26", B: "43", C: "31" });
});

test("Meek: the elected keep just the quota, which falls as votes are exhausted", () => {
  const result = count("meek", 2, ranked("A B C D", "A * 60", "B>C * 14", "C * 15", "D * 12"));
  expect(result.winners).toEqual(["A", "C"]);
  const quotas = result.rounds.map(({ quota }) => Number(quota));
  expect(quotas[0]).toBeCloseTo(33.666666667, 9);
  expect(quotas.at(-1)).toBeLessThan(20.6);
});

test("Meek: votes are neither made nor lost", () => {
  const result = count("meek", 2, french);
  for (const { tally, inactive } of result.rounds) {
    const parts = [...Object.values(tally ?? {}), ...Object.values(inactive ?? {})];
    expect(
      formatFraction(parts.reduce((sum, text) => add(sum, parseFraction(text) ?? ZERO), ZERO)),
    ).toBe("100");
  }
  expect(result.winners).toEqual(["A", "B"]);
});

test("seats beyond the candidates are refused", () => {
  const rule = findRule("stv");
  const result = rule.ok ? rule.value.run({ profile: french, seats: 5 }) : rule;
  expect(!result.ok && result.refusal.code).toBe("SeatsOutOfRange");
});

test("Meek reads a rank with several by who stands at that stage, as the others do", () => {
  const profile = ranked("A B C D", "A", "D > A = B * 3", "B * 4", "C * 6");
  const overvote = { overvote: "exhaust-if-several-continue" };
  // A goes first, so that the three ballots count for B once D is out
  for (const rule of ["irv", "stv", "meek"])
    expect([rule, ...count(rule, 1, profile, overvote).winners]).toEqual([rule, "B"]);
});

test("Meek puts those who still stood with equal votes into one tier", () => {
  const { ranking } = count("meek", 1, ranked("a b c d", "a * 5", "b", "c", "d"));
  expect(ranking).toEqual([["a"], ["b", "c", "d"]]);
});
