/** `plenty join`: comes into a group, by an invitation link or by its address. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { makeJoin, readInvitation } from "@plenty/client";
import type { Invitation } from "@plenty/client";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Outcome } from "../../support/command.ts";
import { homeFolder, keyFile, keyOptions, readKey } from "../../support/keys.ts";
import { closing } from "../../support/member.ts";
import { sendNew } from "../../support/sending.ts";
import { groupNamed, openTarget } from "../../support/open-target.ts";
import { groupOptions } from "../../support/target.ts";
import type { Target } from "../../support/target.ts";
import type { Signer } from "@plenty/log";
import { joinSpec } from "@plenty/rules/rooms/people/acts";

export const command: Command = {
  name: "join",
  summary: "join a group, by an invitation link or by its address",
  act: joinSpec.name,
  usage: "[<invitation link>] --as NAME",
  options: {
    as: { type: "string", value: "NAME", needed: true, help: "Needed: your name in the group." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    "plenty join 'https://orchard.example/join#eyJ2Ijow...' --as birch",
    "plenty join --group http://127.0.0.1:4747 --as birch",
  ],
  notes: ["  Without an invitation you are a newcomer until members have vouched for you."],
  async run({ args, options, io }) {
    const [link, ...more] = args;
    const name = options.text("as");
    if (more.length > 0) return wrongUsage(`"${more[0]}" is one word too many`);
    if (link !== undefined && !link.includes("/join#")) return noLink(link);
    if (name === undefined) return wrongUsage("--as is needed: your name in the group");
    const signer = await readKey(keyFile(options, io));
    if (!signer.ok) return signer;
    const invited = await openInvited(link ?? groupNamed(options, io), keyFile(options, io));
    if (!invited.ok) return invited;
    const { target, invitation } = invited.value;
    const home = homeFolder(options, io);
    return closing(target, () =>
      join({ target, invitation, signer: signer.value, name, home, io }),
    );
  },
};

function noLink(word: string): Outcome {
  const detail = `"${word}" is no invitation link, which has /join# in it`;
  return wrongUsage(detail, "A group without an invitation is named with --group.");
}

/** The group to join, and with which invitation. */
interface Invited {
  readonly target: Target;
  readonly invitation: Invitation | undefined;
}

/** A link holds the host before `/join#` and the invitation behind it. */
async function openInvited(where: string, key: string): Promise<Result<Invited, Failure>> {
  const [host, text] = where.split("/join#");
  if (text === undefined || host === undefined) {
    const target = await openTarget(where, key);
    return target.ok ? accepted({ target: target.value, invitation: undefined }) : target;
  }
  const invitation = await readInvitation(text);
  if (!invitation.ok) return failWith(invitation.refusal);
  const target = await openTarget(`${host}/commons/${invitation.value.commons}`, key);
  return target.ok ? accepted({ target: target.value, invitation: invitation.value }) : target;
}

async function join({
  target,
  invitation,
  signer,
  name,
  home,
  io,
}: Invited & { signer: Signer; name: string; home: string; io: Io }): Promise<Outcome> {
  const { group } = target;
  const about = await group.query("charter", "about");
  if (!about.ok) return failWith(about.refusal);
  const { person, act } = await makeJoin({
    signers: [signer],
    name,
    commons: group.commons,
    charter: about.value.charter,
    ...(invitation === undefined ? {} : { invitation }),
    now: io.now(),
  });
  const receipt = await sendNew(act, { where: target.where, home, io, group });
  if (!receipt.ok) return receipt;
  const found = await group.query("people", "of-key", { key: signer.did });
  const status = found.ok ? (found.value.person?.status ?? "newcomer") : "newcomer";
  return accepted({
    json: { commons: group.commons, person, status, receipt: receipt.value },
    lines: [`You are ${name} in ${about.value.name}, as a ${status}.`],
  });
}
