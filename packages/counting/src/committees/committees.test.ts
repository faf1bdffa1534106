import { expect, test } from "vitest";
import { readAbc } from "../formats/abc-yaml.ts";
import { findRule } from "../registry.ts";
import type { ApprovalProfile } from "../core/profile.ts";
import { explain } from "../render/explain.ts";

/** Eight voters, six candidates, three seats: an instance of abcvoting (MIT), with its winning committees. */
const instance = `
description: small
profile: [[3, 4], [1, 2], [1, 3], [3, 4], [0, 1], [2, 4], [1, 2], [1, 3]]
num_cand: 6
committeesize: 3
compute:
- rule_id: av
  result: [[1, 2, 3], [1, 3, 4]]
  resolute: false
`;

const winning: readonly (readonly [string, string])[] = [
  ["av", "123 134"],
  ["sav", "123 134"],
  ["pav", "123 134"],
  ["slav", "123 134"],
  ["cc", "014 023 123 124 134 145"],
  ["geom2", "123 134"],
  ["seqpav", "123 134"],
  ["revseqpav", "123 134"],
  ["seqslav", "134"],
  ["seqcc", "014 124 134 145"],
  ["seqphragmen", "134"],
  ["maximin-support", "123"],
  ["monroe", "123 124 134"],
  ["greedy-monroe", "123 124 134"],
  ["minimaxav", "014 023 123 124 134 145"],
  ["equal-shares", "123"],
  ["equal-shares-with-av-completion", "123 134"],
  ["phragmen-enestroem", "134"],
  ["consensus-rule", "134"],
  ["adams", "123 134"],
  ["lexcc", "123 134"],
  ["lexminimaxav", "123 134"],
  ["minimaxphragmen", "123"],
  ["leximaxphragmen", "123"],
  ["eph", "123 134"],
];

async function read(text: string) {
  return readAbc({ file: "small.abc.yaml", text });
}

async function profile(text = instance): Promise<ApprovalProfile> {
  const result = await read(text);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value.profile;
}

async function run(rule: string, parameters: Record<string, string>, text = instance) {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile: await profile(text), parameters }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

const told = (sets: readonly (readonly string[])[]): string =>
  sets.map((ids) => ids.toSorted().join("")).join(" ");

test.each(winning)("%s tells all winning committees", async (rule, expected) => {
  const result = await run(rule, { resolute: "false" });
  expect(told(result.outcomes ?? [])).toBe(expected);
  expect(told([result.winners])).toBe(expected.split(" ")[0]);
});

test.each(winning)("%s, resolute, tells one of them", async (rule, expected) => {
  const one = await run(rule, { ties: "seed:alder" });
  expect(expected.split(" ")).toContain(told([one.winners]));
});

/** Of abcvoting (MIT), which sums these scores in floats and tells 0, 2, 3, 4 alone. */
const near = `
profile: [[0, 2, 3], [2, 3, 5], [0, 1, 2, 3], [0, 1, 4, 5], [0, 2, 4], [0, 3, 5], [0, 3, 5], [0, 1, 2, 4, 5], [4]]
num_cand: 6
committeesize: 4
`;

test("scores that differ only as floats tie, and are told as they are", async () => {
  const result = await run("sav", { resolute: "false" }, near);
  expect(told(result.outcomes ?? [])).toBe("0234 0345");
  const lines = explain(result, (await profile(near)).candidates);
  expect(lines.filter((line) => line.endsWith(" 29/20"))).toEqual(["  2: 29/20", "  5: 29/20"]);
});

test("shares raised until three seats are filled elect 1, 2, 3", async () => {
  expect(told([(await run("equal-shares-with-increment-completion", {})).winners])).toBe("123");
});

test("the trivial rule has every committee; the serial dictator one that its seed draws", async () => {
  expect((await run("trivial", { resolute: "false" })).outcomes).toHaveLength(20);
  const drawn = await run("rsd", { seed: "birch" });
  expect(new Set(drawn.winners).size).toBe(3);
  expect(await run("rsd", { seed: "birch" })).toEqual(drawn);
});

test("a weight of 2 counts as two voters", async () => {
  const weighted =
    "profile: [[0, 1], [1, 2], [2, 3]]\nvoter_weights: [2, 0.5, 1]\nnum_cand: 4\ncommitteesize: 2\n";
  const copied =
    "profile: [[0, 1], [0, 1], [0, 1], [0, 1], [1, 2], [2, 3], [2, 3]]\nnum_cand: 4\ncommitteesize: 2\n";
  for (const rule of [
    "av",
    "sav",
    "pav",
    "seqpav",
    "seqphragmen",
    "equal-shares",
    "maximin-support",
  ]) {
    const [a, b] = [
      await run(rule, { resolute: "false" }, weighted),
      await run(rule, { resolute: "false" }, copied),
    ];
    expect(told(a.outcomes ?? [])).toBe(told(b.outcomes ?? []));
  }
});

test.each([
  ["profile: [[0, 9]]\nnum_cand: 3\n", "1: expected a candidate from 0 to 2, once"],
  ["profile: [[0, 0]]\n", "1: expected a candidate"],
  ["num_cand: 3\nprofiel: []\n", ":2: expected "],
  ["profile: [[0], [1]]\nvoter_weights: [1]\n", "2: expected a list of 2 weights"],
  ["profile: [[0], [1]]\ncommitteesize: 3\n", "2: expected a committee size from 1 to 2"],
  ["profile: [[0], [1\n", "expected YAML"],
])("refuses %j with its line", async (text, detail) => {
  const result = await read(text);
  expect(result.ok ? "" : result.refusal.detail).toContain(detail);
});

test("refuses a search past its bound instead of guessing", async () => {
  const many = {
    kind: "approval" as const,
    candidates: [] as { id: string; name: string }[],
    ballots: [] as { count: number; approved: number[] }[],
  };
  for (let index = 0; index < 60; index += 1) {
    many.candidates.push({ id: String(index), name: String(index) });
    many.ballots.push({ count: 1, approved: [index] });
  }
  const found = findRule("pav");
  const result = found.ok
    ? found.value.run({ profile: many, seats: 30, parameters: { resolute: "false" } })
    : found;
  expect(result.ok ? "" : result.refusal.code).toBe("TooLargeForExactCount");
});
