/** English words of saving a statement as a file. */

export const en = {
  "save.title": "Save a statement",
  "save.lead":
    "Every payment of a time, with the balance before and after it, as a file for other programs.",
  "save.credit": "Which credit?",
  "save.when": "Of which time?",
  "save.this-month": "This month",
  "save.last-month": "Last month",
  "save.this-year": "This year",
  "save.last-year": "Last year",
  "save.all": "From the beginning",
  "save.csv": "For a spreadsheet (.csv)",
  "save.camt": "For accounting (camt.053)",
  "save.camt-hint":
    "In camt.053 the credit stands as XXX, the code for what is no country’s currency: it is no money of a bank.",
  "save.fine": "Amounts of this credit have more decimals than camt.053 can hold.",
  "save.done": {
    one: "Saved {file}: {n} payment.",
    other: "Saved {file}: {n} payments.",
  },
  "save.file": "statement-{code}-{from}-{until}",
  "save.day": "Day",
  "save.with": "With",
  "save.note": "What for",
  "save.change": "Amount",
  "save.balance": "Balance",
  "save.unit": "Credit",
  "save.entry": "Entry",
} as const;
