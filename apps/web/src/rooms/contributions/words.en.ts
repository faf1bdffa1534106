/** English words of contributions: what was done, telling and confirming it. */

export const en = {
  "setting.contributions.hours-a-day": "Hours one person can have told of one day",
  "settings.hours": { one: "{n} hour", other: "{n} hours" },

  "do.title": "Do",

  "tell.title": "Tell something done",
} as const;
