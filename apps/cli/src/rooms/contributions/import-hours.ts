/** `plenty import hours`: anybody's list of hours, as things done by whom it names. */

import { basename, extname } from "node:path";
import { accepted, findUnit, formatAmount, present } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Done, Io, Options, Outcome } from "../../support/command.ts";
import { several } from "../../support/counts.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import type { Source } from "../../importing/records.ts";
import { columnWords, hoursOptions } from "./importing/hours-choices.ts";
import { readHoursFile, recordOf } from "./importing/hours-list.ts";
import type { ReadList } from "./importing/hours-list.ts";
import { membersNamed } from "./importing/hours-people.ts";
import { importInto, importOptions } from "./importing/run.ts";

export const command: Command = {
  name: "import hours",
  summary: "import a list of hours: .csv, .xlsx or .ods",
  usage: "<file> [--preview] [--columns LIST] [--dates ORDER] [--group WHERE]",
  files: true,
  options: { ...hoursOptions, ...importOptions },
  examples: [
    "plenty import hours stunden.xlsx --preview",
    "plenty import hours hours.csv --columns who=A,day=B,hours=C --dates dmy",
    "plenty import hours hours.ods --leave-out problems --source hours:2025",
  ],
  notes: [
    "  The first line holds the heads; columns are found by them (who, day, hours or minutes, what, theme).",
    "  1:30, 1,5, 1.5, 90 min and 1h30 are one and a half hours. Nothing is guessed, and nothing is entered",
    "  until each line is read or left out. Names that members bear are these; others come as unclaimed.",
    "  Importing again adds only what is new, also after it was broken off; a file that was renamed needs its",
    "  --source. plenty import undo takes back what nobody confirmed.",
  ],
  async run({ args, options, io }) {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) return wrongUsage("one file is needed");
    const list = await readHoursFile(file, options, io);
    if (!list.ok) return list;
    if (options.flag("preview")) return preview(list.value, options, io);
    const imported = await importInto(sourceOf(file, list.value, options), options, io);
    if (!imported.ok) return imported;
    const { json, lines } = imported.value;
    const { leftOut } = list.value;
    const told = leftOut.length === 0 ? [] : [`Left out by choice: line ${leftOut.join(", ")}.`];
    return accepted({ json: { ...json, linesLeftOut: leftOut }, lines: [...lines, ...told] });
  },
};

function sourceOf(file: string, { hours }: ReadList, options: Options): Source {
  const name = options.text("source") ?? `hours:${basename(file, extname(file))}`;
  return {
    name,
    members: (group) => membersNamed(group, namesIn(hours), options.texts("who")),
    async *read() {
      for (const line of hours) yield accepted<ReturnType<typeof recordOf>>(recordOf(line));
    },
  };
}

function namesIn(hours: ReadList["hours"]): readonly string[] {
  return [...new Set(hours.map(({ who }) => who))];
}

/** How the list is read, and whom its names mean in the group. */
async function preview(list: ReadList, options: Options, io: Io): Promise<Outcome> {
  const target = await openGroup(options, io);
  if (!target.ok) return target;
  return closing(target.value, () => previewIn(target.value.group, list, options));
}

async function previewIn(group: GroupClient, list: ReadList, options: Options): Promise<Outcome> {
  const names = namesIn(list.hours);
  const members = await membersNamed(group, names, options.texts("who"));
  if (!members.ok) return members;
  return accepted(previewOf(list, names, [...members.value.keys()]));
}

const shownRows = 5;
const hour = present(findUnit("hour"), "hours are a unit");

function previewOf(
  { choices, hours, leftOut }: ReadList,
  names: readonly string[],
  known: readonly string[],
): Done {
  const unclaimed = names.filter((name) => !known.includes(name));
  const first = hours.slice(0, shownRows);
  const rows = first.map(({ on, who, amount, what, theme }) =>
    [on, who, `${formatAmount(amount, hour.decimals)} h`, theme, what].join("  "),
  );
  return {
    json: {
      columns: choices.columns,
      records: hours.length,
      members: known,
      unclaimed,
      leftOut,
      first,
    },
    lines: [
      `Columns: ${columnWords(choices.columns)}.`,
      ...rows,
      `${several(hours.length, "line", "lines")}; nothing was entered.`,
      ...(known.length === 0 ? [] : [`Members: ${known.join(", ")}.`]),
      ...(unclaimed.length === 0 ? [] : [`They come as unclaimed: ${unclaimed.join(", ")}.`]),
      ...(leftOut.length === 0 ? [] : [`Left out by choice: line ${leftOut.join(", ")}.`]),
    ],
  };
}
