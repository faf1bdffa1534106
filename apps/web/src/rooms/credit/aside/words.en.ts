/** English words of setting something aside. */

export const en = {
  "aside.title": "Set aside",
  "aside.lead":
    "What you set aside for somebody stays yours and is not there for anything else. They take it, do without it, or it is free again after its day.",
  "aside.card-lead":
    "A deposit, or what a job will cost: it is kept for one person until a day, and only they can take it.",
  "aside.see": "What is set aside",
  "aside.begin": "Set something aside",

  "title.given": "Set aside for you",
  "none.given": "Nobody set anything aside for you.",
  "given.says": "{money} from {name}",
  "title.mine": "You set aside",
  "none.mine": "You set nothing aside.",
  "mine.says": "{money} for {name}",
  "aside.until": "Until {day}",

  "take.all": "Take {money}",
  "take.all-label": "Take {money} that {name} set aside for you",
  "take.unanswered": "You took {money} that {name} set aside, and got no answer.",
  "take.part": "Take a part",
  "take.part-label": "Take a part of {money} that {name} set aside for you",
  "take.amount": "How much of it?",
  "take.send": "Take it",
  "take.no": "Leave it",
  "take.done": "You took {money}.",
  "let-go.send": "Do without it",
  "let-go.label": "Do without it: {money} that {name} set aside for you",
  "let-go.unanswered": "You let {money} of {name} go and got no answer.",

  "new.title": "Set something aside",
  "new.lead": "You cannot take it back before its day: they rely on it.",
  "new.to": "For whom?",
  "new.to-missing": "Choose for whom.",
  "new.credit": "Credit",
  "new.amount": "How much?",
  "new.until": "Until when can they take it?",
  "new.note": "What for? (they read it)",
  "new.send": "Set it aside",
  "new.done": "You set {money} aside for {name}.",
  "new.unanswered": "You set {money} aside for {name} and got no answer.",
} as const;
