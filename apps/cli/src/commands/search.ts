/** `plenty search`: finds names, notes and texts of the group, as far as you may read them. */

import { accepted, limits } from "@plenty/kernel";
import { failWith, wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { closing } from "../support/member.ts";
import { openGroup } from "../support/open-target.ts";
import { columns } from "../support/table.ts";
import { groupOptions } from "../support/target.ts";

export const command: Command = {
  name: "search",
  summary: "find names, notes and texts that hold all words you type",
  usage: "<words>",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty search bicycle", 'plenty search "pot of soup" --json'],
  notes: [
    "  The beginning of a word is enough, and accents do not matter. Found is what you may read: of notes",
    "  of payments your own. What was erased is found by nobody.",
  ],
  async run({ args, options, io }) {
    const typed = args.join(" ").trim();
    if (typed === "") return wrongUsage("what to search for is missing");
    if (typed.length > limits.searchChars)
      return wrongUsage(`at most ${limits.searchChars} characters are searched for`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    return closing(target.value, async () => {
      const found = await target.value.group.search(typed, { limit: limits.searchHits });
      if (!found.ok) return failWith(found.refusal);
      const { rows, next } = found.value;
      const lines = rows.map(({ text, entry }) => [
        String(entry.index),
        entry.at.slice(0, 10),
        oneLine(text),
      ]);
      const more = next === undefined ? [] : ["There is more: type another word of it."];
      return accepted({
        json: { rows },
        lines:
          rows.length === 0
            ? ["Nothing that you may read holds this."]
            : [...columns([["entry", "day", "words"], ...lines]), ...more],
      });
    });
  },
};

/** Words as one line of a table. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line;
}

const WIDTH = 100;
