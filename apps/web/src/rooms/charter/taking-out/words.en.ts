/** English words of proposing that somebody leaves the group. */

export const en = {
  "out.title": "Propose that {name} leaves the group",
  "out.lead":
    "Nobody does this alone: two thirds of all members have to agree. {name} reads it too, and can answer.",
  "out.before":
    "Is something wrong between two people? Safe contacts can pause contact between them today, for a while.",
  "out.contacts": "Safe contacts",
  "out.follows": "What follows once enough agree",
  "out.at-once":
    "{name} is no member from then on, and holds no office and is in no team any more.",
  "out.for-good":
    "{name} cannot come back: to be here again they would join as somebody new, as any stranger.",
  "out.stays": "What {name} told, confirmed and welcomed stays in the books.",
  "out.holdings":
    "What {name} holds or owes stays in their name; it can neither be spent nor taken.",
  "out.others": "Whom {name} helps needs somebody else.",
  "out.nobody": "There is nobody here by this address.",
  "out.me": "You need nobody's agreement to go.",
  "out.leave": "Leave the group",
  "out.what": "Proposing that {name} leaves",
  "out.left": "This person left the group, and cannot come back.",
  "out.why-missing": "Say why: {name} and the others read it.",
} as const;
