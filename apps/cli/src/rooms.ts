/** The rooms that bring commands of their own, in the order in which one meets them: their only list. */

import { charter } from "./rooms/charter/commands.ts";
import { contributions } from "./rooms/contributions/commands.ts";
import { credit } from "./rooms/credit/commands.ts";
import { people } from "./rooms/people/commands.ts";
import { shifts } from "./rooms/shifts/commands.ts";
import { tasks } from "./rooms/tasks/commands.ts";
import { teams } from "./rooms/teams/commands.ts";
import type { RoomCommands } from "./support/room.ts";

export const rooms: readonly RoomCommands[] = [
  charter,
  people,
  teams,
  contributions,
  tasks,
  shifts,
  credit,
];
