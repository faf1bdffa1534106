/** English words of what was done and of what would follow: founding, changing what was agreed, offices. */

export const en = {
  "entry.founded": "{who} founded the group",
  "entry.proposed": "{who} proposed a change of what we agreed",
  "entry.proposed-agreed": "{who} proposed a change, and it is agreed",
  "entry.agreed": "{who} agreed to a change: {n} now, {needed} are needed",
  "entry.passed": "{who} agreed to a change, and it is agreed",
  "entry.agreement-back": "{who} agrees to a change no longer",
  "follows.proposed": {
    one: "With that {n} of us agrees, and {needed} are needed; it is open until {until}.",
    other: "With that {n} of us agree, and {needed} are needed; it is open until {until}.",
  },
  "follows.alike": "The very same is open already, under Changes: agree to that instead.",
  "follows.agreed": "With that it is agreed, and so at once.",
  "follows.agreed-announced": "With that it is agreed, and so from {effect} on.",
  "follows.decided": "With that it is so at once.",
  "follows.decided-announced": "With that it is so from {effect} on.",
  "follows.overtakes": {
    one: "Another change of the same ends by it, be it proposed or announced.",
    other: "{n} other changes of the same end by it, be they proposed or announced.",
  },
  "entry.office-set": {
    one: "{who}: {title} is an office, for one of us",
    other: "{who}: {title} is an office, for {n} of us",
  },
  "entry.office-ended": "{who}: {title} is no office any more",
  "entry.office-named": "{who}: {name} is named for {title} until {until}",
  "entry.office-recalled": "{who}: {name} holds {title} no longer",
  "entry.office-taken": "{who} took on {title}, until {until}",
  "entry.office-declined": "{who} did not take on {title}",
  "entry.office-resigned": "{who} gave back {title}",
  "entry.office-note": "{who} left a note for whoever holds {title}",
  "entry.office-decided": "{who} decided as {title}",
  "entry.withdrawn": "{who} withdrew a proposal",
} as const;
