/** English words of the page of safe contacts. */

export const en = {
  "peace.lead":
    "Whom you can turn to when something is wrong between people here. They can act at once, for 14 days; others of us look at it.",
  "peace.who": "Whom you can turn to",
  "peace.none":
    "Nobody yet. It takes an office called “Safe contacts”, made under Offices, and two people who hold it.",
  "peace.none-hold":
    "Nobody yet. The office of safe contacts is there: propose two people for it, who then take it on.",
  "peace.too-few": "One alone does not act: propose to name another.",
  "peace.offices": "Go to the offices",
  "peace.running": "What they began",
  "peace.nothing": "Nothing is paused or hidden.",
  "peace.past": "What is over",
  "peace.pause": "Contact between {one} and {other} is paused",
  "peace.hide": "Words of {names} are hidden",
  "peace.hide-entry": "See the entry that they stand in",
  "peace.until": "until {until}, by {name}",
  "peace.why": "Why: {reason}",
  "peace.over": "over since {day}",
  "peace.said": "{standing} say that it stands, {lifting} that it does not",
  "peace.unsaid": "Nobody has looked at it yet.",
  "peace.upheld": "Others of us looked at it: it stands.",
  "peace.review":
    "Ask them, then say what you think. Three of us decide; where fewer may, all of them.",
  "peace.stands": "It stands",
  "peace.stands-at-length": "It stands: {what}",
  "peace.lifts": "It does not stand",
  "peace.lifts-at-length": "It does not stand: {what}",
  "peace.lift": "End it now",
  "peace.lift-at-length": "End it now: {what}",
  "peace.unanswered": "You said something of “{what}” and got no answer.",
  "pause.title": "Pause contact between two",
  "pause.lead":
    "For 14 days neither can pay the other. All members see that it is so; why, safe contacts alone.",
  "pause.one": "One of them",
  "pause.other": "The other",
  "pause.reason": "Why (safe contacts alone read it)",
  "pause.send": "Pause contact",
  "pause.missing": "Choose somebody.",
  "pause.done": "Contact between them is paused.",
  "pause.unanswered": "You paused contact between two people and got no answer.",
  "waits.pause": "Contact between {one} and {other} is paused: does it stand?",
  "waits.paused": "Contact between you and {name} is paused until {until}",
  "waits.hidden":
    "Words in which you are named, or that you wrote, are hidden from others until {until}",
  "waits.whom": "Whom you can turn to",
  "waits.hide": "Words of {names} are hidden: does it stand?",
  "waits.look": "Look at it",
} as const;
