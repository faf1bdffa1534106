/** `plenty agree`: agrees to what a member proposes. */

import { agreeSpec } from "@plenty/rules/rooms/charter/acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "agree",
  summary: "agree to what a member proposes to change",
  act: agreeSpec,
  words: ["proposal"],
  examples: ["plenty agree 3f8c12ab90de", "plenty agree birch"],
  notes: ["  plenty proposals lists them; one is named by its digits, or by who made it."],
  async tell({ body: { proposal }, receipt }, { group }) {
    const now = await group.query("charter", "proposals", { proposal });
    const row = now.ok ? now.value.rows[0] : undefined;
    const effect = row?.effect?.slice(0, 10) ?? "";
    const told: Readonly<Record<string, string>> = {
      open: `${row?.agreed ?? 0} of ${row?.needed ?? 0} agree.`,
      announced: `It is agreed, and so from ${effect} on.`,
      holds: "It is agreed, and so from now on.",
    };
    const standing = told[row?.state ?? ""];
    return {
      json: { proposal, state: row?.state, effect: row?.effect, receipt },
      lines: ["You agreed.", ...(standing === undefined ? [] : [standing])],
    };
  },
});
