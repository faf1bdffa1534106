import { expect, test } from "vitest";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { commitmentOf } from "./commit.ts";
import { leximinRule } from "./rule.ts";
import type { LotteryResult } from "./outcome.ts";

const signature =
  "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b";
const secrets = ["alder", "birch"].map((person, at) => ({
  person,
  bytes: new Uint8Array(32).fill(at + 1),
}));
const commitments = secrets.map(({ person, bytes }) => ({
  person,
  hash: commitmentOf({ person, secret: bytes }),
}));
const reveals = secrets.map(({ person, bytes }) => ({ person, secret: bytesToHex(bytes) }));

const fivePeople = "id,gender\nalder,f\nbirch,f\nclover,f\ndaisy,m\nelm,m\n";
const files: Record<string, string> = {
  "people.csv": fivePeople,
  "quotas.csv": "category,name,min,max\ngender,f,1,1\ngender,m,1,1\n",
  "strict.csv": "category,name,min,max,min_flex,max_flex\ngender,f,3,3,2,3\ngender,m,0,0,0,0\n",
  "wide.csv": "category,name,min,max,min_flex,max_flex\ngender,f,4,4,2,5\ngender,m,0,0,0,1\n",
  "other.csv": "category,name,min,max\ngender,f,0,2\ngender,m,0,2\n",
  "round.json": JSON.stringify({ round: 657_413, signature }),
  "commitments.json": JSON.stringify({ commitments }),
  "reveals.json": JSON.stringify({ commitments, reveals }),
  "one.json": JSON.stringify({ commitments, reveals: reveals.slice(1), least: 1 }),
  "two.json": JSON.stringify({ commitments: commitments.slice(1), reveals: reveals.slice(1) }),
  "broken.json": '{"round":\n1,',
};

async function run(parameters: Readonly<Record<string, string>>, seats?: number) {
  return leximinRule.run({
    file: "people.csv",
    ...(seats === undefined ? {} : { seats }),
    parameters,
    open: (name) => files[name] ?? "",
  });
}

