/** English words of what waits on Home to be confirmed. */

export const en = {
  "to-confirm.says": {
    one: "{n} thing that somebody told can be confirmed",
    other: "{n} things that others told can be confirmed",
  },
  "to-confirm.more": {
    one: "More than {n} thing that others told can be confirmed",
    other: "More than {n} things that others told can be confirmed",
  },
  "to-confirm.look": "Look at them",
} as const;
