/** `plenty people`: who belongs to the group. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "people",
  summary: "list who belongs, by name",
  usage: "",
  options: groupOptions,
  examples: ["plenty people", "plenty people --json"],
  notes: ["  The digits name somebody where a name stands for several."],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const { group } = target.value;
    return closing(target.value, async () => {
      const list = await allPages((after: number | undefined) =>
        group.query("people", "members", { after, limit: limits.pageRows }),
      );
      if (!list.ok) return list;
      const people = list.value.rows
        .map((row) => ({ ...row, name: list.value.words[row.name] ?? "(erased)" }))
        .toSorted((a, b) => a.name.localeCompare(b.name));
      const rows = people.map(({ name, status, joined, person }) => [
        name,
        status,
        joined.slice(0, 10),
        short(person),
      ]);
      return accepted({
        json: { people },
        lines: columns([["name", "status", "joined", "digits"], ...rows]),
      });
    });
  },
};
