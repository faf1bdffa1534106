/** `plenty waiting`: what in the group waits for you, room by room. */

import { accepted } from "@plenty/kernel";
import { rooms } from "../rooms.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember } from "../support/member.ts";
import { isNotYours } from "../support/room.ts";
import type { Waiting } from "../support/room.ts";
import { columns } from "../support/table.ts";
import { groupOptions } from "../support/target.ts";

export const command: Command = {
  name: "waiting",
  summary: "list what waits for you, room by room",
  usage: "",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty waiting", "plenty waiting --json"],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    return asMember(options, io, async ({ group, person }) => {
      const waiting: [string, Waiting][] = [];
      for (const { room, waiting: load } of rooms) {
        if (load === undefined) continue;
        const find = await load();
        const found = await find(group, person, io.now());
        if (isNotYours(found)) continue; // what somebody may not see does not wait for them
        if (!found.ok) return found;
        waiting.push(...found.value.map((each): [string, Waiting] => [room, each]));
      }
      const lines = waiting.flatMap(([, each]) => tell(each));
      return accepted({
        json: { waiting: jsonOf(waiting) },
        lines: lines.length === 0 ? ["Nothing waits for you."] : lines,
      });
    });
  },
};

/** What waits of each room, of all kinds. */
function jsonOf(waiting: readonly (readonly [string, Waiting])[]) {
  const byRoom = new Map<string, Waiting["json"]>();
  for (const [room, { json }] of waiting) byRoom.set(room, [...(byRoom.get(room) ?? []), ...json]);
  return Object.fromEntries(byRoom);
}

function tell({ title, rows, next }: Waiting): readonly string[] {
  return rows.length === 0 ? [] : [`${title}: ${next}`, ...columns(rows).map((row) => `  ${row}`)];
}
