/** English words of entries whose section has none for them. */

export const en = {
  "entry.tick": "What was due by then took effect by itself",
  "entry.other": "{who} made an entry",
} as const;
