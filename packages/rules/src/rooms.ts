/**
 * The one list of services, rooms and views, in order. A room may use the door of what stands above it, and
 * this order is the only list of dependencies: tables are made from it, and every type and reference of
 * acts, facts, queries and settings is read off it.
 */

import { charter } from "./rooms/charter/index.ts";
import { contributions } from "./rooms/contributions/index.ts";
import { credit } from "./rooms/credit/index.ts";
import { peace } from "./rooms/peace/index.ts";
import { people } from "./rooms/people/index.ts";
import { shifts } from "./rooms/shifts/index.ts";
import { tasks } from "./rooms/tasks/index.ts";
import { teams } from "./rooms/teams/index.ts";
import { economy } from "./services/economy/index.ts";
import { presence } from "./services/presence/index.ts";
import { settings } from "./services/settings/index.ts";
import { words } from "./services/words/index.ts";
import { homeView } from "./views/home.ts";
import { presenceView } from "./views/presence.ts";
import { standingView } from "./views/standing.ts";

export const services = [economy, settings, presence, words] as const;

export const rooms = [people, teams, charter, peace, contributions, tasks, shifts, credit] as const;

/** Questions that join rooms; they have no state of their own. */
export const views = [homeView, presenceView, standingView] as const;
