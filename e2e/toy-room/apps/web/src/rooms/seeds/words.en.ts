/** English words of seeds that are there at once: their place. */

export const en = {
  "seeds.title": "Seeds",
} as const;
