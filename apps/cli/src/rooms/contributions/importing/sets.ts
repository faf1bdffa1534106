/** Sets of names that are joined, each found by the root of its tree. */

export interface Sets {
  readonly join: (one: string, other: string) => void;
  readonly rootOf: (node: string) => string;
}

/** No sets yet: each name is a set of its own. */
export function createSets(): Sets {
  const parents = new Map<string, string>();
  function rootOf(node: string): string {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // the way is made short, so that long chains are walked once
    for (let at = node; at !== root;) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  }
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(b, a);
    },
  };
}
