/** English words of what was agreed, and who can do what. */

export const en = {
  "about.lead": "What we agreed, who can do what, who we are, and how to check all of it.",
  "about.since": "since {day}",
  "about.object": "What we hold in common",
  "about.no-object": "The words of the founding are not on this host.",
  "about.further": "More about the group",
} as const;
