/**
 * Which group a command speaks to: the address of a host that keeps one group, the address of a group
 * (`<host>/commons/<id>`), or the folder of a commons on this machine, which this process then opens
 * itself and closes again. The node is loaded for a folder alone: calls to a host start quicker.
 */

import { accepted, isHash } from "@plenty/kernel";
import type { CommonsId, Result } from "@plenty/kernel";
import { createClient } from "@plenty/client";
import type { Client, GroupClient } from "@plenty/client";
import { fail, failWith, wrongUsage } from "./command.ts";
import type { Failure, Io, Option, Options } from "./command.ts";

export interface Target {
  readonly group: GroupClient;
  /** Address of the host; undefined for a folder that this process holds. */
  readonly base?: string;
  /** `<host>/commons/<id>`, or the folder: opens the same group again. */
  readonly where: string;
  close(): Promise<void>;
}

export const groupOptions: Readonly<Record<string, Option>> = {
  group: {
    type: "string",
    value: "WHERE",
    help: "Host, <host>/commons/<id>, or a folder (default: $PLENTY_GROUP, else this machine's host).",
  },
};

export const defaultHost = "http://127.0.0.1:4747";

/** Opens the group that `--group` (or the environment) names. */
export function openGroup(options: Options, io: Io): Promise<Result<Target, Failure>> {
  return openTarget(options.text("group") ?? io.env["PLENTY_GROUP"] ?? defaultHost);
}

/** Opens the group at an address or in a folder. */
export async function openTarget(where: string): Promise<Result<Target, Failure>> {
  if (!isAddress(where)) return (await import("./folder.ts")).openFolder(where);
  const address = readAddress(where);
  if (address === undefined) {
    return wrongUsage(
      `"${where}" is no address of a host or of a group`,
      `Type it as ${defaultHost}.`,
    );
  }
  const client = clientOf(address.base);
  const commons =
    address.commons === undefined ? await onlyGroup(client) : accepted(address.commons);
  if (!commons.ok) return commons;
  const { base } = address;
  const group = client.group(commons.value);
  const same = `${base}/commons/${commons.value}`;
  return accepted({ group, base, where: same, close: closeNothing });
}

/** A client of the host at an address. */
export function clientOf(base: string): Client {
  return createClient({ base, fetch: (url, init) => fetch(url, init) });
}

/** True for what begins like a web address. */
export function isAddress(where: string): boolean {
  return /^https?:\/\//.test(where);
}

export interface Address {
  readonly base: string;
  readonly commons?: CommonsId;
}

/** Reads `<host>` or `<host>/commons/<id>`. */
export function readAddress(where: string): Address | undefined {
  if (!URL.canParse(where)) return undefined;
  const [, base = "", commons] = /^(https?:\/\/.+?)(?:\/commons\/([^/?#]*))?\/*$/.exec(where) ?? [];
  if (base === "" || (commons !== undefined && !isHash(commons))) return undefined;
  return commons === undefined ? { base } : { base, commons };
}

async function onlyGroup(client: Client): Promise<Result<CommonsId, Failure>> {
  const groups = await client.groups();
  if (!groups.ok) return failWith(groups.refusal);
  const [first, ...others] = groups.value;
  if (first !== undefined && others.length === 0) return accepted(first.id);
  const names = groups.value.map(({ id, name }) => `${name}: ${client.base}/commons/${id}`);
  return fail({
    code: first === undefined ? "NoGroupHere" : "WhichGroup",
    title: first === undefined ? "This host keeps no group" : "This host keeps several groups",
    detail: first === undefined ? client.base : names.join("; "),
    next: first === undefined ? "Found one: plenty found." : "Name one of them with --group.",
    exit: 2,
  });
}

async function closeNothing(): Promise<void> {
  // a host elsewhere needs no closing
}
