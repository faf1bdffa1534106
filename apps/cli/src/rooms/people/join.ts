/** `plenty join`: comes into a group, by an invitation link or by its address. */

import { accepted } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import { makeJoin, openInvitation, readInvitation } from "@plenty/client";
import type { Invitation } from "@plenty/client";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Outcome } from "../../support/command.ts";
import { homeFolder, keyFile, keyOptions, readKey } from "../../support/keys.ts";
import { closing } from "../../support/member.ts";
import { sendNew } from "../../support/sending.ts";
import { groupNamed, openTarget } from "../../support/open-target.ts";
import { clientOf, groupOptions } from "../../support/target.ts";
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
    "plenty join 'https://orchard.example/join#mrgvm2d4ke.Zx8...' --as birch",
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
    const asking = { key: keyFile(options, io), io };
    const joined = await openInvited(link ?? groupNamed(options, io), asking);
    if (!joined.ok) return joined;
    const joiner = { signer: signer.value, as: name, home: homeFolder(options, io), io };
    return closing(joined.value.target, () => join(joined.value, joiner));
  },
};

function noLink(word: string): Outcome {
  const detail = `"${word}" is no invitation link, which has /join# in it`;
  return wrongUsage(detail, "A group without an invitation is named with --group.");
}

/** The group to join: its name, the charter that is affirmed, and by which invitation. */
interface Joined {
  readonly target: Target;
  readonly name: string;
  readonly charter: Hash;
  readonly invitation?: Invitation;
}

/** The file of the key that asks, and the world. */
interface Asking {
  readonly key: string;
  readonly io: Io;
}

/** A link holds the host before `/join#` and the invitation behind it; what it is to, that host tells. */
async function openInvited(where: string, { key, io }: Asking): Promise<Result<Joined, Failure>> {
  const [host, text] = where.split("/join#");
  if (text === undefined || host === undefined) return openUninvited(where, key);
  const link = await readInvitation(text);
  if (!link.ok) return failWith(link.refusal);
  const opening = { origin: host, now: io.now() };
  const opened = await openInvitation(clientOf(host), link.value, opening);
  if (!opened.ok) return failWith(opened.refusal);
  const { commons, name, charter } = opened.value;
  const target = await openTarget(`${host}/commons/${commons}`, { key });
  return target.ok
    ? accepted({ target: target.value, name, charter, invitation: opened.value })
    : target;
}

async function openUninvited(where: string, key: string): Promise<Result<Joined, Failure>> {
  const target = await openTarget(where, { key });
  if (!target.ok) return target;
  const about = await target.value.group.query("charter", "about");
  if (about.ok) {
    const { name, charter } = about.value;
    return accepted({ target: target.value, name, charter });
  }
  await target.value.close();
  return failWith(about.refusal);
}

interface Joiner {
  readonly signer: Signer;
  /** Their name. */
  readonly as: string;
  readonly home: string;
  readonly io: Io;
}

async function join(joined: Joined, { signer, as, home, io }: Joiner): Promise<Outcome> {
  const { target, name, charter, invitation } = joined;
  const { group } = target;
  const { person, act } = await makeJoin({
    signers: [signer],
    name: as,
    commons: group.commons,
    charter,
    ...(invitation === undefined ? {} : { invitation }),
    now: io.now(),
  });
  const receipt = await sendNew(act, { where: target.where, home, io, group });
  if (!receipt.ok) return receipt;
  const found = await group.query("people", "of-key", { key: signer.did });
  const status = found.ok ? (found.value.person?.status ?? "newcomer") : "newcomer";
  return accepted({
    json: { commons: group.commons, person, status, receipt: receipt.value },
    lines: [`You are ${as} in ${name}, as a ${status}.`, ...saidOf(status, invitation)],
  });
}

/** Whose invitation was no voucher when it was opened waits for others, or for who made it. */
function saidOf(status: string, invitation: Joined["invitation"]): readonly string[] {
  if (status === "member" || invitation?.again === undefined) return [];
  const { from = "Whoever invited you", again } = invitation;
  return [
    `${from} vouched for somebody lately, and can vouch for you from ${again}; others can now.`,
  ];
}
