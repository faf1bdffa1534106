/** English words of what stands quietly at the foot of a page, and of whom one muted. */

export const en = {
  "quiet.title": "Between you and {name}",
  "quiet.out": "Propose that they leave the group",
  "quiet.mute": "Do not show me their words",
  "quiet.unmute": "Show me their words again",
  "quiet.muted": "You do not see what {name} writes. Only this device knows.",

  "muted.title": "Whose words you do not see",
  "muted.lead": "Only this device knows; nobody is told.",
  "muted.again": "Show again",
  "muted.again-label": "Show again: {name}",
} as const;
