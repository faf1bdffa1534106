/**
 * Files of a count: opened so that a fault names them, and kept from being written over while they are read.
 */

import { createReadStream } from "node:fs";
import type { ReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Failure, Options } from "../support/command.ts";

/** A file as a stream; whatever goes wrong carries its name, which a folder's fault alone does not. */
export function openText(file: string): ReadStream {
  const stream = createReadStream(file);
  stream.on("error", (fault) => Object.assign(fault, { path: file }));
  return stream;
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
