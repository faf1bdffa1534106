import fc from "fast-check";
import { expect, test } from "vitest";
import { treeOf } from "./ballot-tree.ts";
import type { BallotTree } from "./ballot-tree.ts";

const statuses = fc.array(fc.constantFrom("hopeful", "elected", "eliminated"), {
  minLength: 5,
  maxLength: 5,
});
const orders = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4]), { maxLength: 12 });

/** Each way through the tree with how many ballots end there, the first hopeful an end. */
function endsOf(
  tree: BallotTree,
  path: readonly number[] = [],
): readonly (readonly [string, number])[] {
  const here = tree.ended > 0 ? [[path.join(), tree.ended] as const] : [];
  const further = tree.next.flatMap((branch) => {
    if (branch === undefined) return [];
    const below = endsOf(branch, [...path, branch.who]);
    const through = below.reduce((sum, [, count]) => sum + count, 0);
    const stays = branch.count - through;
    return stays > 0 ? [...below, [[...path, branch.who].join(), stays] as const] : below;
  });
  return [...here, ...further];
}

test("property: each ballot goes through the elected to its first hopeful, or ends", () => {
  fc.assert(
    fc.property(orders, statuses, (lists, reach) => {
      const expected = new Map<string, number>();
      for (const [at, list] of lists.entries()) {
        const standing = list.filter((who) => reach[who] !== "eliminated");
        const first = standing.findIndex((who) => reach[who] === "hopeful");
        const path = (first === -1 ? standing : standing.slice(0, first + 1)).join();
        expected.set(path, (expected.get(path) ?? 0) + at + 1);
      }
      const counts = lists.map((_, at) => at + 1);
      expect(new Map(endsOf(treeOf(lists, counts, reach)))).toEqual(expected);
    }),
  );
});
