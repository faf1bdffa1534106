/** Opens a file of ballots or a spreadsheet as a stream, finds its format, and reads it. */

import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { findFormat, formats, formatUnknown } from "@plenty/counting";
import type { Format, Profile } from "@plenty/counting";
import { refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { openText } from "./paths.ts";

/** Enough to see of which format a file is. */
const HEAD_BYTES = 65_536;

/** The profile that a file holds; throws if it cannot be read. `onOpen` is told each file that it names. */
export async function readBallots({
  file,
  format,
  sheet,
  onOpen,
}: {
  readonly file: string;
  readonly format: string | undefined;
  /** Of a spreadsheet. */
  readonly sheet: string | undefined;
  readonly onOpen: (other: string) => void;
}): Promise<Result<Profile, Refusal>> {
  const head = await readHead(file);
  const found = format === undefined ? findFormat({ file, head }) : named(format);
  const known = formats.map(({ name }) => name).join(", ");
  if (found === undefined) return refused(formatUnknown(`${format ?? file}; known are ${known}`));
  return found.read({
    file,
    text: openText(file),
    ...(sheet === undefined ? {} : { sheet }),
    open(name) {
      const other = path.resolve(path.dirname(file), name);
      onOpen(other);
      return openText(other);
    },
    list: async (name) => sortedNames(await readdir(path.resolve(path.dirname(file), name))),
  });
}

/** In the same order on every machine. */
function sortedNames(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => (a < b ? -1 : 1));
}

function named(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(HEAD_BYTES),
      position: 0,
    });
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await handle.close();
  }
}
