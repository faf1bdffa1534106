/** Credit on the command line: money that its users make. */

import type { RoomCommands } from "../../support/room.ts";

export const credit: RoomCommands = {
  room: "credit",
  commands: {
    pay: async () => (await import("./pay.ts")).command,
    balance: async () => (await import("./balance.ts")).command,
    "open-credit": async () => (await import("./open-credit.ts")).command,
  },
  renamed: { "open-currency": "open-credit" },
};
