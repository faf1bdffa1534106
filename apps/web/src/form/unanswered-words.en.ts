/** English words of what was sent and got no answer. */

export const en = {
  "unanswered.title": "Sent without an answer",
  "unanswered.other": "You sent something that got no answer.",
  "unanswered.means": "Send it again to be sure: it cannot count twice.",
  "unanswered.again": "Send it again",
  "unanswered.leave": "Leave it",
} as const;
