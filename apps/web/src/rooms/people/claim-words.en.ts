/** English words of names from imports, and whose they are. */

export const en = {
  "name.lead": "A name that “{source}” brought in; nobody has claimed it.",
  "name.me": "This is me",
  "name.told": "What is told of them",
  "name.see": "What {name} did",
  "name.is": "This name is {name}.",
  "name.nobody": "There is nobody here by this address.",
  "name.brought": "You brought this name in",
  "name.erase-lead":
    "You can have it erased for good. What is told of it stays, and of whom it was nobody reads any more.",
  "name.their-page": "Go to their page",

  "claim.title": "This is me",
  "claim.lead":
    "Choose every name that is yours. Two members say that it is you; then what is told of these names is told of you.",
  "claim.visitor": "Only people of the group can say that a name is theirs.",
  "claim.look": "Look for a name",
  "claim.empty": "No name is left that nobody has claimed.",
  "claim.missing": "Choose the names that are yours.",
  "claim.send": { one: "{n} name is me", other: "{n} names are me" },
  "claim.done": {
    one: "You said that {n} name is you. Others are asked.",
    other: "You said that {n} names are you. Others are asked.",
  },
  "claim.unanswered": {
    one: "You said that {n} name is you and got no answer.",
    other: "You said that {n} names are you and got no answer.",
  },

  "claims.title": "Who is who",
  "claims.lead": "Some say which names from imports are theirs. Do you know them by these names?",
  "claims.says": "{name}: “{names} – that is me”",
  "claims.missing": {
    one: "{n} member must still say so, until {until}",
    other: "{n} members must still say so, until {until}",
  },
  "claims.holds": "Members said so; it can be contested until {until}",
  "claims.vouch": "Yes, I know them",
  "claims.vouch-for": "Yes, I know them: {names} is {name}",
  "claims.vouch-unanswered": "You said that {names} is {name} and got no answer.",
  "claims.contest": "No, that is wrong",
  "claims.contest-names": "No, that is wrong: {names} is not {name}",
  "claims.contest-unanswered": "You said that {names} is not {name} and got no answer.",
  "claims.take-back": "Take it back",
  "claims.take-back-names": "Take it back: {names} is {name}",
  "claims.of-person": "Also told of as",
  "claims.mine":
    "You are told of under these names as well. Each you can have erased for good; what is told stays told of you.",
  "claims.erased": { one: "{n} more name was erased.", other: "{n} more names were erased." },

  "people.unclaimed": "Names from imports",
  "people.unclaimed-count": { one: "{n} name", other: "{n} names" },
  "people.unclaimed-lead":
    "These names stand in what was brought in; the people have not joined here.",
} as const;