async function done(
  parameters: Readonly<Record<string, string>>,
  seats?: number,
): Promise<LotteryResult> {
  const result = await run(parameters, seats);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.detail}`);
  return result.value;
}

/** Publishes a result as a file and gives its name. */
function publish(result: unknown): string {
  files["published.json"] = JSON.stringify(result);
  return "published.json";
}

function codes({ warnings }: LotteryResult): readonly string[] {
  return warnings.map(({ code }) => code);
}

test("a lottery is made of files of people and quotas; nothing is drawn unasked", async () => {
  const result = await done({ quotas: "quotas.csv" }, 2);
  expect(result).toMatchObject({
    rule: "leximin",
    seats: 2,
    winners: [],
    rounds: [],
    ties: [],
    warnings: [],
    parameters: { quotas: "quotas.csv", relaxed: false, id: "id", draw: "none" },
    groups: [
      { category: "gender", value: "f", people: 3, places: "1" },
      { category: "gender", value: "m", people: 2, places: "1" },
    ],
  });
  const panels = JSON.stringify(result.lottery.panels);
  expect(result.digest).toBe(bytesToHex(sha256(utf8ToBytes(panels))));
  expect(result.drawn).toBeUndefined();
});

test("a pool of 200 as in the paper's small example: all have one chance in ten", async () => {
  const of = (count: number, words: string) => `${words}\n`.repeat(count);
  const people = [of(1, "female,conservative"), of(99, "female,liberal")];
  files["people.csv"] = `gender,leaning\n${people.join("")}${of(100, "male,conservative")}`;
  files["paper.csv"] =
    "category,feature,min,max\ngender,female,9,20\ngender,male,9,20\nleaning,liberal,9,20\nleaning,conservative,9,20";
  const told: string[] = [];
  const result = await leximinRule.run({
    file: "people.csv",
    seats: 20,
    parameters: { quotas: "paper.csv" },
    open: (name) => files[name] ?? "",
    onSettled: (settled, kinds) => told.push(`${settled} of ${kinds}`),
  });
  files["people.csv"] = fivePeople;
  if (!result.ok) throw new Error(result.refusal.detail);
  expect(told.at(-1)).toBe("3 of 3");
  expect(codes(result.value)).toEqual(["PeopleNumbered"]);
  const { people: all, gap } = result.value.lottery;
  expect(all.every(({ chance }) => Math.abs(chance / 2 ** 32 - 0.1) < 1e-6)).toBe(true);
  expect(Number(gap)).toBeLessThan(1e-7);
});

test("a draw by words is the same every time, and warns", async () => {
  const result = await done({ quotas: "quotas.csv", draw: "seed:rain" }, 2);
  expect(result.winners).toHaveLength(2);
  expect(result.winners).toEqual(result.lottery.panels[(result.drawn?.panel ?? 0) - 1]?.members);
  expect(codes(result)).toEqual(["DrawnBySeed"]);
  expect(await done({ quotas: "quotas.csv", draw: "seed:rain" }, 2)).toEqual(result);
  expect([result.winners, result.drawn?.ticket]).toMatchInlineSnapshot(`
    [
      [
        "alder",
        "daisy",
      ],
      827744759,
    ]
  `);
});

test.each([
  ["657413", "2023-09-15T11:00:03.000Z"],
  ["2023-09-15T11:00:01Z", "2023-09-15T11:00:03.000Z"],
])("published with round %s named, drawn when it is out", async (round, time) => {
  const first = await done({ quotas: "quotas.csv", draw: `drand:${round}` }, 2);
  expect(first.named).toEqual({ by: "drand", chain: "quicknet", round: 657_413, time });
  expect(first.winners).toEqual([]);
  const lottery = publish(first);
  for (const draw of [`drand:657413:${signature}`, "drand:round.json"]) {
    const second = await done({ lottery, quotas: "quotas.csv", draw });
    expect(second.lottery).toEqual(first.lottery);
    expect(second.named).toEqual(first.named);
    expect(second.warnings).toEqual([]);
    expect(second.drawn).toMatchObject({
      by: "drand",
      round: 657_413,
      signature,
      purpose: first.digest,
    });
    expect(second.winners).toHaveLength(2);
  }
});

test("a draw by what was not named beforehand warns", async () => {
  const draw = "drand:round.json";
  expect(codes(await done({ quotas: "quotas.csv", draw }, 2))).toEqual(["DrawNotNamedBefore"]);
  const lottery = publish((await done({ quotas: "quotas.csv" }, 2)).lottery);
  expect(codes(await done({ lottery, draw }))).toEqual(["DrawNotNamedBefore"]);
});

test("secrets: commitments are named, then revealed", async () => {
  const first = await done({ quotas: "quotas.csv", draw: "reveals:commitments.json" }, 2);
  expect(first.named).toEqual({ by: "reveals", commitments, least: 2 });
  const lottery = publish(first);
  const second = await done({ lottery, draw: "reveals:reveals.json" });
  expect(second.winners).toHaveLength(2);
  expect(codes(second)).toEqual([]);
  const fewer = await run({ lottery, draw: "reveals:one.json" });
  expect(!fewer.ok && fewer.refusal.code).toBe("DrawNotAsNamed");
  const withheld = await done({ quotas: "quotas.csv", draw: "reveals:one.json" }, 2);
  expect(codes(withheld)).toEqual(["DrawNotNamedBefore", "SecretsWithheld"]);
});

test("quotas are relaxed within their bounds, and no further", async () => {
  const strict = await run({ quotas: "strict.csv" }, 4);
  expect(!strict.ok && strict.refusal.code).toBe("QuotasCannotBeMet");
  const further = await run({ quotas: "strict.csv", relaxed: "true" }, 4);
  expect(!further.ok && further.refusal.detail).toBe(
    'gender "m": 0 to 1 instead of 0 to 0 (further than min_flex and max_flex allow)',
  );
  const wide = await done({ quotas: "wide.csv", relaxed: "true" }, 4);
  expect(wide.lottery.relaxed).toEqual([
    'gender "f": 3 to 4 instead of 4 to 4',
    'gender "m": 0 to 1 instead of 0 to 0',
  ]);
  expect(codes(wide)).toEqual(["QuotasRelaxed"]);
  const lottery = publish(wide);
  expect((await done({ lottery, quotas: "wide.csv" })).lottery).toEqual(wide.lottery);
});

test.each([
  ["neither quotas nor a lottery", {}, 2, "ParameterMalformed"],
  ["no seats", { quotas: "quotas.csv" }, undefined, "SeatsOutOfRange"],
  ["more seats than people", { quotas: "quotas.csv" }, 6, "SeatsOutOfRange"],
  ["no seat", { quotas: "quotas.csv" }, 0, "SeatsOutOfRange"],
  ["a parameter of another rule", { quotas: "quotas.csv", ties: "file" }, 2, "ParameterUnknown"],
  ["a draw by nothing known", { quotas: "quotas.csv", draw: "dice" }, 2, "ParameterMalformed"],
  ["no words", { quotas: "quotas.csv", draw: "seed:" }, 2, "ParameterMalformed"],
  ["round 0", { quotas: "quotas.csv", draw: "drand:0" }, 2, "ParameterMalformed"],
  ["no hex", { quotas: "quotas.csv", draw: "drand:7:XY" }, 2, "ParameterMalformed"],
  ["a false signature", { quotas: "quotas.csv", draw: `drand:7:${signature}` }, 2, "BeaconInvalid"],
  [
    "a signature of another chain",
    { quotas: "quotas.csv", draw: "drand:round.json", chain: "default" },
    2,
    "BeaconInvalid",
  ],
  ["no JSON", { quotas: "quotas.csv", draw: "drand:broken.json" }, 2, "FileNotUnderstood"],
  ["no round", { quotas: "quotas.csv", draw: "drand:reveals.json" }, 2, "FileNotUnderstood"],
  ["no secrets", { quotas: "quotas.csv", draw: "reveals:round.json" }, 2, "FileNotUnderstood"],
  ["an empty file", { quotas: "missing.csv" }, 2, "FileNotUnderstood"],
  ["people as quotas", { quotas: "people.csv" }, 2, "FileNotUnderstood"],
  ["a round as a lottery", { lottery: "round.json" }, undefined, "FileNotUnderstood"],
])("refuses %s", async (_, parameters, seats, code) => {
  const result = await run(parameters, seats);
  expect(!result.ok && result.refusal.code).toBe(code);
});

test("a published lottery that is not of these people or quotas, or was changed, is refused", async () => {
  const first = await done({ quotas: "quotas.csv", draw: "drand:657413" }, 2);
  const check = async (change: object, more: Readonly<Record<string, string>> = {}, seats = 2) => {
    const result = await run({ lottery: publish({ ...first, ...change }), ...more }, seats);
    return result.ok ? "fine" : result.refusal.code;
  };
  const { lottery } = first;
  const [panel, ...rest] = lottery.panels;
  expect(await check({})).toBe("fine");
  expect(await check({}, {}, 3)).toBe("SeatsOutOfRange");
  expect(await check({}, { quotas: "other.csv" })).toBe("DistributionInvalid");
  expect(await check({ digest: "00" })).toBe("DistributionInvalid");
  expect(await check({ lottery: { ...lottery, panels: rest } })).toBe("DistributionInvalid");
  expect(await check({ lottery: { ...lottery, size: 1 } }, {}, 1)).toBe("DistributionInvalid");
  const stranger = { ...panel, members: ["alder", "stranger"] };
  expect(await check({ lottery: { ...lottery, panels: [stranger, ...rest] } })).toBe(
    "DistributionInvalid",
  );
  const reversed = { ...lottery, panels: lottery.panels.toReversed() };
  expect(await check({ lottery: reversed })).toBe("DistributionInvalid");
  for (const wrong of [
    { size: 0 },
    { panels: [{ members: [1], weight: 1 }] },
    { panels: [{ members: [], weight: 0.5 }] },
    { people: {} },
    { quotas: [null] },
    { least: 0 },
  ])
    expect(await check({ lottery: { ...lottery, ...wrong } })).toBe("FileNotUnderstood");
  expect(await check({ named: { by: "coin" } })).toBe("FileNotUnderstood");
  expect(await check({}, { draw: "seed:rain" })).toBe("DrawNotAsNamed");
  expect(await check({ named: { ...first.named, round: 7 } }, { draw: "drand:round.json" })).toBe(
    "DrawNotAsNamed",
  );
});
