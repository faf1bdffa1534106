/** `plenty confirm`: says of things told by others that they happened. */

import { accepted } from "@plenty/kernel";
import { confirmSpec } from "@plenty/rules/rooms/contributions/acts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, sendAct } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";

export const command: Command = {
  name: "confirm",
  summary: "confirm that things told by others happened",
  usage: "<item> [<item> ...]",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty confirm 3f8c...e1.0"],
  notes: ["  An item is named as plenty log prints it: the act's id, a point, and its number."],
  async run({ args, options, io }) {
    const wrong = args.find((item) => !/^[0-9a-f]{64}\.\d+$/.test(item));
    if (args.length === 0) return wrongUsage("at least one item is needed");
    if (wrong !== undefined)
      return wrongUsage(`"${wrong}" is no item: an act's id, a point, a number`);
    return asMember(options, io, async (acting) => {
      const sent = await sendAct(acting, io, {
        spec: confirmSpec,
        body: { items: args },
      });
      if (!sent.ok) return sent;
      return accepted({
        json: { items: args, receipt: sent.value },
        lines: [args.length === 1 ? "Confirmed." : `${args.length} things confirmed.`],
      });
    });
  },
};
