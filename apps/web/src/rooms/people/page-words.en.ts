/** English words of the pages about people, and of what one keeps oneself. */

export const en = {
  "erase.title": "Your words here",
  "erase.lead": "Words that you wrote, or in which you are named, you can have erased for good.",
  "erase.send": "Erase for good",
  "erase.label": "Erase for good: {words}",
  "erase.yes": "Yes, erase it",
  "erase.yes-label": "Yes, erase it: {words}",
  "erase.unanswered": "Erasing words of yours",

  "mine.visitor": "Who is nobody here yet has no page of their own.",
  "about-me.title": "Everything about you",
  "about-me.lead":
    "Your name and standing, your balances, and all entries by you or naming you, with the words in them, as one file.",
  "about-me.save": "Save it as a file",
  "about-me.file": "everything about me.json",

  "person.member": "A member of the group.",
  "person.left": "No longer here.",
  "person.newcomer": "New here; not yet welcomed by as many as it takes.",
  "person.belongs": "How they came",
  "person.belongs-me": "How you came",
  "person.welcomed-by": "Welcomed by {names}.",
  "person.from-start": "There from the beginning.",
  "person.not-yet": "Nobody has welcomed them yet.",
  "person.let-back": "Let them back in",
  "person.nobody": "There is nobody here by this address.",

  "people.lead": "Everybody who belongs, and who is on the way in.",
  "people.newcomers": "Waiting to be welcomed",
  "people.members": "Members",
  "people.look": "Look for somebody",
  "people.none": "Nobody here has that name.",
  "people.me": "{name} (you)",
  "people.since": "since {day}",
  "people.missing": {
    one: "{n} welcome is still missing",
    other: "{n} welcomes are still missing",
  },
  "people.you-welcomed": {
    one: "You welcomed them; {n} more welcome is missing",
    other: "You welcomed them; {n} more welcomes are missing",
  },
  "people.let-back": "Let somebody back in",
  "people.unanswered": "You welcomed {name} and got no answer.",
  "people.welcome-name": "Welcome {name}",
} as const;
