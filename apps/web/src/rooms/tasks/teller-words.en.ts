/** English words of what was done and of what would follow: tasks. */

export const en = {
  "entry.opened": "{who} said what is to be done",
  "entry.changed": "{who} changed a task",
  "entry.taken": "{who} took a task",
  "entry.dropped": "{who} dropped a task",
  "entry.finished": "{who} finished a task",
  "entry.reopened": "{who} reopened a task",
  "entry.split": "{who} split a task into {n}",
  "entry.commented": "{who} said something of a task",
  "entry.closed": "{who} closed a task",
  "follows.reopen": "What was told of it is taken back, and whoever had it has it again.",
} as const;
