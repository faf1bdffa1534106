/** Shifts on the command line: one's own, what is free, a sheet for the wall, a calendar; and opening a series. */

import type { RoomCommands } from "../../support/room.ts";

export const shifts: RoomCommands = {
  room: "shifts",
  commands: {
    shifts: async () => (await import("./shifts.ts")).command,
    "open-shift": async () => (await import("./open-shift.ts")).command,
  },
  waiting: async () => (await import("./waiting.ts")).findShifts,
};
