/** English words of a credit seen as a whole. */

export const en = {
  "all.title": "The credit as a whole",
  "all.lead": "All balances together are zero: what some are above it, others are below.",
  "all.see": "See all balances",
  "all.short": {
    one: "In the last 30 days one payment moved {money}.",
    other: "In the last 30 days {n} payments moved {money}.",
  },
  "all.sides":
    "{above} above zero, with {money} together; {below} below, with as much; {zero} at zero.",
  "all.old": "Of that {money} has stood for more than 90 days without a payment in or out.",
  "all.young": "All of it moved within the last 90 days.",
  "all.year": {
    one: "In the last 365 days one payment moved {money}.",
    other: "In the last 365 days {n} payments moved {money}.",
  },
  "all.none": "Nobody has paid in it yet.",
  "all.nameless": "We agreed to tell them without names. About, Settings says so.",
  "all.few":
    "We agreed to tell balances without names. As long as fewer than eight hold this credit, everybody would know whose they are: none is told.",
  "all.picture": "How many stand where, from {from} to {to}",
  "all.bar": {
    one: "One from {from} to {to}",
    other: "{n} from {from} to {to}",
  },
  "all.balances": "Balances",
  "all.who": "Who",
  "all.balance": "Balance",
  "all.floor": "May go to",
  "all.since": "Since",
  "all.save": "Save as a spreadsheet (.csv)",
  "all.file": "balances-{code}-{day}",
} as const;
