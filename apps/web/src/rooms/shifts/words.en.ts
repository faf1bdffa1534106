/** English words of shifts that are said anywhere: of their entries, and what follows from them. */

export const en = {
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
