/** English words of what can be done about teams; each of them follows "can". */

export const en = {
  "powers.teams": "Teams",

  "can.open": "open a team",
  "can.enter": "enter a team",
  "can.leave": "leave a team",
  "can.close": "close a team in which nobody else is",

  "also.open": "create a circle working group",
  "also.enter": "join a circle",
  "also.leave": "quit",
  "also.close": "end delete",
} as const;
