import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chains, roundAt, verifyBeacon } from "./beacon.ts";
import { commitmentOf, randomnessOfReveals } from "./commit.ts";
import { createDraw, randomnessOfSeed } from "./draw.ts";

const quicknet = chains.find(({ name }) => name === "quicknet") ?? chains[0];

/** A round of quicknet, as anyone can fetch it. */
const beacon = {
  round: 657_413,
  signature:
    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b",
};

test("a round of quicknet is verified, and its randomness is SHA-256 of the signature", () => {
  if (quicknet === undefined) throw new Error("quicknet is known");
  const result = verifyBeacon({ chain: quicknet, beacon });
  expect(result.ok && bytesToHex(result.value).startsWith("fc1873a13f3545aeade8401532ef5519")).toBe(
    true,
  );
});

test.each([
  ["another round", { ...beacon, round: 657_414 }],
  ["a signature with a bit turned", { ...beacon, signature: `${beacon.signature.slice(0, -1)}a` }],
  ["no hex", { ...beacon, signature: "B7" }],
  ["a point of no curve", { ...beacon, signature: "00".repeat(48) }],
  ["a previous signature where there is none", { ...beacon, previous: beacon.signature }],
  ["another randomness", { ...beacon, randomness: "00".repeat(32) }],
  ["round zero", { ...beacon, round: 0 }],
])("refuses %s", (_, wrong) => {
  if (quicknet === undefined) throw new Error("quicknet is known");
  const result = verifyBeacon({ chain: quicknet, beacon: wrong });
  expect(!result.ok && result.refusal.code).toBe("BeaconInvalid");
});

test("the round to name is the first at or after a moment", () => {
  const chain = { genesis: 1000, period: 30 };
  expect([0, 1_000_000, 1_000_001, 1_030_000, 1_030_001].map((at) => roundAt(chain, at))).toEqual([
    1, 1, 2, 2, 3,
  ]);
});

test("draws are the same on every machine", () => {
  const draw = createDraw({ randomness: randomnessOfSeed("rain"), purpose: "panel 1" });
  expect(Array.from({ length: 8 }, () => Number(draw.below(1000n)))).toMatchInlineSnapshot(`
    [
      955,
      104,
      428,
      950,
      196,
      432,
      143,
      465,
    ]
  `);
  expect(draw.below(2n ** 70n)).toMatchInlineSnapshot(`977453869505822936832n`);
  expect(draw.shuffle(["alder", "birch", "clover", "daisy", "elm"])).toMatchInlineSnapshot(`
    [
      "clover",
      "birch",
      "elm",
      "daisy",
      "alder",
    ]
  `);
});

test("another purpose of the same round draws otherwise", () => {
  const randomness = randomnessOfSeed("rain");
  const of = (purpose: string) => createDraw({ randomness, purpose }).below(2n ** 64n);
  expect(of("panel 1")).not.toBe(of("panel 2"));
});

test("every number below n comes equally often, within what chance allows", () => {
  const draw = createDraw({ randomness: randomnessOfSeed("many"), purpose: "" });
  const seen = [0, 0, 0, 0, 0];
  for (let count = 0; count < 10_000; count += 1) {
    const value = Number(draw.below(5n));
    seen[value] = (seen[value] ?? 0) + 1;
  }
  expect(seen.every((times) => Math.abs(times - 2000) < 200)).toBe(true);
});

test("property: a draw is below n; a shuffle keeps everybody", () => {
  fc.assert(
    fc.property(fc.string(), fc.bigInt({ min: 1n, max: 2n ** 80n }), (purpose, n) => {
      const draw = createDraw({ randomness: randomnessOfSeed("seed"), purpose });
      const value = draw.below(n);
      expect(value >= 0n && value < n).toBe(true);
      const list = Array.from({ length: Number(n % 30n) }, (_, at) => at);
      expect(draw.shuffle(list).toSorted((a, b) => a - b)).toEqual(list);
    }),
  );
});

const secrets = ["alder", "birch", "clover"].map((person, at) => ({
  person,
  secret: new Uint8Array(32).fill(at + 1),
}));
const commitments = secrets.map((reveal) => ({
  person: reveal.person,
  hash: commitmentOf(reveal),
}));

test("all secrets together are the randomness, in whatever order they come", () => {
  const one = randomnessOfReveals({ commitments, reveals: secrets });
  const other = randomnessOfReveals({ commitments, reveals: secrets.toReversed() });
  expect(one).toEqual(other);
  expect(one.ok && bytesToHex(one.value.randomness)).toMatchInlineSnapshot(
    `"18d7cdc16bef4b1d82d354f28e0408013cabf596cf8ea2ea4266dc7afe846ad4"`,
  );
});

test("whoever does not reveal is named; somebody else's secret is refused", () => {
  const few = randomnessOfReveals({ commitments, reveals: secrets.slice(1) });
  expect(!few.ok && few.refusal).toMatchObject({
    code: "RevealMissing",
    detail: "2 of 3; missing: alder",
  });
  const enough = randomnessOfReveals({ commitments, reveals: secrets.slice(1), least: 2 });
  expect(enough.ok && enough.value.missing).toEqual(["alder"]);
  const [first] = secrets;
  const stolen = [{ person: "birch", secret: first?.secret ?? new Uint8Array(32) }];
  const wrong = randomnessOfReveals({ commitments, reveals: stolen, least: 1 });
  expect(!wrong.ok && wrong.refusal.code).toBe("RevealInvalid");
});
