/** English words of credit: balances, statements, paying. */

export const en = {
  "setting.credit.opener": "Who may open a credit for the group",

  "entry.currency": "{who} opened the credit {name}",
  "entry.paid": "{who} paid {whom} {money}",
  "entry.pays": "{who} pays {whom} {money}",
  "entry.locked":
    "{who} keeps at least {money} locked ({was} before), which five sixths of us let go of",
  "entry.released": "{who} keeps no more than {money} locked ({was} before)",

  "money.title": "Money",

  "settings.founders": "the founders",
  "settings.members": "every member",
} as const;
