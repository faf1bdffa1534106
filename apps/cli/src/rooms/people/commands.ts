/** People on the command line: who belongs, and how one comes to. */

import type { RoomCommands } from "../../support/room.ts";

export const people: RoomCommands = {
  room: "people",
  commands: {
    join: async () => (await import("./join.ts")).command,
    invite: async () => (await import("./invite.ts")).command,
    invitations: async () => (await import("./invitations.ts")).command,
    "withdraw-invitation": async () => (await import("./withdraw-invitation.ts")).command,
    welcome: async () => (await import("./welcome.ts")).command,
    leave: async () => (await import("./leave.ts")).command,
    "come-back": async () => (await import("./come-back.ts")).command,
    device: async () => (await import("./device.ts")).command,
    people: async () => (await import("./people.ts")).command,
  },
  holder: async () => (await import("./holder.ts")).findHolder,
  waiting: async () => (await import("./waiting.ts")).findWaiting,
};
