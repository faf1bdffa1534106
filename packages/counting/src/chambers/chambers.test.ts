import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "../core/fraction.ts";
import { decideByChambers, explainChambers, simpleMajority } from "./chambers.ts";
import type { Body, ChambersOutcome, ChambersRequest } from "./chambers.ts";

function decide(request: ChambersRequest): ChambersOutcome {
  const result = decideByChambers(request);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function body(
  id: string,
  votes: readonly [number, number, number],
  more: Partial<Body> = {},
): Body {
  const [yes, no, abstain] = votes;
  return { id, members: 30, yes, no, abstain, ...more };
}

test("a simple majority needs more than half of those for and against; a draw does not pass", () => {
  expect(decide({ chambers: [body("all", [10, 9, 5])] }).passed).toBe(true);
  expect(decide({ chambers: [body("all", [10, 10, 0])] }).passed).toBe(false);
  expect(decide({ chambers: [body("all", [0, 0, 3])] }).passed).toBe(false);
});

test("two thirds exactly is enough for `least` and not for `more`", () => {
  const share = fraction(2, 3);
  const least = { share, needs: "least", of: "decided" } as const;
  const more = { share, needs: "more", of: "decided" } as const;
  expect(decide({ chambers: [body("all", [20, 10, 0], { threshold: least })] }).passed).toBe(true);
  expect(decide({ chambers: [body("all", [20, 10, 0], { threshold: more })] }).passed).toBe(false);
});

test("the base may be all who voted, or all members", () => {
  const of = (base: "voted" | "members") =>
    decide({
      chambers: [body("all", [10, 5, 4], { threshold: { ...simpleMajority, of: base } })],
    }).chambers[0];
  expect(of("voted")).toMatchObject({ needed: 10, passed: true });
  expect(of("members")).toMatchObject({ needed: 16, passed: false, why: "too few for it" });
});

test("a quorum counts people who voted, abstentions too", () => {
  expect(decide({ chambers: [body("all", [5, 1, 4], { quorum: 10 })] }).passed).toBe(true);
  const few = decide({ chambers: [body("all", [9, 0, 0], { quorum: 10 })] });
  expect(few.chambers[0]?.why).toBe("too few voted");
});

test("a double majority: the whole and every chamber, or k of m", () => {
  const chambers = [
    body("growers", [9, 1, 0]),
    body("eaters", [4, 5, 0]),
    body("makers", [3, 1, 0]),
  ];
  const whole = body("all", [16, 7, 0]);
  expect(decide({ whole, chambers }).passed).toBe(false);
  expect(decide({ whole, chambers, agree: 2 }).passed).toBe(true);
  const against = { ...whole, yes: 7, no: 16 };
  expect(decide({ whole: against, chambers, agree: 1 }).passed).toBe(false);
  expect(explainChambers(decide({ whole, chambers, agree: 2 }))).toEqual([
    "all: 16 for it, 12 needed (more than 1/2 of 23 decided): passed",
    "growers: 9 for it, 6 needed (more than 1/2 of 10 decided): passed",
    "eaters: 4 for it, 5 needed (more than 1/2 of 9 decided): too few for it",
    "makers: 3 for it, 3 needed (more than 1/2 of 4 decided): passed",
    "2 of 3 chambers agree; 2 must",
    "The proposal passes.",
  ]);
});

test.each<[string, ChambersRequest]>([
  ["nobody decides", { chambers: [] }],
  ["more votes than members", { chambers: [body("all", [20, 20, 0])] }],
  ["half a vote", { chambers: [body("all", [0.5, 0, 0])] }],
  ["a chamber twice", { chambers: [body("all", [1, 0, 0]), body("all", [1, 0, 0])] }],
  ["more chambers than there are", { chambers: [body("all", [1, 0, 0])], agree: 2 }],
  ["no chamber needed", { chambers: [body("all", [1, 0, 0])], agree: 0 }],
])("refuses: %s", (_, request) => {
  const result = decideByChambers(request);
  expect(!result.ok && result.refusal.code).toBe("ChambersMalformed");
});

test("property: one more vote for it never undoes a decision, one more against it never makes one", () => {
  const count = fc.integer({ min: 0, max: 9 });
  const threshold = fc.record({
    share: fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.constant(12))
      .map(([n, d]) => fraction(n, d)),
    needs: fc.constantFrom("more", "least"),
    of: fc.constantFrom("decided", "voted", "members"),
  });
  fc.assert(
    fc.property(count, count, count, threshold, count, (yes, no, abstain, rule, quorum) => {
      const base = { threshold: rule, quorum };
      const { passed } = decide({ chambers: [body("all", [yes, no, abstain], base)] });
      const more = decide({ chambers: [body("all", [yes + 1, no, abstain], base)] }).passed;
      const less = decide({ chambers: [body("all", [yes, no + 1, abstain], base)] }).passed;
      expect(passed && !more).toBe(false);
      if (yes + no + abstain >= quorum) expect(!passed && less).toBe(false);
    }),
  );
});
