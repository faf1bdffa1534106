/** English words of handing over: notes for whoever holds an office next. */

export const en = {
  "note.title": "A note for who is {title} next",
  "note.lead":
    "What they should know. Whoever holds it reads it, now and later; nobody else does but you.",
  "note.words": "Your note",
  "note.hint":
    "Where things are, what is under way, whom to ask. It takes the place of an earlier one.",
  "note.missing": "Write something first.",
  "note.send": "Leave the note",
  "note.done": "It is there for whoever holds it.",
  "note.unanswered": "You left a note for whoever is {title} next and got no answer.",
  "note.visitor": "Members hold offices.",
  "note.not-yours": "You do not hold this office, and did not within the last 30 days.",
  "note.offices": "All offices",
  "before.title": "Your offices",
  "before.lead":
    "Whoever holds them next does not know what you know. Once you are out you cannot tell them here.",
  "before.left": "You left one on {day}.",
  "notes.title": "Notes of who held it",
  "notes.by": "{name}, {day}",
  "notes.leave": "Leave a note for who comes next",
  "notes.again": "Write your note otherwise",
  "notes.label": "{says}: {title}",
} as const;
