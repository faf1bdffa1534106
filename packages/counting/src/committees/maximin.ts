/**
 * Maximin support: each step elects whoever, with those elected before, leaves the least supported member
 * with most support, when every voter divides their vote among the members they approve (support.ts).
 */

import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { walk } from "./course.ts";
import type { Course } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { leastSupport } from "./support.ts";
import { restOf, tellNumbers, votersOf } from "./voters.ts";

interface State {
  readonly taken: readonly Index[];
}

export const maximinSupport = defineRule({
  name: "maximin-support",
  title: "Maximin Support Method",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: "integers: flows, and ratios compared by multiplying across",
  references: [
    "Sánchez-Fernández, Fernández-García, Fisteus and Brill, The Maximin Support Method, Math. Programming 203 (2024)",
  ],
  count({ profile, seats, parameters, ties }) {
    const opened = votersOf(profile);
    if (!opened.ok) return opened;
    const shop = opened.value;
    const course: Course<State> = {
      start: { taken: [] },
      length: seats,
      key: () => "",
      take: ({ taken }, index) => ({ taken: [...taken, index] }),
      offer({ taken }) {
        const rows = restOf(profile.candidates.length, taken).map((of) => {
          const { n, d } = leastSupport(shop, [...taken, of]);
          return { of, n: BigInt(n), d: BigInt(d) };
        });
        return {
          best: highest(rows),
          why: "most support of the least supported",
          tally: () =>
            tellNumbers(
              profile,
              rows.map(({ of, n, d }) => ({ of, n, d: d * shop.scale })),
            ),
        };
      },
    };
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});

function highest(
  rows: readonly { readonly of: Index; readonly n: bigint; readonly d: bigint }[],
): readonly Index[] {
  let best: { readonly n: bigint; readonly d: bigint } | undefined;
  let tied: Index[] = [];
  for (const row of rows) {
    const order = best === undefined ? 1n : row.n * best.d - best.n * row.d;
    if (order > 0n) [best, tied] = [row, [row.of]];
    else if (order === 0n) tied.push(row.of);
  }
  return tied;
}
