/**
 * Greedy Monroe: each step elects whom most of the people without a representative approve, and gives them
 * at most their district's size of those, in the order of the ballots. That order decides who is taken, so
 * the rule is not anonymous; this is how it is defined.
 */

import type { ApprovalProfile, Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { walk } from "./course.ts";
import type { Course } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { greatest, restOf, tellNumbers } from "./voters.ts";

interface State {
  readonly taken: readonly Index[];
  /** People of each ballot who have no representative yet. */
  readonly left: readonly number[];
}

export const greedyMonroe = defineRule({
  name: "greedy-monroe",
  title: "Greedy Monroe",
  takes: "approval",
  fills: "many",
  weights: false,
  parameters: resoluteParameter,
  arithmetic: "integers: people are counted",
  references: [
    "Skowron, Faliszewski and Slinko, Achieving Fully Proportional Representation, AIJ 222 (2015)",
    "Elkind, Faliszewski, Skowron and Slinko, Properties of Multiwinner Voting Rules (2017)",
  ],
  count({ profile, seats, parameters, ties }) {
    const course = courseOf(profile, seats);
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});

function courseOf({ candidates, ballots, ...rest }: ApprovalProfile, seats: number): Course<State> {
  const wants = ballots.map(({ approved }) => new Set(approved));
  const people = ballots.reduce((sum, { count }) => sum + count, 0);
  const small = Math.floor(people / seats);
  const approvals = (left: readonly number[], index: Index): number =>
    left.reduce((sum, each, ballot) => (wants[ballot]?.has(index) === true ? sum + each : sum), 0);
  return {
    start: { taken: [], left: ballots.map(({ count }) => count) },
    length: seats,
    key: ({ left }) => left.join(),
    offer({ taken, left }) {
      const open = restOf(candidates.length, taken);
      const rows = new Map(open.map((of) => [of, BigInt(approvals(left, of))]));
      return {
        best: greatest(open, (index) => rows.get(index) ?? 0n),
        why: "approved by most who have no representative yet",
        tally: () =>
          tellNumbers(
            { candidates, ballots, ...rest },
            open.map((of) => ({ of, n: rows.get(of) ?? 0n, d: 1n })),
          ),
      };
    },
    take({ taken, left }, index) {
      let room = taken.length < people - seats * small ? small + 1 : small;
      const next = left.map((each, ballot) => {
        const goes = wants[ballot]?.has(index) === true ? Math.min(each, room) : 0;
        room -= goes;
        return each - goes;
      });
      return { taken: [...taken, index], left: next };
    },
  };
}
