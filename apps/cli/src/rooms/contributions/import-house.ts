/** `plenty import house`: a house's minutes, as things done and as who was there. */

import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { cannotReadFile } from "../../support/faults.ts";
import { houseSource } from "./importing/house-lines.ts";
import { importInto, importOptions } from "./importing/run.ts";

export const command: Command = {
  name: "import house",
  summary: "import the counted minutes of a house: weeks.jsonl and doings.jsonl",
  usage: "<folder> [--group WHERE]",
  files: true,
  options: importOptions,
  renamed: { into: "group" },
  examples: [
    "plenty import house examples/house --group http://127.0.0.1:4747",
    "plenty import house minutes --group data/our-house --source house:minutes",
  ],
  notes: [
    "  doings.jsonl: one thing done per line; weeks.jsonl: who was present at a weekly meeting.",
    "  People come as unclaimed: everything is marked as told by the importer. Importing again",
    "  adds only what is new.",
  ],
  async run({ args, options, io }) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0) return wrongUsage("one folder is needed");
    for (const file of ["weeks.jsonl", "doings.jsonl"]) {
      try {
        await stat(join(folder, file));
      } catch (fault) {
        return cannotReadFile(fault, folder, "The folder holds weeks.jsonl and doings.jsonl.");
      }
    }
    const name = options.text("source") ?? `house:${basename(resolve(folder))}`;
    return importInto(houseSource({ folder, name }), options, io);
  },
};
