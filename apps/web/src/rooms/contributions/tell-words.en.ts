/** English words of telling something done. */

export const en = {
  "tell.lead": "For yourself, or for several people at once.",
  "tell.visitor": "Visitors cannot tell things done. Join the group first.",
  "tell.kind": "What kind?",
  "tell.theme-hint": "Best one that was used before.",
  "tell.theme-missing": "Say in a word what it was about.",
  "tell.people": "Who",
  "tell.people-missing": "Choose at least one person.",
  "tell.on": "When",
  "tell.amount": "How much",
  "tell.unit": "Unit",
  "tell.note": "What did you do?",
  "tell.note-hint": "In a sentence, such as: mended the gate by the compost.",
  "tell.gift": "A gift: do not count",
  "tell.gift-means": "It is told, and appears in no sum of anybody’s hours.",
  "tell.send": "Tell it",
  "tell.unanswered": "You told of something done ({theme}) and got no answer.",
  "tell.done": "Told: {what}. It is on the list now.",
} as const;
