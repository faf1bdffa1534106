/** English words of presence: who was here. */

export const en = {
  "here.title": "Who was here",
  "here.empty": "Whoever does something here appears in this place, week by week.",
  "here.more": "and {n} more",
} as const;
