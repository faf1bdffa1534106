/** English words that stand in the place of somebody's words. */

export const en = {
  "theirs.muted": "You muted them",
  "theirs.show": "show",
  "theirs.show-label": "Show words of somebody whom you muted",
  "theirs.hidden": "Hidden by safe contacts until {day}",
} as const;
