/** `plenty export`: a whole group in one file, to carry away, to keep, or to check elsewhere; or what moved, for other programs. */

import { existsSync } from "node:fs";
import { accepted, DAY, parseDay } from "@plenty/kernel";
import { exportCommons, exportValueFlows } from "@plenty/node";
import { cannotWrite, failWith, wrongUsage } from "../support/command.ts";
import type { Command, Outcome } from "../support/command.ts";
import { several } from "../support/counts.ts";

export const command: Command = {
  name: "export",
  summary: "write a group's whole log into one file",
  usage: "<folder of a group> --to <file.plenty>",
  files: true,
  options: {
    to: { type: "string", value: "FILE", help: "Where to write it; must not be there yet." },
    words: { type: "boolean", help: "Names and notes too, but for those of two people alone." },
    valueflows: {
      type: "boolean",
      help: "Instead: what moved, as JSON-LD in the vocabulary of ValueFlows.",
    },
    since: { type: "string", value: "DAY", help: "Of what moved: from this day on (UTC)." },
    until: { type: "string", value: "DAY", help: "Of what moved: to the end of this day." },
  },
  examples: [
    "plenty export data/house --to house.plenty",
    "plenty export data/house --to house-with-names.plenty --words",
    "plenty export data/house --to house.jsonld --valueflows --since 2026-01-01",
  ],
  notes: [
    "  In the file are the log, its signed head and the texts it published: no keys, and no state, for",
    "  the state follows from the log. A host may have the group open meanwhile. plenty verify reads it.",
    "  With --valueflows people are their ids; no names or notes are in the file.",
  ],
  async run({ args, options }) {
    const [folder, ...more] = args;
    const file = options.text("to");
    if (folder === undefined || more.length > 0) return wrongUsage("one folder is exported");
    if (file === undefined) return wrongUsage("--to says into which file");
    if (existsSync(file)) return cannotWrite(`${file} is there already.`);
    if (options.flag("valueflows")) {
      return flowsTo(file, { folder, since: options.text("since"), until: options.text("until") });
    }
    if (options.text("since") !== undefined || options.text("until") !== undefined) {
      return wrongUsage("--since and --until are of what moved: with --valueflows");
    }
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

interface Wanted {
  readonly folder: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

function flowsTo(file: string, { folder, since, until }: Wanted): Outcome {
  const [first, last] = [dayOf(since), dayOf(until)];
  if (first === "odd" || last === "odd") return wrongUsage("a day is written 2026-11-30");
  const exported = exportValueFlows(folder, file, {
    ...(first === undefined ? {} : { since: first }),
    ...(last === undefined ? {} : { until: last + DAY }),
  });
  if (!exported.ok) return failWith(exported.refusal);
  const { events } = exported.value;
  return accepted({
    json: { file, ...exported.value },
    lines: [`${file}: ${several(events, "event", "events")}.`],
  });
}

/** When a day begins; "odd" if it is none. */
function dayOf(day: string | undefined): number | "odd" | undefined {
  return day === undefined ? undefined : (parseDay(day) ?? "odd");
}
