/** English words of what is proposed about what the group holds. */

export const en = {
  "propose.pay": "Pay somebody from what the group holds",
  "propose.lock": "Lock what the group holds",
  "propose.release": "Lock less of what the group holds",
  "propose.lead": "It is so once two thirds of all members agree.",
  "propose.lead-release":
    "It takes five sixths of all members, and is announced before it is so. Whoever the group took out within a year counts as one who does not agree.",
  "propose.visitor": "Members propose what the group does with it.",
  "propose.to": "To",
  "propose.to-missing": "Choose whom the group pays.",
  "propose.amount": "Amount",
  "propose.keep": "How much is to stay locked",
  "propose.kept": "How much is to be locked in all",
  "propose.left": "The group can pay at most {most}: it owes nothing, and keeps what is locked.",
  "propose.none-left":
    "The group can pay nothing now: what it holds is locked, or it holds nothing.",
  "propose.why": "Why (the others read it)",
  "propose.send": "Propose it",
  "propose.held": "The group holds {money}, and none of it is locked.",
  "propose.held-locked": "The group holds {money}; {locked} of it is locked.",
  "propose.lock-means":
    "No agreement of two thirds pays it out from then on, and no office can. More can be locked than there is: then nothing is paid until there is more. To lock as much as now stops a release that is announced.",
  "propose.release-means":
    "Zero lets go of all of it. What is no longer locked is paid out as two thirds agree.",
} as const;
