/** English words of balances, statements, paying. */

export const en = {
  "short-name.odd": "Two to ten letters from A to Z or digits; a letter first.",
  "short-name.told": "Amounts read: {money}",

  "money.lead": "Credit that you make yourselves: no interest, and all balances together are zero.",
  "money.my-balance": "My balance",
  "money.limit": "You may go down to {limit} {name}.",
  "money.no-limit": "You may spend what you have received in {name}, down to {limit}.",
  "money.aside": "{money} is set aside for others: {left} is left to pay.",
  "money.limit-label": "Your limit",
  "money.statement": "Statement",
  "money.none": "This group has no credit of its own.",
  "money.how":
    "Each member may go down to {limit} and back up by helping others. Nobody earns interest, nobody owes it. For one member, you can agree on another limit.",
  "money.credit": "Our credit: {name}",
  "money.visitor":
    "Visitors hold no credit. Take part, or look through the eyes of somebody here, to see a balance.",

  "because.mine-start": "You began at zero.",
  "because.mine-before": "On {day}, before the payments added up here, you had {money}.",
  "because.mine-received": {
    one: "Since then you received {money} in {n} payment.",
    other: "Since then you received {money} in {n} payments.",
  },
  "because.mine-paid": {
    one: "You paid {money} in {n} payment.",
    other: "You paid {money} in {n} payments.",
  },
  "because.result": "Together that makes {money}.",
  "because.see": "See every payment",

  "limit.start": "From the welcome on everybody may go down by {money}.",
  "limit.grown": "Yours grew by {money}, for what others gave you beyond what you gave them.",
  "limit.from": "{name} gave you {net} more; {money} of it counts.",
  "limit.agreed": "You agreed on it together, for you alone.",
  "limit.agreed-see": "See entry {n}",
  "limit.unwelcomed": "You may go below zero once you are welcomed.",
  "because.its-start": "It began at zero.",
  "because.its-before": "On {day}, before the payments added up here, it held {money}.",
  "because.its-received": {
    one: "Since then it received {money} in {n} payment.",
    other: "Since then it received {money} in {n} payments.",
  },
  "because.its-paid": {
    one: "It paid {money} in {n} payment.",
    other: "It paid {money} in {n} payments.",
  },

  "statement.when": "When",
  "statement.what": "What",
  "statement.change": "Amount",
  "statement.balance": "Balance",
  "statement.period": "{from} – {to}",
  "statement.mine-empty": "No payments yet. The first one to or from you will stand here.",
  "statement.save": "Save it as a file",
  "statement.entry": "See entry {n}",
  "statement.from": "from {name}",
  "statement.to": "to {name}",
  "statement.from-back": "sent back by {name}",
  "statement.to-back": "sent back to {name}",
  "statement.mine-in": "You had {before}. {name} paid you {money}, which makes {after}.",
  "statement.mine-out": "You had {before}. You paid {name} {money}, which leaves {after}.",
  "statement.mine-in-back":
    "You had {before}. {name} sent {money} of yours back, which makes {after}.",
  "statement.mine-out-back":
    "You had {before}. You sent {money} back to {name}, which leaves {after}.",
  "statement.its-in-back": "It held {before}. {name} sent {money} of it back, which makes {after}.",
  "statement.its-out-back": "It held {before}. {money} went back to {name}, which leaves {after}.",
  "statement.its-empty": "No payments yet. The first one to or from the group will stand here.",
  "statement.its-in": "It held {before}. {name} paid it {money}, which makes {after}.",
  "statement.its-out": "It held {before}. It paid {name} {money}, which leaves {after}.",

  "held.title": "What the group holds",
  "held.lead":
    "Whoever pays the group gives it to all. It is paid out as we agree, and what is locked stays.",
  "held.locked":
    "{locked} of it is locked: to let go of that, five sixths of all members agree, and it is announced.",
  "held.locked-more":
    "{locked} is locked, more than there is: nothing is paid until there is more. To lock less, five sixths of all members agree, and it is announced.",
  "held.unlocked": "Nothing of it is locked.",
  "held.since": "Locked by entry {n}",
  "held.see": "What comes in and goes out",
  "held.ways": "What can be done with it",
  "held.give": "Pay the group",
  "held.pay": "Propose to pay somebody",
  "held.lock": "Propose to lock some",
  "held.release": "Propose to lock less",

  "pay.title": "Pay",
  "pay.page": "Pay somebody",
  "pay.them": "Pay {name}",
  "pay.lead": "It arrives at once, and stands in both your statements.",
  "pay.to": "To",
  "pay.to-hint": "Type a name",
  "pay.to-missing": "Choose whom to pay.",
  "pay.credit": "Credit",
  "pay.amount": "Amount",
  "pay.now": "Your balance is {balance}; your limit is {limit}.",
  "pay.follows":
    "{name} gets {money}. Your balance will be {balance}: {left} left until your limit of {limit}.",
  "pay.now-theirs": "The balance of {who} is {balance}; their limit is {limit}.",
  "pay.follows-theirs":
    "{name} gets {money}. The balance of {who} will be {balance}: {left} left until their limit of {limit}.",
  "pay.near": "That is close to the limit: receiving something soon leaves more room.",
  "pay.past-limit":
    "This would take you past your limit: you would have {left}, and may go down to {limit}. Pay at most {most} now, or receive something first.",
  "pay.past-limit-none":
    "This would take you past your limit: you would have {left}, and may go down to {limit}. You can pay again once you have received something.",
  "pay.note": "What for?",
  "pay.note-group": "What for? (the others read it)",
  "pay.unanswered": "You sent {name} {money} and got no answer.",
  "pay.done": "You paid {name} {money}.",
} as const;
