/** `plenty invite`: links by which one person each can join. */

import { accepted, DAY, limits, toTime } from "@plenty/kernel";
import {
  INVITATION_DAYS,
  invitationFor,
  invitationLink,
  makeInvitation,
  makeWords,
} from "@plenty/client";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, sendAct } from "../../support/member.ts";
import { columns } from "../../support/table.ts";
import { defaultHost, groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "invite",
  summary: "make links by which one person each can join",
  act: inviteSpec.name,
  usage: "[<name> ...] [--days 7]",
  options: {
    days: {
      type: "string",
      value: "N",
      help: `How long the links work, 1 to 30 days (default: ${INVITATION_DAYS}).`,
    },
    origin: { type: "string", value: "URL", help: "Address at which the joiner reaches the host." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    "plenty invite",
    "plenty invite clover dill --days 2 --origin https://orchard.example",
  ],
  notes: [
    "  A link for each name, or one for whoever it is given to. What stands behind the # is a secret:",
    "  who has the whole link can join with it, once. It is never sent to the host, and shown only here.",
  ],
  async run({ args, options, io }) {
    const days = Number(options.text("days") ?? INVITATION_DAYS);
    if (!Number.isInteger(days) || days < 1 || days > 30) {
      return wrongUsage("--days is a whole number from 1 to 30");
    }
    if (args.length > limits.invitationsPerAct) {
      return wrongUsage(`at most ${limits.invitationsPerAct} are invited at once`);
    }
    return asMember(options, io, async (acting) => {
      const { group, target } = acting;
      const until = toTime(io.now() + days * DAY);
      const meant: readonly (string | undefined)[] = args.length === 0 ? [undefined] : args;
      const made = await Promise.all(
        meant.map(async (name) => {
          const words = name === undefined ? [] : [makeWords(name)];
          return { name, words, ...(await makeInvitation(group.commons)) };
        }),
      );
      const invitations = made.map(({ key, words }) => ({
        key,
        ...(words[0] && { for: words[0].hash }),
      }));
      const receipt = await sendAct(acting, io, {
        spec: inviteSpec,
        body: { invitations, until },
        words: made.flatMap(({ words }) => words),
      });
      if (!receipt.ok) return receipt;
      const origin = options.text("origin") ?? target.base ?? defaultHost;
      const links = made.map(({ name, key, text }) => ({
        ...(name !== undefined && { for: name }),
        link: invitationLink(origin, name === undefined ? text : invitationFor(text, name)),
        key,
      }));
      const rows = links.map((one) => (one.for === undefined ? [one.link] : [one.for, one.link]));
      return accepted({ json: { links, until, receipt: receipt.value }, lines: columns(rows) });
    });
  },
};
