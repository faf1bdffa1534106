/** `plenty leave`: says what would follow, and leaves once it is told to. */

import { accepted } from "@plenty/kernel";
import { leaveSpec } from "@plenty/rules/rooms/people/acts";
import { doTyped, optionsOf } from "../../do/act.ts";
import { actingBy } from "../../do/behalf.ts";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Options, Outcome } from "../../support/command.ts";
import { asMember } from "../../support/member.ts";
import type { Acting } from "../../support/member.ts";

const { preview: _, ...shared } = optionsOf(leaveSpec);

export const command: Command = {
  name: "leave",
  summary: "say what follows if you leave the group; with --yes, leave it",
  act: leaveSpec.name,
  usage: "[--yes]",
  options: {
    yes: { type: "boolean", help: "Leave. Without it you are told what would follow." },
    ...shared,
  },
  examples: ["plenty leave", "plenty leave --yes"],
  notes: ["  For 14 days plenty come-back takes it back."],
  async run({ args, options, io }) {
    if (args.length > 0) return wrongUsage(`"${args[0]}" is one word too many`);
    return asMember(options, io, async (signing) => {
      const acting = await actingBy(signing, options);
      if (!acting.ok) return acting;
      const isSure = options.flag("yes");
      const by = { acting: acting.value, options: previewing(options, !isSure), io };
      const done = await doTyped(by, { spec: leaveSpec, typed: {} }, async ({ receipt }) => ({
        json: { receipt },
        lines: ["You left.", await wayBack(acting.value)],
      }));
      return isSure ? done : withLine(done, "To leave: plenty leave --yes");
    });
  },
};

/** The same options, but for whether it is only asked what would follow. */
function previewing(options: Options, isOnlyAsked: boolean): Options {
  return { ...options, flag: (name) => (name === "preview" ? isOnlyAsked : options.flag(name)) };
}

/** Until when it can be taken back, as the group says it. */
async function wayBack({ group, person }: Acting): Promise<string> {
  const asked = await group.query("people", "person", { person });
  const until = asked.ok ? asked.value.person?.until?.slice(0, 10) : undefined;
  return until === undefined
    ? "For some days you can take it back: plenty come-back"
    : `Until ${until} you can take it back: plenty come-back`;
}

function withLine(done: Outcome, line: string): Outcome {
  return done.ok ? accepted({ ...done.value, lines: [...done.value.lines, line] }) : done;
}
