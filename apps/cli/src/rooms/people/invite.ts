/** `plenty invite`: a link by which one person can join. */

import { accepted, DAY } from "@plenty/kernel";
import { INVITATION_DAYS, invitationLink, makeInvitation } from "@plenty/client";
import { fail, failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Outcome } from "../../support/command.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember } from "../../support/member.ts";
import { defaultHost, groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "invite",
  summary: "make a link by which one person can join",
  usage: "[--days 7]",
  options: {
    days: {
      type: "string",
      value: "N",
      help: `How long the link works, 1 to 30 days (default: ${INVITATION_DAYS}).`,
    },
    origin: { type: "string", value: "URL", help: "Address at which the joiner reaches the host." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: ["plenty invite", "plenty invite --days 2 --origin https://orchard.example"],
  notes: [
    "  What stands behind the # is a secret: who has the whole link can join with it, once.",
    "  It is never sent to the host.",
  ],
  async run({ options, io }) {
    const days = Number(options.text("days") ?? INVITATION_DAYS);
    if (!Number.isInteger(days) || days < 1 || days > 30) {
      return wrongUsage("--days is a whole number from 1 to 30");
    }
    return asMember(options, io, async ({ group, target, signer, person }) => {
      const asked = await group.query("people", "person", { person });
      if (!asked.ok) return failWith(asked.refusal);
      if (asked.value.person?.status !== "member") return notYet();
      const until = io.now() + days * DAY;
      const text = await makeInvitation({ signer, person, commons: group.commons, until });
      const link = invitationLink(options.text("origin") ?? target.base ?? defaultHost, text);
      return accepted({ json: { link, until: new Date(until).toISOString() }, lines: [link] });
    });
  },
};

/** Nobody could join by such a link: the rules take invitations of members alone. */
function notYet(): Outcome {
  return fail({
    code: "NotWelcomed",
    title: "Only members can invite, and you are not yet welcomed in this group",
    detail: "a link that you made now would let nobody in",
    next: "Ask a member to welcome you.",
    exit: 1,
  });
}
