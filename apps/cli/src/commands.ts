/** The commands by name, in parts as one meets them; each is loaded when it is used. */

import { rooms } from "./rooms.ts";
import type { Commands } from "./support/room.ts";

export interface Part {
  readonly title: string;
  readonly commands: Commands;
}

/** The commands in the parts in which help tells them. */
export const parts: readonly Part[] = [
  {
    title: "This machine",
    commands: {
      start: async () => (await import("./commands/start.ts")).command,
      serve: async () => (await import("./commands/serve.ts")).command,
      key: async () => (await import("./commands/key.ts")).command,
      completion: async () => (await import("./commands/completion.ts")).command,
    },
  },
  ...rooms.map(({ room, commands: own }) => ({ title: `Room ${room}`, commands: own })),
  {
    title: "Every room",
    commands: {
      waiting: async () => (await import("./commands/waiting.ts")).command,
      search: async () => (await import("./commands/search.ts")).command,
      "about-me": async () => (await import("./commands/about-me.ts")).command,
      do: async () => (await import("./commands/do.ts")).command,
      ask: async () => (await import("./commands/ask.ts")).command,
    },
  },
  {
    title: "The books",
    commands: {
      verify: async () => (await import("./commands/verify.ts")).command,
      send: async () => (await import("./commands/send.ts")).command,
      export: async () => (await import("./commands/export.ts")).command,
    },
  },
  {
    title: "Without a group",
    commands: {
      count: async () => (await import("./commands/count.ts")).command,
      "example house": async () => (await import("./commands/example-house.ts")).command,
    },
  },
];

export const commands: Commands = Object.assign({}, ...parts.map((part) => part.commands));
