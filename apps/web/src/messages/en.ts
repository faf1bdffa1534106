/**
 * English words that are no room's: of the shell, of the kit, of what every section says. A text may hold {blanks};
 * {n} also chooses between `one` and `other`. The screen's words are the glossary's: group, entry, section, check
 * the books, this computer.
 */

export const en = {
  somebody: "somebody",
  "the-group": "the group",
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
  "your-name": "Your name",
  "your-name.missing": "Type the name that the others know you by.",

  "fault.title": "Something went wrong on this page",
  "fault.next":
    "Nothing was changed. Reload the page; if it happens again, tell whoever runs this host.",

  "offline.title": "You are offline",
  "offline.next": "Nothing is lost. This goes on by itself once you are back.",
  "unreachable.title": "The host does not answer just now",
  "unreachable.next": "Nothing is lost. This goes on by itself once the host is there again.",
  "unanswered.next":
    "Nobody knows yet whether it arrived. Press once more later: it cannot count twice.",

  "lost.title": "There is nothing here",
  "lost.text": "The address may be incomplete, or the page was moved.",
  "lost.back": "To the front door",

  "read-only.insecure-origin":
    "You can read everything here, but not take part: this address is not encrypted (it does not begin with https). Ask whoever runs this host for one that is.",
  "read-only.old-browser":
    "You can read everything here, but not take part: this browser is too old for it. A current Firefox, Chrome, Edge or Safari will do.",
} as const;
