/** `plenty withdraw-invitation`: nobody can join by its link any more. */

import { accepted, folded } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { withdrawInvitationSpec } from "@plenty/rules/rooms/people/acts";
import { fail, wrongUsage } from "../../support/command.ts";
import type { Command, Failure } from "../../support/command.ts";
import { several } from "../../support/counts.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, sendAct } from "../../support/member.ts";
import { groupOptions } from "../../support/target.ts";
import { listInvitations } from "./invitations.ts";
import type { Listed } from "./invitations.ts";

export const command: Command = {
  name: "withdraw-invitation",
  summary: "take back invitations that nobody has used",
  act: withdrawInvitationSpec.name,
  usage: "<invitation> ...",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty withdraw-invitation clover", "plenty withdraw-invitation haXgBZDv"],
  notes: ["  One is named by whom it is for, or by the letters that plenty invitations shows."],
  async run({ args, options, io }) {
    if (args.length === 0)
      return wrongUsage("<invitation> is needed: whom it is for, or its letters");
    return asMember(options, io, async (acting) => {
      const all = await listInvitations(acting.group, io.now());
      if (!all.ok) return all;
      const keys: string[] = [];
      for (const word of args) {
        const named = theOne(all.value, word);
        if (!named.ok) return named;
        keys.push(named.value.key);
      }
      const act = { spec: withdrawInvitationSpec, body: { keys } };
      const receipt = await sendAct(acting, io, act);
      if (!receipt.ok) return receipt;
      const count = several(keys.length, "invitation", "invitations");
      return accepted({ json: { keys, receipt: receipt.value }, lines: [`${count} withdrawn.`] });
    });
  },
};

/** What a word names: letters name any, a name one that is open. */
function theOne(all: readonly Listed[], word: string): Result<Listed, Failure> {
  const byLetters = all.filter(({ letters }) => letters === word);
  const open = all.filter((one) => one.is === "open" && folded(one.for) === folded(word));
  const named = byLetters.length > 0 ? byLetters : open;
  const [first, ...others] = named;
  if (first !== undefined && others.length === 0) return accepted(first);
  return fail({
    code: first === undefined ? "NoSuchInvitation" : "WhichInvitation",
    title: first === undefined ? "No such invitation is open" : "Several invitations are called so",
    detail: first === undefined ? word : named.map(({ letters }) => letters).join(", "),
    next: first === undefined ? "See plenty invitations." : "Name one by its letters.",
    exit: 1,
  });
}
