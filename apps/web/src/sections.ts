/**
 * The one list of the sections: every room and view of the rules that has something for the screen, in the order
 * in which they are shown wherever several are. Whoever adds one adds its line here and nowhere else.
 */

import { charter } from "./rooms/charter/section.tsx";
import { contributions } from "./rooms/contributions/section.tsx";
import { credit } from "./rooms/credit/section.tsx";
import { home } from "./rooms/home/section.tsx";
import { peace } from "./rooms/peace/section.tsx";
import { people } from "./rooms/people/section.tsx";
import { presence } from "./rooms/presence/section.tsx";
import { shifts } from "./rooms/shifts/section.tsx";
import { tasks } from "./rooms/tasks/section.tsx";
import { teams } from "./rooms/teams/section.tsx";

export const sections = [
  people,
  teams,
  charter,
  peace,
  home,
  contributions,
  tasks,
  shifts,
  credit,
  presence,
] as const;
