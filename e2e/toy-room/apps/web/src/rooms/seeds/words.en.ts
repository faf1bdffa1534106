/** English words of seeds that are there at once: their place, and what was offered. */

export const en = {
  "seeds.title": "Seeds",
  "seeds.offered": {
    one: "{who} has {n} packet of {kind} to share",
    other: "{who} has {n} packets of {kind} to share",
  },
} as const;
