/** English words of what was done and of what would follow: credit. */

export const en = {
  "entry.currency": "{who} opened the credit {name}",
  "entry.paid": "{who} paid {whom} {money}",
  "entry.pays": "{who} pays {whom} {money}",
  "entry.locked":
    "{who} keeps at least {money} locked ({was} before), which five sixths of us let go of",
  "entry.released": "{who} keeps no more than {money} locked ({was} before)",
  "entry.limit": "{who} says that {whom} may go down to {money}",
  "entry.limit-shared": "{who} says that {whom} may go as far as everybody",
  "entry.asked": "{who} asked {names} for {money}",
  "entry.paid-asked": "{who} paid {whom} {money} that they had asked for",
  "entry.declined": "{who} declined to pay {whom} {money}",
  "entry.withdrawn": "{who} no longer asks for {money}",
  "entry.sent-back": "{who} sent {whom} {money} back",
  "entry.aside": "{who} set {money} aside for {whom}",
  "entry.aside-taken": "{who} took {money} that {whom} had set aside",
  "entry.aside-let-go": "{who} does without {money} that {whom} had set aside",
  "follows.aside": "It stays yours until {whom} takes it, and you cannot pay it to others.",
  "follows.asked": "You ask {parts}. Nothing moves until they pay.",
  "follows.near": "You can pay {left} more then, until your limit.",
  "follows.part": "{name} for {money}",
} as const;
