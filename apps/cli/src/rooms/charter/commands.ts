/** The charter on the command line: how a group begins. */

import type { RoomCommands } from "../../support/room.ts";

export const charter: RoomCommands = {
  room: "charter",
  commands: { found: async () => (await import("./found.ts")).command },
};
