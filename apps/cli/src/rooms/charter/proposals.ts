/** `plenty proposals`: what is proposed, and what came of what was. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";
import { cellsOf } from "./listed.ts";

export const command: Command = {
  name: "proposals",
  summary: "list what members propose to change, and what came of it",
  usage: "[--all]",
  options: {
    all: { type: "boolean", help: "Those too of which something has come." },
    ...groupOptions,
  },
  examples: ["plenty proposals", "plenty proposals --all"],
  notes: ['  To propose: plenty do charter.propose --settings \'{"people.welcome":"invitation"}\''],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    return closing(target.value, async () => {
      const list = await allPages((after: number | undefined) =>
        target.value.group.query("charter", "proposals", { after, limit: limits.pageRows }),
      );
      if (!list.ok) return list;
      const { rows, words } = list.value;
      const shown = options.flag("all")
        ? rows
        : rows.filter(({ state }) => state === "open" || state === "announced");
      const cells = await cellsOf(target.value.group, { ...list.value, rows: shown });
      const head = ["proposal", "by", "agree", "until", "change"];
      const lines = cells.length === 0 ? ["Nothing is proposed."] : columns([head, ...cells]);
      const json = shown.map(({ name, ...row }) => ({ ...row, name: words[name] ?? "(erased)" }));
      return accepted({ json: { proposals: json }, lines });
    });
  },
};
