/** The charter: what all agreed beforehand. */

import { defineRoom } from "../../engine/room.ts";
import type { Room, SettingDef } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { aboutQuery } from "./queries.ts";
import { charterRefusals, found } from "./rules.ts";

export { charterHash } from "./rules.ts";

/** The room; its page of powers lists the settings that all rooms declare. */
export function createCharter(settings: () => readonly SettingDef[]): Room {
  return defineRoom({
    name: "charter",
    tables: tablesBeside(import.meta.url),
    acts: [found],
    queries: [aboutQuery(settings)],
    refusals: Object.values(charterRefusals),
  });
}
