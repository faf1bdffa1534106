/** English words of kinds of things done, and units in which they are told. */

export const en = {
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

  "tell.theme": "Theme",
} as const;
