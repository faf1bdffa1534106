/** How a choice of settings is refused, whoever makes it. */

import { createWorld } from "../../testing/world.ts";
import type { Scenes } from "../../testing/room-play.ts";
import type { settingsRefusals } from "./refusals.ts";

export const scenes: Scenes<typeof settingsRefusals> = {
  settingUnknown: async () => createWorld().found({ settings: { "people.colour": "green" } }),
  settingInvalid: async () => createWorld().found({ settings: { "people.welcome": "anybody" } }),
};
