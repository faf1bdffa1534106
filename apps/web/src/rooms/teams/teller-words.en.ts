/** English words of what was done and of what would follow: teams. */

export const en = {
  "entry.opened": "{who} opened the team “{name}”",
  "entry.entered": "{who} is in the team “{name}” now",
  "entry.left": "{who} left the team “{name}”",
  "entry.left-last": "{who} left the team “{name}”, and it is closed",
  "entry.closed": "{who} closed the team “{name}”",
  "follows.closes": "Nobody is in it then: the team closes, and its name is free.",
} as const;
