/** Credit on the command line: money that its users make. */

import type { RoomCommands } from "../../support/room.ts";

export const credit: RoomCommands = {
  room: "credit",
  commands: {
    pay: async () => (await import("./pay.ts")).command,
    balance: async () => (await import("./balance.ts")).command,
    statement: async () => (await import("./statement.ts")).command,
    request: async () => (await import("./request.ts")).command,
    "pay-request": async () => (await import("./pay-request.ts")).command,
    decline: async () => (await import("./decline.ts")).command,
    "withdraw-request": async () => (await import("./withdraw-request.ts")).command,
    "open-credit": async () => (await import("./open-credit.ts")).command,
  },
  renamed: { "open-currency": "open-credit" },
  waiting: async () => (await import("./waiting.ts")).findAsked,
};
