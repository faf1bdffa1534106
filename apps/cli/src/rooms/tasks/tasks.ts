/** `plenty tasks`: what is to be done in the group, by a team, or by oneself. */

import { accepted, dayOf, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { allPages, askAllOf } from "../../do/asking.ts";
import { namesIn } from "../../do/names.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Outcome } from "../../support/command.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";
import { byDay, cellsOf, taskJson } from "./task-lines.ts";
import type { TaskJson } from "./task-lines.ts";

export const command: Command = {
  name: "tasks",
  summary: "list what is to be done: by anybody, by a team, or by you",
  usage: "[--mine | --team NAME] [--done]",
  options: {
    mine: { type: "boolean", help: "Those that you have." },
    team: { type: "string", value: "NAME", help: "Those of a team." },
    done: { type: "boolean", help: "Those that are done, in their place." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: ["plenty tasks", "plenty tasks --mine", "plenty tasks --team garden"],
  notes: [
    "  To say what is to be done:  plenty do tasks.open --title ... --theme garden ...",
    "  To take one:                plenty do tasks.take --task <digits or words>",
    "  It is done:                 plenty do tasks.finish --task ... --on today --people <you>",
  ],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const [mine, team, done] = [options.flag("mine"), options.text("team"), options.flag("done")];
    if (mine && (team !== undefined || done)) {
      return wrongUsage("--mine is of what you have now, whatever the team");
    }
    if (mine) {
      return asMember(options, io, async ({ group, person }) =>
        listed(await ofPerson(group, person), io),
      );
    }
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const { group } = target.value;
    return closing(target.value, async () => {
      const of = await teamNamed(group, team);
      return of.ok ? listed(await tasksIn(group, { team: of.value, done }), io) : of;
    });
  },
};

async function teamNamed(
  group: GroupClient,
  team: string | undefined,
): Promise<Result<string | undefined, Failure>> {
  if (team === undefined) return accepted(undefined);
  const found = await namesIn(askAllOf(group)).find("team", team);
  return found.ok ? accepted(found.value.id) : found;
}

type Listed = Result<readonly TaskJson[], Failure>;

async function tasksIn(
  group: GroupClient,
  { team, done }: { readonly team: string | undefined; readonly done: boolean },
): Promise<Listed> {
  const state = done ? "done" : "open";
  const list = await allPages((after: number | undefined) =>
    group.query("tasks", "tasks", { state, team, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  return accepted(rows.map((row) => taskJson(row, words)));
}

async function ofPerson(group: GroupClient, person: string): Promise<Listed> {
  const list = await allPages((after: number | undefined) =>
    group.query("tasks", "of-person", { person, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  return accepted(rows.map((row) => taskJson(row, words)));
}

function listed(found: Listed, io: Io): Outcome {
  if (!found.ok) return found;
  const tasks = byDay(found.value);
  const today = dayOf(io.now());
  const head = ["", "until", "task", "team", "takes", "who"];
  const lines =
    tasks.length === 0
      ? ["No task."]
      : columns([head, ...tasks.map((task) => cellsOf(task, today))]);
  return accepted({ json: { tasks }, lines });
}
