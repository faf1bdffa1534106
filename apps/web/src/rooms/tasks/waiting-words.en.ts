/** English words of the tasks that wait on Home. */

export const en = {
  "waits.task": "a task",
  "waits.late": "You took this, and its day is past ({day}): {what}",
  "waits.today": "You took this for today: {what}",
  "waits.soon": "You took this until {day}: {what}",
  "waits.look": "Look at it",
  "waits.seek": {
    one: "{n} task of your teams seeks somebody",
    other: "{n} tasks of your teams seek somebody",
  },
  "waits.take": "Take one",
} as const;
