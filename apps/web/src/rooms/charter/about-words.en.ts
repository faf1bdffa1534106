/** English words of what was agreed, and who can do what. */

export const en = {
  "settings.founders-once": "nobody: fixed for good",

  "about.lead": "What we agreed, who can do what, who we are, and how to check all of it.",
  "about.since": "since {day}",
  "about.object": "What we hold in common",
  "about.no-object": "The words of the founding are not on this host.",
  "about.settings": "Who can do what",
  "about.settings-lead": "Every setting of this group, and who can change it.",
  "about.further": "More about the group",

  "settings.what": "Setting",
  "settings.value": "Now",
  "settings.holder": "Can be changed by",
  "settings.since": "Since",
  "settings.from-start": "the beginning",
} as const;
