/** Teams on the command line: which there are. */

import type { RoomCommands } from "../../support/room.ts";

export const teams: RoomCommands = {
  room: "teams",
  commands: { teams: async () => (await import("./teams.ts")).command },
};
