/** English words of shifts that are said anywhere: of their entries, and what follows from them. */

export const en = {
  "entry.opened": {
    one: "{who} opened the shift “{title}”, with one date",
    other: "{who} opened the shift “{title}”, with {n} dates",
  },
  "entry.called-off": {
    one: "{who} called off one date of “{title}”",
    other: "{who} called off {n} dates of “{title}”",
  },
  "entry.taken": "{who} takes “{title}” on {day}",
  "entry.taken-all": {
    one: "{who} takes “{title}” as a whole, with one date",
    other: "{who} takes “{title}” as a whole, with {n} dates",
  },
  "entry.freed": "{who} can't be there for “{title}” on {day}; the place is free",
  "entry.seeks": "{who} can't be there for “{title}” on {day} and seeks a stand-in",
  "entry.dropped": "{who} takes “{title}” no longer",
  "entry.stands-in": "{who} stands in for {whom} in “{title}” on {day}",
  "entry.recorded": {
    one: "{who} recorded of one person whether they were there for “{title}” on {day}",
    other: "{who} recorded of {n} people whether they were there for “{title}” on {day}",
  },

  "follows.opened": {
    one: "One date, {from}.",
    other: "{n} dates, from {from} to {to}.",
  },
  "follows.called-off": {
    one: "One date is off. Those who have a place there read it on their page.",
    other: "{n} dates are off. Those who have places there read it on their pages.",
  },
  "follows.taken-all": {
    one: "You have a place on one date.",
    other: "You have a place on {n} dates.",
  },
  "follows.left": {
    one: "One is left out, for want of a place or because you work then.",
    other: "{n} are left out, for want of a place or because you work then.",
  },
  "follows.freed": "Your place is free from then on. Nobody expects you.",
  "follows.seeks":
    "It is late: a stand-in is sought, and you are expected until somebody is found. Ask around.",
  "follows.dropped": {
    one: "One place is free from then on.",
    other: "{n} places are free from then on.",
  },
  "follows.sought": {
    one: "For one date it is late: a stand-in is sought, and you are expected until somebody is found.",
    other:
      "For {n} dates it is late: stand-ins are sought, and you are expected until somebody is found.",
  },
  "follows.stands-in": "You are expected then, and {whom} is not.",

  "setting.shifts.zone": "By which clocks shifts are planned",
  "setting.shifts.deadline": "Until when one can give a shift back",
  "settings.hours": {
    one: "an hour before it begins",
    other: "{n} hours before it begins",
  },
  "settings.zone": "those of {zone}",
  "settings.until-begun": "until it begins",

  "shifts.title": "Shifts",
} as const;
