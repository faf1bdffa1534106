/** English words of parts that pages are made of. */

export const en = {
  "paper.more": "There is more of this on the screen; this paper has what was open there.",

  "who.eyes-of": "Look through the eyes of {name}",

  "figure.label": "{label}: {figure}. How did it come about?",
  "figure.how": "How it came about",
} as const;
