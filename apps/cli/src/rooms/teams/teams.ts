/** `plenty teams`: the group's teams, what each is for, and how many are in it. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "teams",
  summary: "list the teams of the group",
  usage: "[--closed]",
  options: {
    closed: { type: "boolean", help: "Those that are closed, in their place." },
    ...groupOptions,
  },
  examples: ["plenty teams", "plenty teams --closed"],
  notes: [
    "  To open one:   plenty do teams.open --name garden",
    "  To enter one:  plenty do teams.enter --team garden; teams.leave leaves it",
    "  Who is in it:  plenty ask teams/team --team garden",
  ],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const state = options.flag("closed") ? "closed" : "open";
    return closing(target.value, async () => {
      const list = await allPages((after: number | undefined) =>
        target.value.group.query("teams", "teams", { state, after, limit: limits.pageRows }),
      );
      if (!list.ok) return list;
      const { rows, words } = list.value;
      const purposeOf = ({ purpose = "" }: (typeof rows)[number]) => words[purpose] ?? "";
      const cells = rows.map((row) => [row.name, String(row.people), purposeOf(row)]);
      const lines =
        cells.length === 0 ? ["No team."] : columns([["team", "people", "what for"], ...cells]);
      const json = rows.map((row) => ({ ...row, purpose: purposeOf(row) }));
      return accepted({ json: { teams: json }, lines });
    });
  },
};
