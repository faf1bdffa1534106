/** English words of tasks that are said anywhere: of their entries, and of the way to them. */

export const en = {
  "tasks.title": "Tasks",
} as const;
