/**
 * Opens the group that a command names. A folder is opened by this process itself and closed again; the
 * node is loaded for that alone, so that calls to a host start quicker.
 */

import { accepted } from "@plenty/kernel";
import type { CommonsId, Result } from "@plenty/kernel";
import type { Client } from "@plenty/client";
import { fail, failWith, wrongUsage } from "./command.ts";
import type { Failure, Io, Options } from "./command.ts";
import { keyFile } from "./keys.ts";
import { clientOf, defaultHost, isAddress, readAddress } from "./target.ts";
import type { Target } from "./target.ts";

/** Opens the group that `--group` (or the environment) names. */
export function openGroup(options: Options, io: Io): Promise<Result<Target, Failure>> {
  return openTarget(groupNamed(options, io), keyFile(options, io));
}

/** What `--group` names, else the environment, else this machine's host. */
export function groupNamed(options: Options, { env }: Pick<Io, "env">): string {
  return options.text("group") ?? env["PLENTY_GROUP"] ?? defaultHost;
}

/** Opens the group at an address, to read as the holder of a key file, or in a folder. */
export async function openTarget(where: string, key?: string): Promise<Result<Target, Failure>> {
  if (!isAddress(where)) return (await import("./folder.ts")).openFolder(where, key);
  const address = readAddress(where);
  if (address === undefined) {
    return wrongUsage(
      `"${where}" is no address of a host or of a group`,
      `Type it as ${defaultHost}.`,
    );
  }
  const client = clientOf(address.base, key);
  const commons =
    address.commons === undefined ? await onlyGroup(client) : accepted(address.commons);
  if (!commons.ok) return commons;
  const { base } = address;
  const group = client.group(commons.value);
  const same = `${base}/commons/${commons.value}`;
  return accepted({ group, base, where: same, close: closeNothing });
}

async function onlyGroup(client: Client): Promise<Result<CommonsId, Failure>> {
  const groups = await client.groups();
  if (!groups.ok) return failWith(groups.refusal);
  const [first, ...others] = groups.value;
  if (first !== undefined && others.length === 0) return accepted(first.id);
  const names = groups.value.map(({ id, name }) => `${name}: ${client.base}/commons/${id}`);
  return fail({
    code: first === undefined ? "NoGroupHere" : "WhichGroup",
    title:
      first === undefined
        ? "This host shows no group to everybody"
        : "This host keeps several groups",
    detail: first === undefined ? client.base : names.join("; "),
    next:
      first === undefined
        ? "Found one (plenty found), or name yours as <host>/commons/<id> with --group."
        : "Name one of them with --group.",
    exit: 2,
  });
}

async function closeNothing(): Promise<void> {
  // a host elsewhere needs no closing
}
