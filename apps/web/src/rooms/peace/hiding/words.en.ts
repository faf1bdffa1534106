/** English words of hiding words of others. */

export const en = {
  "hide.title": "As safe contact",
  "hide.lead": "Words that hurt somebody you can hide for 14 days. All members see that you did.",
  "hide.open": "Hide for a while",
  "hide.open-label": "Hide for a while: {words}",
  "hide.reason": "Why (safe contacts alone read it)",
  "hide.follows":
    "Until {until} only who wrote it and safe contacts read it. Three others of us say whether that stands.",
  "hide.send": "Hide it",
  "hide.no": "Not now",
  "hide.done": "It is hidden.",
  "hide.unanswered": "You hid words and got no answer.",
  "hide.hidden": "Hidden until {until}",
  "hide.look": "Look at it",
  "hide.look-label": "Look at it: hidden until {until}",
} as const;
