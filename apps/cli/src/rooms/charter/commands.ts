/** The charter on the command line: how a group begins, and changes what it agreed. */

import type { RoomCommands } from "../../support/room.ts";

export const charter: RoomCommands = {
  room: "charter",
  commands: {
    found: async () => (await import("./found.ts")).command,
    proposals: async () => (await import("./proposals.ts")).command,
    powers: async () => (await import("./powers.ts")).command,
    offices: async () => (await import("./offices.ts")).command,
    agree: async () => (await import("./agree.ts")).command,
  },
  waiting: async () => (await import("./waiting.ts")).findAwaiting,
};
