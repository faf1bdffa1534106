/** `plenty example house`: the example house, in a folder. */

import { resolve } from "node:path";
import { accepted, dayOf, parseDay } from "@plenty/kernel";
import { makeHouse } from "../example/house.ts";
import { cannotWrite, wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { isFreeFolder } from "../support/free-folder.ts";

export const command: Command = {
  name: "example house",
  summary:
    "make the example house: four years of a real commons, and thirty days to look around in",
  usage: "--out <folder> [--today 2026-11-22]",
  options: {
    out: { type: "string", value: "DIR", help: "Where to make it; must not be there yet." },
    today: {
      type: "string",
      value: "DAY",
      help: "Day on which the example ends (default: today, UTC).",
    },
    readers: {
      type: "string",
      value: "WHO",
      words: ["members", "everyone"],
      help: "Who reads it: its members, or everyone who has the address (default: everyone).",
    },
  },
  examples: [
    "plenty example house --out data/house",
    "plenty example house --out /tmp/house --today 2026-11-22",
    "plenty example house --out data/closed --readers members",
  ],
  notes: [
    "  The same day gives the same folder, byte for byte. The keys of its five members are public:",
    "  see examples/NOTICE.md.",
  ],
  async run({ args, options, io }) {
    const out = options.text("out");
    const day = options.text("today") ?? dayOf(io.now());
    const today = parseDay(day);
    const readers = options.text("readers") ?? "everyone";
    if (readers !== "members" && readers !== "everyone")
      return wrongUsage("--readers is members or everyone");
    if (args.length > 0 || out === undefined)
      return wrongUsage("--out is needed: the folder to make");
    if (today === undefined) return wrongUsage(`"${day}" is no day such as 2026-11-22`);
    if (!isFreeFolder(out)) return cannotWrite(`${out} is there already`);
    const progress = io.progress("the house", undefined);
    const made = await makeHouse({ out: resolve(out), today, readers, progress });
    if (!made.ok) return made;
    const { folder, commons, entries, thingsDone } = made.value;
    return accepted({
      json: { folder, commons, today: day, entries, thingsDone },
      lines: [`The example house, as of ${day}, in ${folder}: ${entries} entries.`],
    });
  },
};
