/**
 * English words that are no room's: of the shell, of the kit, of what every section says. A text may hold {blanks};
 * {n} also chooses between `one` and `other`. The screen's words are the glossary's: group, entry, section, check
 * the books, this computer.
 */

export const en = {
  somebody: "somebody",
  erased: "(words that were erased)",
  waiting: "One moment …",
  now: "just now",
  back: "Back",
  copy: "Copy",
  copied: "Copied",
  "show-more": "Show more",
  "try-again": "Try again",
  "paper.print": "Print",
  "paper.printed": "Printed {when}, from {host}",
  "paper.more": "There is more of this on the screen; this paper has what was open there.",
  "your-name": "Your name",
  "your-name.missing": "Type the name that the others know you by.",

  "fault.title": "Something went wrong on this page",
  "fault.next":
    "Nothing was changed. Reload the page; if it happens again, tell whoever runs this host.",

  "offline.title": "You are offline",
  "offline.next": "Nothing is lost. This goes on by itself once you are back.",
  "unreachable.title": "The host does not answer just now",
  "unreachable.next": "Nothing is lost. This goes on by itself once the host is there again.",

  "lost.title": "There is nothing here",
  "lost.text": "The address may be incomplete, or the page was moved.",
  "lost.group": "There is no such group here",
  "lost.group-means":
    "The address may be incomplete, or the group is kept by another host. Ask whoever gave it to you.",
  "closed.title": "This group shows itself to its members",
  "closed.not-welcomed":
    "You have joined. What is entered here is its members’ to read; it opens to you by itself as soon as you are welcomed.",
  "closed.example": "It is an example: look at it through the eyes of one of its members.",
  "closed.means":
    "If somebody invited you, open the link they gave you. If you are a member, open the group where you were before, in the browser that you used then; if that was cleared or is lost, come back in here.",
  "closed.back": "Come back in",
  "lost.back": "To the front door",

  "shell.skip": "Skip to the content",
  "shell.sections": "Sections",
  "shell.about": "{name}: about this group",

  "live.connecting": "Connecting …",
  "live.live": "Up to date",
  "live.broken": "Not connected; trying again",

  "who.label": "Who I am here:",
  "who.visitor": "Visitor",
  "who.reading": "looking around",
  "who.borrowed": "through their eyes",
  "who.member": "member",
  "who.newcomer": "new here",
  "who.as": "As {name}",
  "who.as-visitor": "As a visitor",
  "who.eyes": "Through the eyes of",
  "who.eyes-of": "Look through the eyes of {name}",

  "read-only.insecure-origin":
    "You can read everything here, but not take part: this address is not encrypted (it does not begin with https). Ask whoever runs this host for one that is.",
  "read-only.old-browser":
    "You can read everything here, but not take part: this browser is too old for it. A current Firefox, Chrome, Edge or Safari will do.",

  "entry.tick": "What was due by then took effect by itself",
  "entry.other": "{who} made an entry",

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

  "plot.as-table": "As a table",
  "plot.bar": "{title}: {n}",
  "plot.weeks": "People there in each of {n} weeks, at most {most}",
  "plot.weeks-table": "People there, by year",
  "plot.year": "Year",
  "plot.year-tip": {
    one: "{year}: {usual} in the one week that is known",
    other: "{year}: in {n} weeks, usually {usual}, at most {most}",
  },
  "plot.meetings": "Weeks",
  "plot.usually": "Usually",
  "plot.most": "At most",

  "figure.label": "{label}: {figure}. How did it come about?",
  "figure.how": "How it came about",
} as const;
