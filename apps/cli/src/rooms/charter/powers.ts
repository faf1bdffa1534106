/** `plenty powers`: who can do what in the group, and what whoever keeps the host can do. */

import { accepted, folded, limits } from "@plenty/kernel";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { groupOptions } from "../../support/target.ts";
import { linesOf } from "./power-lines.ts";
import type { PowerLine } from "./power-lines.ts";

export const command: Command = {
  name: "powers",
  summary: "list who can do what: acts, settings, offices, and what a host can do",
  usage: "[words]",
  options: { ...groupOptions },
  examples: ["plenty powers", "plenty powers welcome", "plenty powers treasurer --json"],
  notes: [
    "  Listed is what holds all words that you type; case and accents do not matter.",
    "  What a setting was before: plenty ask charter/setting-history --setting people.welcome",
  ],
  async run({ args, options, io }) {
    const typed = args.join(" ").trim();
    if (typed.length > limits.searchChars)
      return wrongUsage(`at most ${limits.searchChars} characters are looked for`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    return closing(target.value, async () => {
      const answer = await target.value.group.query("charter", "powers");
      if (!answer.ok) return failWith(answer.refusal);
      const found = linesOf(answer.value).filter(saying(typed));
      return accepted({
        json: { powers: found },
        lines: found.length === 0 ? ["No power has these words."] : found.flatMap(printed),
      });
    });
  },
};

/** Whether a line holds every word of what was typed. */
function saying(typed: string): (line: PowerLine) => boolean {
  const wanted = folded(typed).split(/\s+/);
  return ({ kind, name, stands, summary }) => {
    const text = folded([kind, name, stands, summary].join(" "));
    return wanted.every((word) => text.includes(word));
  };
}

/** What it is, beneath it in whose hands. */
function printed({ kind, name, stands, summary }: PowerLine): readonly string[] {
  return [`${kind} ${name}: ${summary}`, `  ${stands}`];
}
