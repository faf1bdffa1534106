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
  "form.see": "See it",
  "form.take-back": "Take it back",
  "form.taken-back": "Taken back. What you wrote stands in the form again.",
  "form.take-part": "Take part",
  "form.newcomer": {
    one: "You can do this as soon as {n} more member welcomes you.",
    other: "You can do this as soon as {n} more members welcome you.",
  },

  "unanswered.title": "Sent without an answer",
  "unanswered.other": "You sent something that got no answer.",
  "unanswered.means": "Send it again to be sure: it cannot count twice.",
  "unanswered.again": "Send it again",
  "unanswered.leave": "Leave it",
} as const;
