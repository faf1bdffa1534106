/** English words of what can be done about shifts; each of them follows "can". */

export const en = {
  "powers.shifts": "Shifts",

  "can.open": "open a series of shifts",
  "can.call-off": "call off dates of a shift that they look after",
  "can.take": "take a place in a shift, or all of a series",
  "can.drop": "say that they can't be there",
  "can.stand-in": "stand in for somebody who can't be there",
  "can.record": "record who else was there, if they were or look after the shift",

  "also.open": "create rota schedule roster plan",
  "also.call-off": "cancel close holiday",
  "also.take": "sign up register",
  "also.drop": "cancel unregister",
  "also.stand-in": "replace substitute swap",
  "also.record": "attendance present absent missed",
} as const;
