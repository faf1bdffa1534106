/** `plenty offices`: what somebody does for all, who holds it until when; or which somebody holds and held. */

import { accepted, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { allPages, askAllOf } from "../../do/asking.ts";
import { namesIn } from "../../do/names.ts";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Done, Failure } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "offices",
  summary: "list what somebody does for all, who holds it and until when",
  usage: "[--person NAME]",
  options: {
    person: { type: "string", value: "NAME", help: "What they hold and held, instead." },
    ...groupOptions,
  },
  examples: ["plenty offices", "plenty offices --person birch"],
  notes: [
    "  The group makes offices and names who holds them: plenty do charter.set-office --propose,",
    "  plenty do charter.appoint --propose. Who was named: plenty do charter.take-office --office treasurer",
  ],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const person = options.text("person");
    const { group } = target.value;
    return closing(target.value, () =>
      person === undefined ? listOffices(group) : listTerms(group, person),
    );
  },
};

async function listOffices(group: GroupClient): Promise<Result<Done, Failure>> {
  const asked = await group.query("charter", "offices");
  if (!asked.ok) return failWith(asked.refusal);
  const { rows, words, texts = {} } = asked.value;
  const told = rows.map(({ holders, duties, ...office }) => ({
    ...office,
    duties: texts[duties],
    holders: holders.map((one) => ({ ...one, name: words[one.name] ?? "(erased)" })),
  }));
  const lines = told.flatMap(({ office, title, seats, holders }) => {
    const first = [office, title, `${holders.length} of ${seats}`];
    if (holders.length === 0) return [[...first, "nobody", ""]];
    return holders.map(({ name, until, taken }, i) => [
      ...(i === 0 ? first : ["", "", ""]),
      taken === undefined ? `${name} (named)` : name,
      until.slice(0, 10),
    ]);
  });
  const head = ["office", "title", "seats", "held by", "until"];
  return accepted({
    json: { offices: told },
    lines: lines.length === 0 ? ["There is no office."] : columns([head, ...lines]),
  });
}

async function listTerms(group: GroupClient, name: string): Promise<Result<Done, Failure>> {
  const found = await namesIn(askAllOf(group)).find("agent", name);
  if (!found.ok) return found;
  const list = await allPages((after: number | undefined) =>
    group.query("charter", "terms", { person: found.value.id, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const terms = list.value.rows;
  const lines = terms.map(({ office, title, named, taken, until, ended, how }) => [
    office,
    title,
    (taken ?? named).slice(0, 10),
    (ended ?? until).slice(0, 10),
    how ?? (taken === undefined ? "named" : "holds it"),
  ]);
  const head = ["office", "title", "from", "until", "how"];
  return accepted({
    json: { terms },
    lines: lines.length === 0 ? ["They held none."] : columns([head, ...lines]),
  });
}
