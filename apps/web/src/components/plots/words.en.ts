/** English words of plots, and their tables. */

export const en = {
  "plot.as-table": "As a table",
  "plot.bar": "{title}: {n}",
  "plot.weeks": "People there in each of {n} weeks, at most {most}",
  "plot.weeks-table": "People there, by year",
  "plot.year": "Year",
  "plot.year-tip": {
    one: "{year}: {usual} in the one week that is known",
    other: "{year}: in {n} weeks, usually {usual}, at most {most}",
  },
  "plot.meetings": "Weeks",
  "plot.usually": "Usually",
  "plot.most": "At most",
} as const;
