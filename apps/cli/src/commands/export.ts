/** `plenty export`: a whole group in one file, to carry away, to keep, or to check elsewhere. */

import { existsSync } from "node:fs";
import { accepted } from "@plenty/kernel";
import { exportCommons } from "@plenty/node";
import { cannotWrite, failWith, wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { several } from "../support/counts.ts";

export const command: Command = {
  name: "export",
  summary: "write a group's whole log into one file",
  usage: "<folder of a group> --to <file.plenty>",
  files: true,
  options: {
    to: { type: "string", value: "FILE", help: "Where to write it; must not be there yet." },
    words: { type: "boolean", help: "Names and notes too, but for those of two people alone." },
  },
  examples: [
    "plenty export data/house --to house.plenty",
    "plenty export data/house --to house-with-names.plenty --words",
  ],
  notes: [
    "  In the file are the log, its signed head and the texts it published: no keys, and no state, for",
    "  the state follows from the log. A host may have the group open meanwhile. plenty verify reads it.",
  ],
  async run({ args, options }) {
    const [folder, ...more] = args;
    const file = options.text("to");
    if (folder === undefined || more.length > 0) return wrongUsage("one folder is exported");
    if (file === undefined) return wrongUsage("--to says into which file");
    if (existsSync(file)) return cannotWrite(`${file} is there already.`);
    const exported = await exportCommons(folder, file, { words: options.flag("words") });
    if (!exported.ok) return failWith(exported.refusal);
    const { entries, texts, words } = exported.value;
    const parts = [
      several(entries, "entry", "entries"),
      several(texts, "text", "texts"),
      several(words, "name or note", "names and notes"),
    ];
    return accepted({
      json: { file, ...exported.value },
      lines: [`${file}: ${parts.join(", ")}.`],
    });
  },
};
