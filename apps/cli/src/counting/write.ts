/** Files that a count writes beside what it prints. */

import { rename, rm, writeFile } from "node:fs/promises";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { Failure } from "../support/command.ts";
import { cannotWriteFile } from "../support/faults.ts";

/** Writes a text, told piece by piece, whole or not at all: what stood there stays until it is written. */
export async function writeWhole(
  target: string,
  text: string | Iterable<string>,
): Promise<Result<undefined, Failure>> {
  const part = `${target}.part-${process.pid}`;
  try {
    await writeFile(part, text);
    await rename(part, target);
    return accepted(undefined);
  } catch (fault) {
    await rm(part, { force: true });
    return cannotWriteFile(fault, target);
  }
}
