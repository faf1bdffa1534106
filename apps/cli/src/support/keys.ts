/**
 * Key files: one person's device key on this machine, mode 0600, never sent anywhere. A file that
 * others can read is refused, as ssh does, because whoever read it can sign in this person's name.
 */

import { existsSync } from "node:fs";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { decodeBase64url, encodeBase64url } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { cannotRead, fail } from "./command.ts";
import type { Failure, Io, Option, Options } from "./command.ts";
import { cannotWriteFile, readFaultWords } from "./faults.ts";

/** The option by which a command finds the home folder. */
export const homeOption: Readonly<Record<string, Option>> = {
  home: {
    type: "string",
    value: "DIR",
    help: "Home folder of this program (default: $PLENTY_HOME, else ~/.config/plenty).",
  },
};

/** Options by which a command finds its key. */
export const keyOptions: Readonly<Record<string, Option>> = {
  key: {
    type: "string",
    value: "FILE",
    help: "Key that signs (default: key.json in the home folder).",
  },
  ...homeOption,
};

/** The home folder that the options mean. */
export function homeFolder(options: Options, io: Io): string {
  return options.text("home") ?? io.env["PLENTY_HOME"] ?? join(homedir(), ".config", "plenty");
}

/** The key file that the options mean. */
export function keyFile(options: Options, io: Io): string {
  return options.text("key") ?? join(homeFolder(options, io), "key.json");
}

/** By whose key a command reads. */
export interface Whose {
  readonly key: string;
  /** Where it is kept in which groups one is; absent where another group is wanted than those. */
  readonly home?: string;
}

/** Key file and home folder that the options mean. */
export function whoseOf(options: Options, io: Io): Whose {
  return { key: keyFile(options, io), home: homeFolder(options, io) };
}

/** Writes a new key file; refuses to write over one. */
export async function writeKey(file: string, seed: Uint8Array): Promise<Result<Signer, Failure>> {
  const signer = await signerFromSeed(seed);
  const text = JSON.stringify({
    plenty: "key",
    v: 0,
    did: signer.did,
    seed: encodeBase64url(seed),
  });
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(`${text}\n`);
    await handle.sync();
    await handle.close();
    return accepted(signer);
  } catch (fault) {
    return cannotWriteFile(
      fault,
      file,
      "Name another file with --key; a key is never written over.",
    );
  }
}

/** Reads the key of a file that only its owner can read. */
export async function readKey(file: string): Promise<Result<Signer, Failure>> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) return readableByOthers(file, mode);
    const seed = seedOf(JSON.parse(await readFile(file, "utf8")));
    if (seed === undefined)
      return cannotRead(`${file} is not a key file`, "Make one: plenty key new.");
    return accepted(await signerFromSeed(seed));
  } catch (fault) {
    const detail = existsSync(file) ? readFaultWords(fault, file) : `There is no key in ${file}.`;
    return cannotRead(detail, "Make a key with plenty key new, or name one with --key.");
  }
}

function readableByOthers(file: string, mode: number): ReturnType<typeof fail> {
  return fail({
    code: "KeyReadableByOthers",
    title: "Others on this machine can read this key",
    detail: `${file} has mode ${(mode & 0o777).toString(8).padStart(4, "0")}`,
    next: `Take their access away: chmod 600 ${file}`,
    exit: 1,
  });
}

function seedOf(value: unknown): Uint8Array | undefined {
  if (!isRecord(value) || value["plenty"] !== "key" || typeof value["seed"] !== "string")
    return undefined;
  const seed = decodeBase64url(value["seed"]);
  return seed?.length === 32 ? seed : undefined;
}
