/** `plenty import undo`: takes back what oneself brought in from a source and nobody confirmed. */

import { accepted, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { withdrawSpec } from "@plenty/rules/rooms/contributions/acts";
import { allPages } from "../../do/asking.ts";
import { fail, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Outcome } from "../../support/command.ts";
import { count, several } from "../../support/counts.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, sendAct } from "../../support/member.ts";
import type { Acting } from "../../support/member.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "import undo",
  summary: "take back what you imported and nobody confirmed",
  usage: "<source> [--group WHERE]",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty import undo hours:stunden", "plenty import undo git:orchard"],
  notes: [
    "  The source is named as the import named it. What was confirmed stays; names that came with it stay, too.",
    "  Broken off, it is finished by starting it again; the file may be imported anew.",
  ],
  async run({ args, options, io }) {
    const [source, ...more] = args;
    if (source === undefined || more.length > 0) return wrongUsage("one source is needed");
    return asMember(options, io, (acting) => undo(acting, source, io));
  },
};

async function undo(acting: Acting, source: string, io: Io): Promise<Outcome> {
  const found = await findBroughtIn(acting, source);
  if (!found.ok) return found;
  const { open, confirmed } = found.value;
  if (open.length === 0) return nothingToUndo(source, confirmed);
  const progress = io.progress("taking back", open.length);
  for (let at = 0; at < open.length; at += limits.importRecords) {
    const items = open.slice(at, at + limits.importRecords);
    const sent = await sendAct(acting, io, { spec: withdrawSpec, body: { items } });
    if (!sent.ok) return sent;
    progress.at(at + items.length, open.length);
  }
  progress.end(several(open.length, "record", "records"));
  const stay = confirmed === 0 ? [] : [`${count(confirmed)} were confirmed and stay.`];
  return accepted({
    json: { source, withdrawn: open.length, confirmed },
    lines: [`${several(open.length, "thing", "things")} of ${source} taken back.`, ...stay],
  });
}

interface BroughtIn {
  /** What can be taken back, by its names. */
  readonly open: readonly string[];
  readonly confirmed: number;
}

/** What this person brought in from the source. */
async function findBroughtIn(
  { group, person }: Acting,
  source: string,
): Promise<Result<BroughtIn, Failure>> {
  const list = await allPages((after: string | undefined) =>
    group.query("contributions", "recent", { after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const mine = list.value.rows.filter((row) => row.source === source && row.told.agent === person);
  const open = mine.filter(({ status }) => status !== "confirmed").map(({ item }) => item);
  return accepted({ open, confirmed: mine.length - open.length });
}

function nothingToUndo(source: string, confirmed: number): ReturnType<typeof fail> {
  return fail({
    code: "NothingToTakeBack",
    title: "There is nothing of this source to take back",
    detail:
      confirmed === 0
        ? `you brought in nothing from ${source}, or took it back`
        : `all ${count(confirmed)} of ${source} were confirmed`,
    next:
      confirmed === 0
        ? "The import said the name of its source: hours:<file without its ending>."
        : "Whoever knows that one of them was not so contests it: plenty contest.",
    exit: 1,
  });
}
