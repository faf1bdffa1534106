/** English words of what can be done about credits; each of them follows "can". */

export const en = {
  "powers.money": "Money",

  "can.open-currency": "open a credit for the group",
  "can.pay": "pay somebody or the group, as far as their limit goes",
  "can.pay-out": "pay somebody from what the group holds",
  "can.lock": "lock what the group holds, so that so much stays",
  "can.release": "let go of what the group keeps locked",

  "also.open-currency": "money currency",
  "also.pay": "send transfer money thank",
  "also.held": "treasury fund spend assets",
} as const;
