/** Contributions on the command line: what was done, and who confirmed it. */

import type { RoomCommands } from "../../support/room.ts";

export const contributions: RoomCommands = {
  room: "contributions",
  commands: {
    tell: async () => (await import("./tell.ts")).command,
    confirm: async () => (await import("./confirm.ts")).command,
    contest: async () => (await import("./contest.ts")).command,
    thank: async () => (await import("./thank.ts")).command,
    withdraw: async () => (await import("./withdraw.ts")).command,
    "import house": async () => (await import("./import-house.ts")).command,
    "import hours": async () => (await import("./import-hours.ts")).command,
    "import undo": async () => (await import("./import-undo.ts")).command,
    "import git": async () => (await import("./import-git.ts")).command,
  },
  renamed: { log: "tell" },
  waiting: async () => (await import("./waiting.ts")).findWaiting,
};
