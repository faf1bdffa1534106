/** English words of what can be done about credits; each of them follows "can". */

export const en = {
  "powers.money": "Money",

  "can.open-currency": "open a credit for the group",
  "can.pay": "pay somebody or the group, as far as their limit goes",
  "can.pay-out": "pay somebody from what the group holds",
  "can.lock": "lock what the group holds, so that so much stays",
  "can.set-limit": "say how far one member may go below zero",
  "can.release": "let go of what the group keeps locked",
  "can.request": "ask one person, or several each for their part, for a payment",
  "can.pay-request": "pay what they are asked for, as far as their limit goes",
  "can.decline": "decline what they are asked to pay, with a reason or without",
  "can.withdraw-request": "take back what they asked for and nobody paid yet",
  "can.set-aside": "set something of theirs aside for somebody until a day",
  "can.take-aside": "take what is set aside for them, all of it or a part",
  "can.let-go-aside": "do without what is set aside for them",
  "can.send-back": "send back what they were paid, for 14 days",

  "also.open-currency": "money currency",
  "also.pay": "send transfer money thank",
  "also.request": "invoice bill split charge ask owe",
  "also.send-back": "refund return reverse undo",
  "also.limit": "overdraft line floor ceiling maximum",
  "also.aside": "hold reserve deposit escrow earmark",
  "also.held": "treasury fund spend assets",
} as const;
