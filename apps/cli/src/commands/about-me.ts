/** `plenty about-me`: everything that the group holds about you, as one file. */

import { existsSync, writeFileSync } from "node:fs";
import { accepted } from "@plenty/kernel";
import { aboutMe } from "@plenty/client";
import { cannotWrite, failWith, wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { several } from "../support/counts.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";

export const command: Command = {
  name: "about-me",
  summary: "write everything that the group holds about you into one file",
  usage: "--to <file.json>",
  files: true,
  options: {
    to: { type: "string", value: "FILE", help: "Where to write it; must not be there yet." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: ["plenty about-me --to me.json"],
  notes: [
    "  In the file are your name and standing, what you hold, and all entries by you or naming you, with the",
    "  words in them that you may read. A host tells it to you alone; of a folder that lies here it is read, too.",
  ],
  async run({ args, options, io }) {
    const file = options.text("to");
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    if (file === undefined) return wrongUsage("--to says into which file");
    if (existsSync(file)) return cannotWrite(`${file} is there already.`);
    return asMember(options, io, async ({ group, person }) => {
      const told = await aboutMe(group, person);
      if (!told.ok) return failWith(told.refusal);
      writeFileSync(file, `${JSON.stringify(told.value, undefined, 2)}\n`, { mode: 0o600 });
      const { balances, entries } = told.value;
      const parts = [
        several(entries.length, "entry", "entries"),
        several(balances.length, "balance", "balances"),
      ];
      return accepted({
        json: { file, entries: entries.length, balances: balances.length },
        lines: [`${file}: ${parts.join(", ")}.`],
      });
    });
  },
};
