/** English words of what can be done about tasks; each of them follows "can". */

export const en = {
  "powers.tasks": "Tasks",

  "can.open": "say what is to be done",
  "can.change": "change a task that they opened, while nobody has it",
  "can.take": "take a task that is open to them",
  "can.drop": "drop a task that they have",
  "can.finish": "finish a task that they have, which tells what was done",
  "can.reopen": "reopen a task that they finished, until that is confirmed",
  "can.split": "split a task that they alone have, or opened while nobody has it",
  "can.comment": "say something of a task",
  "can.close": "close a task that they opened, while nobody has it",

  "also.open": "create todo issue ticket assign",
  "also.change": "edit",
  "also.take": "claim assign volunteer",
  "also.drop": "give back release unassign",
  "also.finish": "complete done resolve",
  "also.reopen": "undo",
  "also.split": "subtask divide",
  "also.comment": "discuss reply",
  "also.close": "cancel delete withdraw",
} as const;
