/** English words of what was done with seeds. */

export const en = {
  "entry.offered": {
    one: "{who} has {n} packet of {kind} to share",
    other: "{who} has {n} packets of {kind} to share",
  },
} as const;
