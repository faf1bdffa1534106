/** `plenty invitations`: which are open, and what became of the others. */

import { accepted, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Failure } from "../../support/command.ts";
import { closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

/** An invitation as it is listed. */
export interface Listed {
  readonly key: string;
  /** Letters of its key by which it is named. */
  readonly letters: string;
  /** Whom it is for: known to who made it, as far as that was said and is kept. */
  readonly for: string;
  readonly by: string;
  readonly until: string;
  /** What became of it, with those that have run out apart. */
  readonly is: "open" | "used" | "withdrawn" | "expired";
}

export const command: Command = {
  name: "invitations",
  summary: "list invitations, and what became of them",
  usage: "[--all]",
  options: {
    all: { type: "boolean", help: "Those too that were used or withdrawn, or have run out." },
    ...groupOptions,
  },
  examples: ["plenty invitations", "plenty invitations --all"],
  notes: ["  The letters name an invitation where it is withdrawn."],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    return closing(target.value, async () => {
      const all = await listInvitations(target.value.group, io.now());
      if (!all.ok) return all;
      const shown = options.flag("all") ? all.value : all.value.filter(({ is }) => is === "open");
      const rows = shown.map((one) => [
        one.for,
        one.by,
        one.is,
        one.until.slice(0, 10),
        one.letters,
      ]);
      const head = ["for", "by", "is", "until", "letters"];
      const lines = rows.length === 0 ? ["No invitation is open."] : columns([head, ...rows]);
      return accepted({ json: { invitations: shown }, lines });
    });
  },
};

/** All invitations of a group, as they are at a time. */
export async function listInvitations(
  group: GroupClient,
  now: number,
): Promise<Result<readonly Listed[], Failure>> {
  const list = await allPages((after: number | undefined) =>
    group.query("people", "invitations", { after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  return accepted(
    rows.map(({ key, for: meant, by, until, fate }) => ({
      key,
      letters: lettersOf(key),
      for: (meant && words[meant]) ?? "",
      by: words[by.name] ?? "(erased)",
      until,
      is: fate === "open" && Date.parse(until) < now ? "expired" : fate,
    })),
  );
}

/** Letters by which a key is named. */
export function lettersOf(key: string): string {
  return key.slice(keyStart.length, keyStart.length + 8);
}

/** How the name of every key begins. */
const keyStart = "did:key:z6Mk";
