/** English words of checking the books. */

export const en = {
  "books.lead":
    "Your browser works out for itself that what was entered stands in the group’s books, unchanged and in its place.",
  "books.last": "The last entry",
  "books.entry": "Entry {n}",
  "books.no-entry": "There is no such entry.",
  "books.receipt-kept": "This browser kept its receipt.",
  "books.check": "Check this entry",
  "books.check-all": "Check all entries",
  "books.check-all-means":
    "Your browser reads every entry: each was written by whom it names, all stand in their places, and none is missing.",
  "books.progress": { one: "{done} of {n} entry", other: "{done} of {n} entries" },
  "books.stop": "Stop",
  "books.left": {
    one: "Stopped after {n} entry, which holds.",
    other: "Stopped after {n} entries, which all hold.",
  },
  "books.all-hold": {
    one: "Everything holds: {n} entry, written by whom it names and in its place.",
    other:
      "Everything holds: {n} entries, each written by whom it names and in its place, and none is missing.",
  },
  "books.again": "Check again",
  "books.checked": "checked",
  "books.checked-means":
    "This entry holds. It was worked out in your browser, without believing the host.",
  "books.failed": "does not hold",
  "books.failed-means":
    "Something in these books is not as it should be. Tell the others, and keep what you see here.",
  "books.details": "What was worked out, for those who want it",
  "books.all": "All entries",
  "books.pick": "Click an entry to look at it.",

  "check.beginning": "The books begin with the founding of this very group.",
  "check.checkpoint": "The host stands by the whole of the books with its seal.",
  "check.entry": "The entry is complete and belongs to this group.",
  "check.author": "It was written by the person it names, and not a letter was changed since.",
  "check.place": "It stands in its place in the books that the seal covers.",
  "check.receipt": "The receipt that was given for it says the same.",
  "check.since-receipt":
    "The books for which the kept receipt was given are still the beginning of these.",
  "check.continuity": "The books you saw last time are still the beginning of these.",
  "check.continuity-since":
    "The books you saw last time ({n} entries, {when}) are still the beginning of these.",
  "check.first-time":
    "This computer now remembers these books. Next time it also checks that nothing in them was taken back.",
  "check.not": "Not so: {step}",
  "check.holds": "holds",
  "check.does-not-hold": "does not hold",
} as const;
