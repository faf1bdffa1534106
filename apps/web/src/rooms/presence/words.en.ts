/** English words of presence: who was here. */

export const en = {
  "here.title": "Who took part",
  "here.empty": "Whoever tells, confirms, pays or joins appears in this place, week by week.",
  "here.more": "and {n} more",
} as const;
