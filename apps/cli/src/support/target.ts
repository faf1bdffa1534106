/**
 * Which group a command speaks to, as it is named: the address of a host that keeps one group, the
 * address of a group (`<host>/commons/<id>`), or the folder of a commons on this machine. open-target.ts
 * opens what is named.
 */

import { existsSync } from "node:fs";
import { isHash } from "@plenty/kernel";
import type { CommonsId } from "@plenty/kernel";
import { createClient, createEntrance } from "@plenty/client";
import type { Client, Entrance, GroupClient } from "@plenty/client";
import type { Signer } from "@plenty/log";
import type { Option } from "./command.ts";
import { readKey } from "./keys.ts";
import { reachFaultWords } from "./faults.ts";

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

/** A client of the host at an address; what a group shows to its own people it shows to the holder of a key. */
export function clientOf(base: string, key?: string): Client {
  return clientBy(entranceOf(base, key), base);
}

/** A client that asks by an entrance. */
export function clientBy({ fetch }: Entrance, base: string): Client {
  return createClient({ base, fetch });
}

/** How the holder of a key file is let in at a host. */
export function entranceOf(base: string, key: string | undefined): Entrance {
  return createEntrance({
    fetch: (url, init) => fetch(url, init).catch(unreached),
    origin: new URL(base).origin,
    as: "bearer",
    early: true,
    signerOf: () => signerIn(key),
  });
}

/** The key of a file, if there is one that can be used: who has none reads as a visitor. */
async function signerIn(file: string | undefined): Promise<Signer | undefined> {
  if (file === undefined || !existsSync(file)) return undefined;
  const signer = await readKey(file);
  return signer.ok ? signer.value : undefined;
}

/** What the client tells of a host that did not answer. */
function unreached(fault: unknown): never {
  throw new Error(reachFaultWords(fault));
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
