/** English words of the charter: founding, what was agreed, who can do what. */

export const en = {
  "setting.charter.affirmed": "The charter that newcomers affirm",

  "entry.founded": "{who} founded the group",

  "about.title": "About",

  "settings.charter": "the words of the founding",
} as const;
