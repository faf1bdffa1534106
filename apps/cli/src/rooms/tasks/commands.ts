/** Tasks on the command line: which there are, and which wait for somebody. */

import type { RoomCommands } from "../../support/room.ts";

export const tasks: RoomCommands = {
  room: "tasks",
  commands: { tasks: async () => (await import("./tasks.ts")).command },
  waiting: async () => (await import("./waiting.ts")).findTasks,
};
