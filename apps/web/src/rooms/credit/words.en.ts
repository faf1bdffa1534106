/** English words of credit: balances, statements, paying. */

export const en = {
  "setting.credit.opener": "Who may open a credit for the group",

  "setting.credit.shown": "How the balances of all are told",
  "settings.names": "with names",
  "settings.figures": "as figures, without names",

  "money.title": "Money",

  "settings.founders": "the founders",
  "settings.members": "every member",
} as const;
