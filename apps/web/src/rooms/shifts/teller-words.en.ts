/** English words of what was done and of what would follow: shifts. */

export const en = {
  "entry.opened": "{who} opened the shift “{title}”",
  "entry.called-off": "{who} called off dates of “{title}”",
  "entry.taken": "{who} takes “{title}” on {day}",
  "entry.taken-all": "{who} takes “{title}” as a whole",
  "entry.freed": "{who} can't be there for “{title}” on {day}; the place is free",
  "entry.seeks": "{who} can't be there for “{title}” on {day} and seeks a stand-in",
  "entry.dropped": "{who} takes “{title}” no longer",
  "entry.stands-in": "{who} stands in for {whom} in “{title}” on {day}",
  "entry.recorded": "{who} recorded who was there for “{title}” on {day}",
  "follows.opened": {
    one: "One date, {from}.",
    other: "{n} dates, from {from} to {to}.",
  },
  "follows.called-off": {
    one: "One date is off.",
    other: "{n} dates are off.",
  },
  "follows.taken-all": {
    one: "You have a place on one date.",
    other: "You have a place on {n} dates.",
  },
  "follows.left": {
    one: "One is left out: it is full, or you work then.",
    other: "{n} are left out: they are full, or you work then.",
  },
  "follows.freed": "Your place is free from then on. Nobody expects you.",
  "follows.seeks":
    "It is late: a stand-in is sought, and you are expected until somebody is found. Ask around.",
  "follows.dropped": {
    one: "One place is free from then on.",
    other: "{n} places are free from then on.",
  },
  "follows.sought": {
    one: "For one it is late: a stand-in is sought, and you are expected until somebody is found.",
    other:
      "For {n} it is late: stand-ins are sought, and you are expected until somebody is found.",
  },
  "follows.stands-in": "You are expected then, and {whom} is not.",
} as const;
