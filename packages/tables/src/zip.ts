/**
 * The zip that a spreadsheet is. Its parts are named by the directory at its end and unpacked as they are asked
 * for, in chunks; checksums are checked, and all parts that are unpacked count against one bound, each once.
 */

import { limits } from "@plenty/kernel";
import { configure, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { FileEntry } from "@zip.js/zip.js";

configure({ useWebWorkers: false });

/** What is wrong, in words of what was expected. */
export interface Fault {
  readonly expected: string;
  /** The row where it is. */
  readonly line?: number;
}

/** Bytes in chunks; the last may be a fault. */
export type Chunks = AsyncIterable<Uint8Array | Fault>;

export interface Zip {
  readonly has: (part: string) => boolean;
  readonly chunks: (part: string) => Chunks;
}

const WHOLE: Fault = {
  expected: "a spreadsheet that is whole: a part is missing or damaged, or needs a password",
};
const FEWER: Fault = { expected: `a spreadsheet of at most ${limits.sheetParts} parts` };

/** Opens a zip by its directory; nothing is unpacked yet. Of all parts at most `most` bytes are. */
export async function openZip(
  bytes: Uint8Array,
  most: number = limits.sheetBytes,
): Promise<Zip | Fault> {
  const parts = await partsOf(bytes);
  if ("expected" in parts) return parts;
  const smaller = { expected: `at most ${most} bytes once it is unpacked` };
  let left = most;
  const measured = new Set<string>();
  return {
    has: (part) => parts.has(folded(part)),
    async *chunks(part) {
      const name = folded(part);
      const isNew = !measured.has(name);
      for await (const chunk of unpacked(parts.get(name))) {
        left -= "expected" in chunk || !isNew ? 0 : chunk.length;
        yield left < 0 ? smaller : chunk;
        if (left < 0) return;
      }
      measured.add(name);
    },
  };
}

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, FileEntry> | Fault> {
  const parts = new Map<string, FileEntry>();
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    checkSignature: true,
    checkOverlappingEntry: true,
  });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      const name = folded(entry.filename);
      if (parts.has(name)) return WHOLE;
      if (parts.size === limits.sheetParts) return FEWER;
      parts.set(name, entry);
    }
  } catch {
    return WHOLE;
  }
  return parts;
}

/** Capitals make no difference to a part's name (ECMA-376, part 2); some programs write "\\" in it. */
function folded(part: string): string {
  return part.replaceAll("\\", "/").toLowerCase();
}

async function* unpacked(part: FileEntry | undefined): AsyncGenerator<Uint8Array | Fault> {
  if (part === undefined) {
    yield WHOLE;
    return;
  }
  let end = (): void => {};
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      end = () => controller.terminate();
    },
  });
  const whole = part.getData(writable).then(
    () => true,
    () => {
      end(); // a part that cannot be unpacked may leave its stream open
      return false;
    },
  );
  try {
    for await (const chunk of readable) yield chunk;
  } catch {
    // told below
  }
  if (!(await whole)) yield WHOLE;
}
