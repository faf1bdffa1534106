/** English words of what can be done for peace; each of them follows "can". */

export const en = {
  "powers.peace": "Peace: whom one can turn to",

  "can.pause": "pause contact between two people for 14 days, while two or more are safe contacts",
  "can.hide": "hide words for 14 days, while two or more are safe contacts",
  "can.lift": "end before its time what a safe contact began",
  "can.review": "look at what a safe contact began, and say whether it stands",

  "also.pause": "conflict block ban separate quarrel",
  "also.hide": "censor insult delete moderate",
  "also.lift": "stop end",
  "also.review": "appeal vote overrule",

  "role.safe-contacts": "A safe contact",
} as const;
