/**
 * Records to import: one form for every source. A reader yields them one by one, or the failure of the
 * line that it could not read; it can be read from the start again, because an import looks at every
 * line before it sends the first.
 */

import { open } from "node:fs/promises";
import { accepted, isPlainText, limits } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { fail } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import { cannotReadFile } from "../support/faults.ts";

export interface ImportRecord {
  /** Unique and stable within its source: a second import knows it by this. */
  readonly id: string;
  /** Calendar day. */
  readonly on: string;
  /** Names of those who did it or were there; empty where nobody is named. */
  readonly by: readonly string[];
  readonly theme: string;
  readonly kind: "work" | "care" | "thing" | "idea" | "presence";
  /** Of each who did it, in steps of the unit. */
  readonly amount?: number;
  readonly unit?: "hour";
  /** What was done, in words. */
  readonly note?: string;
}

export type Records = AsyncIterable<Result<ImportRecord, Failure>>;

export interface Source {
  /** Name under which the group knows it: "git:timeoverflow". */
  readonly name: string;
  /** Other names under which a person of the records may be known from earlier, by the one they have now. */
  readonly otherNames?: ReadonlyMap<string, readonly string[]>;
  /** Who belongs to the group, by the name that the records have for them; a refusal before anything is sent. */
  readonly members?: (group: GroupClient) => Promise<Result<ReadonlyMap<string, Hash>, Failure>>;
  /** The records, from the first. */
  read(): Records;
}

/** What a line must hold, and what it holds instead: read by people who look for the fault. */
export interface LineFault {
  readonly expected: string;
  readonly found: string;
}

export type LineReader = (value: unknown, line: number) => readonly ImportRecord[] | LineFault;

/** Reads a file of JSON lines; a line that is not as expected is told with file and line number. */
export async function* readJsonLines(file: string, reader: LineReader): Records {
  let line = 0;
  try {
    const handle = await open(file);
    for await (const text of handle.readLines()) {
      line += 1;
      if (text.trim() === "") continue;
      const read = readLine(text, line, reader);
      if (!Array.isArray(read)) {
        // Reason: what is no array is the fault, by the reader's type; isArray does not narrow readonly.
        yield badLine(`${file}:${line}`, read as LineFault);
        return;
      }
      for (const record of read) yield accepted(record);
    }
  } catch (fault) {
    yield cannotReadFile(fault, file);
  }
}

function readLine(text: string, line: number, reader: LineReader): ReturnType<LineReader> {
  try {
    return reader(JSON.parse(text), line);
  } catch {
    return { expected: "one JSON object", found: `"${shorten(text)}"` };
  }
}

function badLine(place: string, { expected, found }: LineFault): ReturnType<typeof fail> {
  return fail({
    code: "BadLine",
    title: "A line of the file is not as expected",
    detail: `${place}: expected ${expected}, found ${found}`,
    next: "Nothing was imported. Mend this line, then import again.",
    exit: 1,
  });
}

/** The first characters of a text, for a message. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

/** Describes a value that is not as it should be. */
export function describe(value: unknown): string {
  return value === undefined ? "nothing" : shorten(JSON.stringify(value));
}

/** True for a name of a person or theme, as it may be kept. */
export function isName(value: unknown): value is string {
  return typeof value === "string" && isPlainText(value) && value.length <= limits.nameChars;
}
