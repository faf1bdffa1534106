/** How many of something each group has, and all of them together. */

export interface Tally {
  of(group: string): number;
  all(): number;
  add(group: string, change: 1 | -1): void;
}

/** Nobody has any. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  let sum = 0;
  return {
    of: (group) => counts.get(group) ?? 0,
    all: () => sum,
    add(group, change) {
      const now = (counts.get(group) ?? 0) + change;
      sum += change;
      if (now === 0) counts.delete(group);
      else counts.set(group, now);
    },
  };
}
