/**
 * Opens the group that a command names. A folder is opened by this process itself and closed again; the
 * node is loaded for that alone, so that calls to a host start quicker.
 */

import { accepted } from "@plenty/kernel";
import type { CommonsId, Result } from "@plenty/kernel";
import type { Client, GroupName } from "@plenty/client";
import { fail, failWith, wrongUsage } from "./command.ts";
import type { Failure, Io, Options } from "./command.ts";
import { whoseOf } from "./keys.ts";
import type { Whose } from "./keys.ts";
import { myGroups } from "./my-groups.ts";
import { clientBy, defaultHost, entranceOf, isAddress, readAddress } from "./target.ts";
import type { Target } from "./target.ts";

/** Opens the group that `--group` (or the environment) names. */
export function openGroup(options: Options, io: Io): Promise<Result<Target, Failure>> {
  return openTarget(groupNamed(options, io), whoseOf(options, io));
}

/** What `--group` names, else the environment, else this machine's host. */
export function groupNamed(options: Options, { env }: Pick<Io, "env">): string {
  return options.text("group") ?? env["PLENTY_GROUP"] ?? defaultHost;
}

/** Opens the group at an address, to read as the holder of a key file, or in a folder. */
export async function openTarget(where: string, whose?: Whose): Promise<Result<Target, Failure>> {
  if (!isAddress(where)) return (await import("./folder.ts")).openFolder(where, whose?.key);
  const address = readAddress(where);
  if (address === undefined) {
    return wrongUsage(
      `"${where}" is no address of a host or of a group`,
      `Type it as ${defaultHost}.`,
    );
  }
  const { base } = address;
  const entrance = entranceOf(base, whose?.key);
  const client = clientBy(entrance, base);
  const mine = () => myGroups(entrance, { base, home: whose?.home });
  const commons =
    address.commons === undefined ? await onlyGroup(client, mine) : accepted(address.commons);
  if (!commons.ok) return commons;
  const group = client.group(commons.value);
  const same = `${base}/commons/${commons.value}`;
  return accepted({ group, base, where: same, close: closeNothing });
}

/** The one group of a host: of those in which the key is somebody's, or else of those that it shows to everybody. */
async function onlyGroup(
  client: Client,
  myGroupsHere: () => Promise<readonly GroupName[]>,
): Promise<Result<CommonsId, Failure>> {
  const listed = await client.groups();
  if (!listed.ok) return failWith(listed.refusal);
  const mine = await myGroupsHere();
  const groups = mine.length > 0 ? mine : listed.value;
  const [first, ...others] = groups;
  if (first === undefined) return noGroup(client.base);
  if (others.length === 0) return accepted(first.id);
  const names = groups.map(({ id, name }) => `${name}: ${client.base}/commons/${id}`);
  return fail({
    code: "WhichGroup",
    title: mine.length > 0 ? "You are in several groups here" : "This host keeps several groups",
    detail: names.join("; "),
    next: "Name one of them with --group.",
    exit: 2,
  });
}

function noGroup(base: string): Result<never, Failure> {
  return fail({
    code: "NoGroupHere",
    title: "This host shows no group to everybody",
    detail: base,
    next: "Found one (plenty found), or name yours as <host>/commons/<id> with --group.",
    exit: 2,
  });
}

async function closeNothing(): Promise<void> {
  // a host elsewhere needs no closing
}
