import { expect, test } from "vitest";
import { createJavaRandom, javaHashOrder, javaShuffle } from "./java-random.ts";
import { createTieBreaker, orderOfSeed, unbrokenTie } from "./ties.ts";

const candidates = ["alder", "birch", "clover", "dill"].map((id) => ({ id, name: id }));

function breaker(text: string) {
  const made = createTieBreaker(text, candidates);
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value;
}

test("a seed's order is by SHA-256 of seed, zero byte and id: it can be checked with sha256sum", () => {
  // printf 'autumn\0alder' | sha256sum, and so on
  const ids = candidates.map(({ id }) => id);
  expect(orderOfSeed("autumn", ids)).toEqual(orderOfSeed("autumn", ids.toReversed()));
  expect(orderOfSeed("autumn", ids)).toEqual(["alder", "birch", "dill", "clover"]);
  expect(orderOfSeed("winter", ids)).not.toEqual(orderOfSeed("autumn", ids));
});

test("the first of the order wins, the last loses, and each tie is noted", () => {
  const ties = breaker("order:dill,clover,birch,alder");
  expect(ties.pick({ among: [0, 2], about: "election", round: 3 }, "first")).toBe(2);
  expect(ties.pick({ among: [0, 2], about: "elimination" }, "last")).toBe(0);
  expect(ties.met).toEqual([
    {
      round: 3,
      among: ["alder", "clover"],
      about: "election",
      by: "order given",
      chosen: ["clover"],
    },
    { among: ["alder", "clover"], about: "elimination", by: "order given", chosen: ["alder"] },
  ]);
});

test("an order may be a JSON list, and must name everybody once", () => {
  expect(breaker('order:["dill","clover","birch","alder"]').position).toEqual([3, 2, 1, 0]);
  for (const text of [
    "order:alder",
    "order:alder,alder,birch,clover",
    "order:[",
    "lot",
    "rctab-random:x",
  ]) {
    expect(createTieBreaker(text, candidates).ok).toBe(false);
  }
});

test("refuse refuses a count only if a tie was met", () => {
  const ties = breaker("refuse");
  expect(unbrokenTie(ties)).toBeUndefined();
  ties.order({ among: [0, 1], about: "election", round: 2 });
  expect(unbrokenTie(ties)?.detail).toBe("round 2: alder, birch tie for election");
});

test("Java's random numbers, as its documentation defines them", () => {
  const random = createJavaRandom(42n);
  expect([random.nextInt(10), random.nextInt(10), random.nextInt(10)]).toEqual([0, 3, 8]);
  expect(createJavaRandom(42n).nextDouble()).toBeCloseTo(0.7275636800328681, 15);
  expect(javaShuffle([1, 2, 3, 4, 5, 6], createJavaRandom(0n))).toHaveLength(6);
  expect(javaHashOrder(["b", "a"])).toEqual(["a", "b"]);
});
