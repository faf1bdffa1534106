/** English words of credit: balances, statements, paying. */

export const en = {
  "setting.credit.opener": "Who may open a credit for the group",
  "setting.credit.start": "How far below zero one may go from the welcome on",
  "setting.credit.growth": "How much further for what one other gave, at most",
  "setting.credit.warning": "When one is told that the limit is near",

  "setting.credit.shown": "How the balances of all are told",
  "settings.names": "with names",
  "settings.figures": "as figures, without names",

  "money.title": "Money",

  "settings.founders": "the founders",
  "settings.members": "every member",
  "settings.of-limit": "{n} % of the credit's limit",
  "settings.past": "past {n} % of one's limit",
  "settings.no-warning": "never",
} as const;
