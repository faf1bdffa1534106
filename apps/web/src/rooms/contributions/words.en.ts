/** English words of contributions: what was done, telling and confirming it. */

export const en = {
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

  "do.title": "Do",

  "tell.title": "Tell something done",
  "tell.follows":
    "It is on the list at once, and confirmed once another member says so, or after two weeks.",
  "tell.follows-each":
    "It is on the list at once, for {names} each, and confirmed once another member says so, or after two weeks.",

  "take-back.follows":
    "It leaves every list and every sum. This page, that it was told and taken back, stays; what you wrote is found by searching until you erase it.",

  "confirm.follows": {
    one: "It stands as confirmed by you from then on. That cannot be taken back.",
    other: "They stand as confirmed by you from then on. That cannot be taken back.",
  },
} as const;
