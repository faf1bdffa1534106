/**
 * What the command line keeps for its person, below the home folder and for nobody else to read: the
 * receipt of each act that was entered, the addresses of the groups that entered them, and each act of which it is
 * not known whether it was.
 */

import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import type { Receipt, SentAct, Words } from "@plenty/client";
import { parseJws } from "@plenty/log";
import { cannotRead } from "./command.ts";
import type { Failure, Io } from "./command.ts";
import { cannotReadFile, writeFaultWords } from "./faults.ts";
import { isAddress } from "./target.ts";

/** An act that is to be sent once more, to the group at `where`. */
export interface Unsent {
  readonly where: string;
  readonly act: SentAct;
}

interface Keeping {
  readonly home: string;
  readonly io: Io;
}

/** Keeps a receipt as `receipts/<act>.tlog-proof`, and where it is from; if that fails it is said, and the act stands. */
export async function keepReceipt({
  home,
  io,
  receipt,
  where,
}: Keeping & { readonly receipt: Receipt; readonly where: string }): Promise<void> {
  const folder = join(home, "receipts");
  await keep(io, { folder, name: `${receipt.act}.tlog-proof`, text: receipt.proof });
  if (isAddress(where) && !(await groupsKept(home)).includes(where)) {
    await keep(io, { folder: home, name: groupsFile, text: `${where}\n`, write: appendFile });
  }
}

/** Addresses of the groups in which something of this home was entered. */
export async function groupsKept(home: string): Promise<readonly string[]> {
  const text = await readFile(join(home, groupsFile), "utf8").catch(() => ""); // nothing was entered yet
  return [...new Set(text.split("\n").filter(isAddress))];
}

const groupsFile = "groups";

/** Keeps an act as `unsent/<act>.json`; the answer is the file, or undefined if it cannot be written. */
export function keepUnsent({
  home,
  io,
  act,
  where,
}: Keeping & Unsent): Promise<string | undefined> {
  const parsed = parseJws(act.jws);
  const id = parsed.ok ? parsed.value.id : "act";
  const text = JSON.stringify({ plenty: "unsent", v: 0, group: where, ...act });
  return keep(io, { folder: join(home, "unsent"), name: `${id}.json`, text: `${text}\n` });
}

/** Reads what `keepUnsent` wrote. */
export async function readUnsent(file: string): Promise<Result<Unsent, Failure>> {
  try {
    const read = unsentOf(JSON.parse(await readFile(file, "utf8")));
    return read === undefined ? cannotRead(`${file} is no act that was kept`) : accepted(read);
  } catch (fault) {
    return cannotReadFile(fault, file);
  }
}

interface ToKeep {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly write?: typeof writeFile | typeof appendFile;
}

async function keep(
  io: Io,
  { folder, name, text, write = writeFile }: ToKeep,
): Promise<string | undefined> {
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await write(file, text, { mode: 0o600, flush: true });
    return file;
  } catch (fault) {
    io.say(`${file} could not be written: ${writeFaultWords(fault, file)}`);
    return undefined;
  }
}

function unsentOf(value: unknown): Unsent | undefined {
  if (!isRecord(value) || value["plenty"] !== "unsent") return undefined;
  const { group, jws, words = [], texts = [] } = value;
  if (typeof group !== "string" || typeof jws !== "string" || !parseJws(jws).ok) return undefined;
  if (!Array.isArray(words) || !words.every(isWords)) return undefined;
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === "string")) return undefined;
  return { where: group, act: { jws, words, texts } };
}

function isWords(value: unknown): value is Words {
  return isRecord(value) && typeof value["salt"] === "string" && typeof value["text"] === "string";
}
