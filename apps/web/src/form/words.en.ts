/** English words of all forms: what is wrong, what is left, what became of it. */

export const en = {
  "form.missing": "Something is needed here.",
  "form.odd": "This holds a character that cannot be written here.",
  "form.long": {
    one: "At most {most} characters: {n} is too many.",
    other: "At most {most} characters: {n} are too many.",
  },
  "form.left": { one: "{n} character left", other: "{n} characters left" },
  "form.over": { one: "{n} character too many", other: "{n} characters too many" },
  "form.many": { one: "At most {n}.", other: "At most {n} in one go." },
  "form.above-zero": "Type more than zero.",
  "form.zero-or-more": "Type zero or more, such as 100.",
  "form.day-ahead": "This day has not begun. Choose today or an earlier one.",
  "form.calendar": "Choose from a calendar",
  "form.person-since": "{name} (since {day})",
  "form.nobody": "Nobody here has that name.",
  "form.nobody-called": "Nobody here is called “{name}”.",
  "form.several-called": "Several people may be meant by “{name}”. Choose one.",
  "form.alone": "You are alone here so far. Invite somebody first.",
  "form.offline": "You are offline. What you typed is kept here; send it once you are back.",
  "form.offline-press": "You are offline. Press this once you are back.",
  "form.see": "See it",
  "form.take-back": "Take it back",
  "form.taken-back": "Taken back. What you wrote stands in the form again.",
  "form.take-part": "Take part",
  "form.newcomer": {
    one: "You can do this as soon as {n} more member welcomes you.",
    other: "You can do this as soon as {n} more members welcome you.",
  },

  "typed.empty": "Type how much.",
  "typed.no-number": "Type a number such as 12.50.",
  "typed.other-unit": "This field counts {unit}: type the number alone.",
  "typed.one": "This can mean {one}: type it so if you mean that.",
  "typed.two": "This can mean {one} or {other}: type one of these.",
  "typed.whole": "Type a whole number.",
  "typed.too-fine": {
    one: "At most {n} digit after the point.",
    other: "At most {n} digits after the point.",
  },
  "typed.too-large": "That is too much: {most} is the most.",
  "typed.past-hour": "Minutes and seconds go up to 59.",
  "typed.between":
    "Hours are told in hundredths, and this lies between {one} and {other}: type one of these.",
  "typed.no-day": "Type a day such as 2026-11-22.",
  "typed.no-such-day": "The calendar has no {text}.",
} as const;
