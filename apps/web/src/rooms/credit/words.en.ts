/** English words of credit: balances, statements, paying. */

export const en = {
  "setting.credit.opener": "Who may open a credit for the group",

  "money.title": "Money",

  "settings.founders": "the founders",
  "settings.members": "every member",
} as const;
