/** English words of contributions: what was done, telling and confirming it. */

export const en = {
  "done.title": "What was done",
  "done.all": "See all of it",
  "done.other-themes": "other themes",
  "done.empty":
    "Nothing was told yet. Whatever anybody does for the group belongs here: an hour in the garden, a repaired tap, an idea.",

  "entry.told": {
    one: "{who} told of something done: {themes}",
    other: "{who} told of {n} things done: {themes}",
  },
  "entry.confirmed": {
    one: "{who} confirmed something done",
    other: "{who} confirmed {n} things done",
  },
  "entry.taken-back": {
    one: "{who} took back something told",
    other: "{who} took back {n} things told",
  },
  "entry.imported": {
    one: "{who} brought in {n} line from {source}",
    other: "{who} brought in {n} lines from {source}",
  },

  "did.title": "What {name} did",
  "did.empty": "Nothing was told of them yet.",

  "do.title": "Do",
  "do.lead": "Over the years, by theme and by person.",
  "do.by-year": "Year by year",
  "do.by-month": "{year}, month by month",
  "do.by-theme": "By theme",
  "do.by-person": "By person",
  "do.table": "Things done by theme, over time",
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
  "do.list": "Things done",
  "do.total": { one: "{n} thing", other: "{n} things" },
  "do.nothing": "Nothing fits all of these. Remove a filter above.",
  "do.nobody-named": "nobody named",
  "do.gift": "a gift",

  "kind.work": "work",
  "kind.care": "care",
  "kind.thing": "a thing given",
  "kind.idea": "an idea",
  "kind.work-means": "Something was made, mended, carried, cleaned.",
  "kind.care-means": "Somebody was looked after, taught, listened to.",
  "kind.thing-means": "Something was given or lent.",
  "kind.idea-means": "A thought that helped.",

  "unit.hour": { one: "hour", other: "hours" },
  "unit.piece": { one: "piece", other: "pieces" },
  "unit.kilogram": { one: "kilogram", other: "kilograms" },
  "unit.litre": { one: "litre", other: "litres" },
  "unit.kilometre": { one: "kilometre", other: "kilometres" },

  "standing.importer": "told by the importer",
  "standing.source": "Source: {source}",
  "standing.told": "waits for a confirmation",
  "standing.confirmed": "confirmed",
  "standing.confirmed-by": "confirmed by {name}",

  "tell.title": "Tell something done",
  "tell.lead": "For yourself, or for several people at once.",
  "tell.visitor": "Visitors cannot tell things done. Join the group first.",
  "tell.kind": "What kind?",
  "tell.theme": "Theme",
  "tell.theme-hint": "Best one that was used before.",
  "tell.theme-missing": "Say in a word what it was about.",
  "tell.people": "Who",
  "tell.people-missing": "Choose at least one person.",
  "tell.on": "When",
  "tell.amount": "How much",
  "tell.unit": "Unit",
  "tell.note": "What did you do?",
  "tell.note-hint": "In a sentence, such as: mended the gate by the compost.",
  "tell.gift": "A gift: do not count",
  "tell.gift-means": "It is told, and appears in no sum of anybody’s hours.",
  "tell.send": "Tell it",
  "tell.unanswered": "You told of something done ({theme}) and got no answer.",
  "tell.follows":
    "It is on the list at once, and confirmed once another member says so, or after two weeks.",
  "tell.follows-each":
    "It is on the list at once, for {names} each, and confirmed once another member says so, or after two weeks.",
  "tell.done": "Told: {what}. It is on the list now.",

  "take-back.send": "Take it back",
  "take-back.label": "Take it back: {theme}, {day}",
  "take-back.unanswered": "You took back something told ({theme}) and got no answer.",
  "take-back.follows":
    "It leaves every list and every sum. This page, that it was told and taken back, stays; what you wrote is found by searching until you erase it.",
  "take-back.taken": {
    one: "It was taken back by who told it.",
    other: "{n} of these were taken back by who told them.",
  },

  "confirm.title": "Confirm",
  "confirm.page": "Confirm what others told",
  "confirm.lead":
    "“Yes, this happened.” No marks, no points; what nobody confirms stands after two weeks.",
  "confirm.visitor": "Only members confirm what others told.",
  "confirm.empty": "Nothing waits for you. What others tell appears here.",
  "confirm.choose": "{theme}, {day}",
  "confirm.all": "Choose all",
  "confirm.send": { one: "Confirm {n} thing", other: "Confirm {n} things" },
  "confirm.none": "Confirm",
  "confirm.missing": "Choose what you confirm.",
  "confirm.unanswered": {
    one: "You confirmed {n} thing and got no answer.",
    other: "You confirmed {n} things and got no answer.",
  },
  "confirm.follows": {
    one: "It stands as confirmed by you from then on. That cannot be taken back.",
    other: "They stand as confirmed by you from then on. That cannot be taken back.",
  },
  "confirm.done": { one: "Confirmed {n} thing.", other: "Confirmed {n} things." },
} as const;
