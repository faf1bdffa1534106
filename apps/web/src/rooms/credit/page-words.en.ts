/** English words of balances, statements, paying. */

export const en = {
  "short-name.odd": "Two to ten letters from A to Z or digits; a letter first.",
  "short-name.told": "Amounts read: {money}",

  "money.lead": "Credit that you make yourselves: no interest, and all balances together are zero.",
  "money.my-balance": "My balance",
  "money.limit": "You may go down to {limit} {name}.",
  "money.no-limit": "You may spend what you have received in {name}, down to {limit}.",
  "money.statement": "Statement",
  "money.none": "This group has no credit of its own.",
  "money.how":
    "Each member may go down to {limit} and back up by helping others. Nobody earns interest, nobody owes it. This limit is fixed for good.",
  "money.credit": "Our credit: {name}",
  "money.visitor":
    "Visitors hold no credit. Take part, or look through the eyes of somebody here, to see a balance.",

  "because.start": "You began at zero.",
  "because.before": "On {day}, before the payments added up here, you had {money}.",
  "because.received": {
    one: "Since then you received {money} in {n} payment.",
    other: "Since then you received {money} in {n} payments.",
  },
  "because.paid": {
    one: "You paid {money} in {n} payment.",
    other: "You paid {money} in {n} payments.",
  },
  "because.result": "Together that makes {money}.",
  "because.see": "See every payment",

  "statement.when": "When",
  "statement.what": "What",
  "statement.change": "Amount",
  "statement.balance": "Balance",
  "statement.period": "{from} – {to}",
  "statement.empty": "No payments yet. The first one to or from you will stand here.",
  "statement.entry": "See entry {n}",
  "statement.from": "from {name}",
  "statement.to": "to {name}",
  "statement.because-in": "You had {before}. {name} paid you {money}, which makes {after}.",
  "statement.because-out": "You had {before}. You paid {name} {money}, which leaves {after}.",

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
  "pay.past-limit":
    "This would take you past your limit: you would have {left}, and may go down to {limit}. Pay at most {most} now, or receive something first.",
  "pay.past-limit-none":
    "This would take you past your limit: you would have {left}, and may go down to {limit}. You can pay again once you have received something.",
  "pay.note": "What for?",
  "pay.unanswered": "You sent {name} {money} and got no answer.",
  "pay.done": "You paid {name} {money}.",
} as const;
