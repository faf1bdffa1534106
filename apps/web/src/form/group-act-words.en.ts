/** English words of what the group does in its own name, once it was sent. */

export const en = {
  "group-act.done": "Done.",
  "group-act.proposed": "Proposed. How it stands is told under Changes.",
  "group-act.unanswered": "{what}: you got no answer.",
} as const;
