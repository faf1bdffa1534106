/** English words of confirming what others told. */

export const en = {
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
  "confirm.done": { one: "Confirmed {n} thing.", other: "Confirmed {n} things." },
} as const;
