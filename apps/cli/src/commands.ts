/** The commands by name, in the order in which one meets them; each is loaded when it is used. */

import type { Command } from "./support/command.ts";

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).command,
  serve: async () => (await import("./commands/serve.ts")).command,
  key: async () => (await import("./commands/key.ts")).command,
  found: async () => (await import("./commands/found.ts")).command,
  join: async () => (await import("./commands/join.ts")).command,
  invite: async () => (await import("./commands/invite.ts")).command,
  welcome: async () => (await import("./commands/welcome.ts")).command,
  "open-currency": async () => (await import("./commands/open-currency.ts")).command,
  pay: async () => (await import("./commands/pay.ts")).command,
  log: async () => (await import("./commands/log.ts")).command,
  confirm: async () => (await import("./commands/confirm.ts")).command,
  do: async () => (await import("./commands/do.ts")).command,
  ask: async () => (await import("./commands/ask.ts")).command,
  send: async () => (await import("./commands/send.ts")).command,
  "import house": async () => (await import("./commands/import-house.ts")).command,
  "import git": async () => (await import("./commands/import-git.ts")).command,
  "example house": async () => (await import("./commands/example-house.ts")).command,
  export: async () => (await import("./commands/export.ts")).command,
  count: async () => (await import("./commands/count.ts")).command,
  verify: async () => (await import("./commands/verify.ts")).command,
};
