/** English words of teams that are said anywhere: of their entries, and of the way to them. */

export const en = {
  "teams.title": "Teams",
  "teams.short": "Who does what together",
} as const;
