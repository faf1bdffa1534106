/**
 * Files of a count: opened so that a fault names them, told in plain words when they cannot be read or
 * written, and kept from being written over while they are read.
 */

import { createReadStream } from "node:fs";
import type { ReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { messageOf, wrongUsage } from "../support/command.ts";
import type { Failure, Options } from "../support/command.ts";

/** A file as a stream; whatever goes wrong carries its name, which a folder's fault alone does not. */
export function openText(file: string): ReadStream {
  const stream = createReadStream(file);
  stream.on("error", (fault) => Object.assign(fault, { path: file }));
  return stream;
}

/** Faults of the file system, which carry a code such as ENOENT; anything else is a fault of ours. */
export function isAccessFault(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && "syscall" in fault;
}

/** Why a file cannot be read; `file` is meant where the fault names none. */
export function readFaultWords(fault: NodeJS.ErrnoException, file: string): string {
  const name = fault.path ?? file;
  if (fault.code === "ENOENT" || fault.code === "ENOTDIR")
    return `no such file: ${name}${lookedIn(name)}`;
  if (fault.code === "EISDIR") return `${name} is a folder`;
  return isDenied(fault) ? `${name} may not be read` : fault.message;
}

/** Why a file cannot be written. */
export function writeFaultWords(fault: unknown, target: string): string {
  if (!isAccessFault(fault)) return messageOf(fault);
  const folder = path.dirname(target);
  if (fault.code === "ENOENT" || fault.code === "ENOTDIR")
    return `no such folder: ${folder}${lookedIn(folder)}`;
  if (fault.code === "EISDIR") return `${target} is a folder`;
  return isDenied(fault) ? `${target} may not be written` : fault.message;
}

function isDenied({ code }: NodeJS.ErrnoException): boolean {
  return code === "EACCES" || code === "EPERM" || code === "EROFS";
}

function lookedIn(name: string): string {
  return path.isAbsolute(name) ? "" : ` (looked in ${process.cwd()})`;
}

/** Refuses --html and --write where they name a file that is read, or both the same. */
export async function keepsWhatIsRead(
  options: Options,
  read: readonly string[],
): Promise<Result<undefined, Failure>> {
  const kept = new Set(await Promise.all(read.map(realPath)));
  const taken = new Set<string>();
  for (const name of ["html", "write"]) {
    const target = options.text(name);
    if (target === undefined) continue;
    const real = await realPath(target);
    if (kept.has(real)) return wrongUsage(`--${name} ${target}: this file is read`, elsewhere);
    if (taken.has(real)) return wrongUsage(`--html and --write both name ${target}`, elsewhere);
    taken.add(real);
  }
  return accepted(undefined);
}

const elsewhere = "Give another file to be written.";

/** Files that parameters may name: a whole value (quotas=x.csv) or what follows its kind (draw=drand:x.json). */
export function filesIn(parameters: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(parameters).flatMap((text) => [text, text.slice(text.indexOf(":") + 1)]);
}

/** Links followed; of a file that is not there, the path alone. */
async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
