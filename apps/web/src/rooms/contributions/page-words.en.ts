/** English words of what was done, as pages and cards show it. */

export const en = {
  "done.title": "What was done",
  "done.all": "See all of it",
  "done.other-themes": "other themes",
  "done.empty":
    "Nothing was told yet. Whatever anybody does for the group belongs here: an hour in the garden, a repaired tap, an idea.",

  "did.title": "What {name} did",
  "did.empty": "Nothing was told of them yet.",

  "do.lead": "Over the years, by theme and by person.",
  "do.by-year": "Year by year",
  "do.by-month": "{year}, month by month",
  "do.by-theme": "By theme",
  "do.by-person": "By person",
  "do.table": "Things done by theme, over time",
  "do.further": "More of what we do",
  "do.hint": "Click a year, a theme or a person to see only that.",
  "do.filters": "What you are looking at",
  "do.drop-filter": "No longer only {label}",
  "do.not-understood":
    "A part of this address says nothing here (such as a month that there is not) and was left out.",
  "do.show-all": "Show all",
  "do.all-years": "all years",
  "do.others": {
    one: "and {n} more person with {count}",
    other: "and {n} more people with {count} together",
  },
  "do.imported-name": "{name} (imports)",
  "do.several": "Things done by several people count for each of them.",
  "do.confirm": "Confirm",
  "do.list": "Things done",
  "do.total": { one: "{n} thing", other: "{n} things" },
  "do.nothing": "Nothing fits all of these. Remove a filter above.",
  "do.nobody-named": "nobody named",
  "do.gift": "a gift",
  "do.of-task": "The task: {title}",

  "standing.importer": "told by the importer",
  "standing.source": "Source: {source}",
  "standing.told": "waits for a confirmation",
  "standing.contested": "contested: stands for nobody",
  "standing.confirmed": "confirmed",
  "standing.confirmed-by": "confirmed by {name}",

  "take-back.send": "Take it back",
  "take-back.label": "Take it back: {theme}, {day}",
  "take-back.unanswered": "You took back something told ({theme}) and got no answer.",
  "take-back.taken": {
    one: "It was taken back by who told it.",
    other: "{n} of these were taken back by who told them.",
  },
} as const;
