/** English words of the charter: founding, what was agreed, who can do what. */

export const en = {
  "setting.charter.affirmed": "What newcomers say yes to",

  "setting.charter.silence": "After what silence we agree without waiting for somebody",
  "setting.charter.notice": "How long a change that asks more of us waits once it is agreed",

  "about.title": "About",
  "powers.title": "Who can do what",
  "powers.short": "Everything that can be done here, by whom, and how it is changed",
  "proposals.title": "Changes",
  "proposals.short": "What is proposed, and what we changed",
  "offices.title": "Offices",
  "offices.short": "Who does what for all of us, and until when",

  "settings.charter": "all of it, as agreed",
  "settings.days": { one: "{n} day", other: "{n} days" },
} as const;
