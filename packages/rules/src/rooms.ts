/**
 * The one list of services and rooms, in order. A room may use the door of what stands above it, and this
 * order is the only list of dependencies: tables are made, and read in digests, from it.
 */

import type { Room } from "./engine/room.ts";
import { createCharter } from "./rooms/charter/index.ts";
import { contributions } from "./rooms/contributions/index.ts";
import { credit } from "./rooms/credit/index.ts";
import { people } from "./rooms/people/index.ts";
import { economy } from "./services/economy/index.ts";
import { presence } from "./services/presence/index.ts";
import { settings } from "./services/settings/index.ts";

export const services: readonly Room[] = [economy, settings, presence];

export const rooms: readonly Room[] = [
  people,
  createCharter(() => [...services, ...rooms].flatMap((room) => room.settings)),
  contributions,
  credit,
];
