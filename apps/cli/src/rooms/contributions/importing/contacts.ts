/**
 * Who stands in a repository, as commits name them: a name and an address. The address tells people apart and
 * is kept nowhere: what comes out of here is a salted hash of it, with a salt of this run alone. Machines are
 * told by names and addresses that only machines have; placeholders tell nobody.
 */

import { randomBytes } from "node:crypto";
import { isRecord } from "@plenty/client";
import { isPlainText, limits, plainText } from "@plenty/kernel";
import { sha256Hex, textToBytes } from "@plenty/log";
import { isName } from "../../../importing/records.ts";

/** Somebody as one commit names them. */
export interface Contact {
  /** In the one form of Unicode (NFC). */
  readonly name: string;
  /** A salted hash; absent where the address is nobody's own. */
  readonly address?: string;
  readonly machine?: true;
}

/** Makes a contact of a name and an address as they stand in a commit. */
export type MakeContact = (name: string, address: string) => Contact;

/** A maker whose hashes are worth nothing to anybody else: its salt is forgotten with it. */
export function contactMaker(salt = randomBytes(32).toString("hex")): MakeContact {
  return (name, written) => {
    const address = normalAddress(written);
    const named = nameIn(name) ?? "unnamed";
    const hashed = isPlaceholderAddress(address)
      ? {}
      : { address: sha256Hex(textToBytes(`${salt} ${address}`)).slice(0, 32) };
    const machine = isMachineName(named) || isMachineAddress(address);
    return { name: named, ...hashed, ...(machine ? { machine } : {}) };
  };
}

/** A contact of a name alone. */
export function namedContact(name: string): Contact {
  const named = nfc(name);
  return { name: named, ...(isMachineName(named) ? { machine: true } : {}) };
}

/** True of a contact as it stands in a line. */
export function isContact(value: unknown): value is Contact {
  if (!isRecord(value) || !isName(value["name"])) return false;
  const { address = "", machine = true } = value;
  return typeof address === "string" && machine === true;
}

/** `Alder <a@x.org>` in its parts; a text without an address is a name. */
export function splitContact(text: string): { readonly name: string; readonly address: string } {
  const [, name = text, address = ""] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  return { name: name.trim(), address };
}

/** The one form of a name: José typed in two ways is one name. */
export function nfc(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** A name as it can be read, no longer than names are; undefined if nothing of it can be seen. */
function nameIn(text: string): string | undefined {
  const name = nfc(plainText(text));
  if (!isPlainText(name)) return undefined;
  return name.length <= limits.nameChars
    ? name
    : plainText(name.slice(0, limits.nameChars))
        .replace(/\u{fffd}$/u, "")
        .trim();
}

/** Forges hide addresses behind a number that came later: `1234+alder@users.noreply.…` is alder's. */
function normalAddress(written: string): string {
  const address = written.trim().toLowerCase();
  return address.includes("@users.noreply.") ? address.replace(/^\d+[+-]/, "") : address;
}

/** What stands where nobody said who they are. */
const placeholderNames = new Set(
  "unnamed,unknown,(no author),no author,none,name,your name,user,user.name,user.email,author,root,admin,administrator,nobody,ubuntu,vagrant,test,tester".split(
    ",",
  ),
);

/** True of names that tell nobody. */
export function isPlaceholderName(name: string): boolean {
  return placeholderNames.has(name.toLowerCase());
}

const placeholderAddresses = /^(you|your|name|user|email|your\.?email|your\.?name)@/;

/** True of addresses that are nobody's own: of a machine's inside, of no host, of a manual. */
function isPlaceholderAddress(address: string): boolean {
  const [, host] = /^[^@\s]+@([^@\s]+)$/.exec(address) ?? [];
  if (host === undefined || !host.includes(".") || host.includes("(none)")) return true;
  if (/(^|\.)(localhost|localdomain|local|lan|internal|invalid)$/.test(host)) return true;
  return /^(example\.(com|org|net)|email\.com)$/.test(host) && placeholderAddresses.test(address);
}

const machineNames = new Set(
  "dependabot,dependabot-preview,renovate,greenkeeper,github,github actions,github-actions,web-flow,gitlab,travis ci,circleci,jenkins,codecov,weblate,hosted weblate,transifex,snyk,pre-commit-ci,allcontributors,imgbot,semantic-release".split(
    ",",
  ),
);

/** True of names that machines bear: a mark that forges give them, or a program that is known everywhere. */
function isMachineName(name: string): boolean {
  return /[[(]bot[\])]$|[-_]bot$/i.test(name) || machineNames.has(name.toLowerCase());
}

const machineAddresses = new Set(
  "support@dependabot.com,action@github.com,actions@github.com,hosted@weblate.org".split(","),
);

/** True of addresses that no person reads; those that a forge gives to people are theirs. */
function isMachineAddress(address: string): boolean {
  const [, local = "", host = ""] = /^([^@]*)@(.*)$/.exec(address) ?? [];
  if (/\[bot\]$|^bot$|[-_+.]bot$|^(project|group)_\d+_bot/.test(local)) return true;
  if (host.startsWith("users.noreply.")) return false;
  return /^(no-?reply|do-?not-?reply)$/.test(local) || machineAddresses.has(address);
}
