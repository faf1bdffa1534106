/** Long texts from a file or a pipe: no more than any host takes, and only what is text. */

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { accepted, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { cannotRead } from "../support/command.ts";
import type { Failure, Io } from "../support/command.ts";
import { count } from "../support/counts.ts";
import { cannotReadFile } from "../support/faults.ts";

/** `@notes.txt` is what stands in the file, `@-` what is piped in; `@@` begins a text with one @. */
export async function fromFile(
  typed: string,
  io: Pick<Io, "stdin">,
): Promise<Result<string, Failure>> {
  if (!typed.startsWith("@")) return accepted(typed);
  if (typed.startsWith("@@")) return accepted(typed.slice(1));
  const file = typed.slice(1);
  try {
    if (file === "-") return await readText("what is piped in", io.stdin());
    const isFile = (await stat(file)).isFile();
    // a folder has no text, and what a device or a pipe says may never end
    if (!isFile) return cannotRead(`${file} is no file`, "What is piped in is read by @-.");
    return await readText(file, createReadStream(file));
  } catch (fault) {
    return cannotReadFile(fault, file);
  }
}

async function readText(
  name: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Result<string, Failure>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limits.requestBytes) return tooLong(name);
    chunks.push(chunk);
  }
  const text = decode(Buffer.concat(chunks));
  if (text === undefined) return cannotRead(`${name} is no text in UTF-8`);
  return accepted(text.replace(/\r?\n$/, ""));
}

function tooLong(name: string): Result<never, Failure> {
  const most = count(limits.requestBytes);
  return cannotRead(`${name} is longer than ${most} bytes`, "No host takes as much in one act.");
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only fault of a fatal decoder is bytes that are no UTF-8
  }
}
