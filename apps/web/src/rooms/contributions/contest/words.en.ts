/** English words of what somebody says was not so. */

export const en = {
  "contest.ask": "This was not so",
  "contest.ask-label": "This was not so: {theme}, {day}",
  "contest.reason": "Why",
  "contest.reason-hint": "Only those whom it is about and who told it read this.",
  "contest.send": "Say that it was not so",
  "contest.done": "It stands for nobody until it is settled.",
  "contest.unanswered": "You said of something ({theme}) that it was not so, and got no answer.",
  "contest.by": "{name} says that this was not so",
  "contest.let-go": "Let go of it",
  "contest.let-go-label": "Let go of it: {theme}, {day}",
  "contest.let-go-unanswered": "You let go of what you contested ({theme}) and got no answer.",
  "contest.waits-yours": "{name} says that something you told or did was not so: {theme}",
  "contest.waits-mine": "You say that this was not so, and it is not settled: {theme}",
  "contest.look": "Look at it",
} as const;
