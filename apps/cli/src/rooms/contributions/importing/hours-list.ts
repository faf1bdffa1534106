/** A list of hours out of a file, as records to import; what hinders it is told with its lines and what to do. */

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { accepted, limits } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { sha256Hex, textToBytes } from "@plenty/log";
import { badLine, contentOf, eachRow, readHoursList } from "@plenty/tables";
import type { Choices, Hours, HoursList, Problem, Row } from "@plenty/tables";
import { cannotRead, fail, failWith } from "../../../support/command.ts";
import type { Failure, Io, Options } from "../../../support/command.ts";
import { count, several } from "../../../support/counts.ts";
import { cannotReadFile, isAccessFault } from "../../../support/faults.ts";
import type { ImportRecord } from "../../../importing/records.ts";
import { choicesOf, headWords } from "./hours-choices.ts";

export interface ReadList {
  readonly head: readonly string[];
  readonly choices: Choices;
  readonly hours: readonly Hours[];
  /** Lines that were left out by choice. */
  readonly leftOut: readonly number[];
}

/** Reads the list whole; a refusal unless each line is read or left out by choice. */
export async function readHoursFile(
  file: string,
  options: Options,
  io: Pick<Io, "now">,
): Promise<Result<ReadList, Failure>> {
  const rows = await rowsIn(file, options.text("sheet"));
  if (!rows.ok) return rows;
  const [first, ...others] = rows.value;
  const head = first?.cells ?? [];
  const choices = choicesOf(head, options, io);
  if (!choices.ok) return choices;
  const out = options.text("leave-out") ?? "";
  const chosen = new Set(
    out.split(",").flatMap((line) => (line.trim() === "" ? [] : [Number(line)])),
  );
  const kept = others.filter(({ line }) => !chosen.has(line));
  const list = readHoursList(kept, choices.value);
  const hinder = refuseList(list, { file, head, withoutProblems: out === "problems" });
  if (hinder !== undefined) return fail(hinder);
  const lines = others.filter(({ line }) => chosen.has(line)).map(({ line }) => line);
  const leftOut = [...lines, ...list.problems.map(({ line }) => line)];
  return accepted({ head, choices: choices.value, hours: list.hours, leftOut });
}

async function rowsIn(
  file: string,
  sheet: string | undefined,
): Promise<Result<readonly Row[], Failure>> {
  const rows: Row[] = [];
  try {
    const { size } = await stat(file);
    if (size > limits.hoursListBytes) return tooLarge(file);
    const source = {
      file,
      text: createReadStream(file),
      ...(sheet === undefined ? {} : { sheet }),
    };
    const refusal = await eachRow(source, (row): Refusal | undefined => {
      rows.push(row);
      return rows.length > limits.hoursListRows + 1
        ? badLine({
            file,
            line: row.line,
            expected: `at most ${count(limits.hoursListRows)} lines`,
          })
        : undefined;
    });
    return refusal === undefined ? accepted(rows) : failWith(refusal);
  } catch (fault) {
    if (isAccessFault(fault)) return cannotReadFile(fault, file);
    throw fault;
  }
}

function tooLarge(file: string): ReturnType<typeof cannotRead> {
  const most = limits.hoursListBytes / 1024 / 1024;
  return cannotRead(`${file} has more than ${most} MB`, "Save it as .csv, or part it by years.");
}

interface About {
  readonly file: string;
  readonly head: readonly string[];
  /** Lines with problems are left out by choice. */
  readonly withoutProblems: boolean;
}

function refuseList(list: HoursList, { file, head, withoutProblems }: About): Failure | undefined {
  const { missing, orders, problems, hours } = list;
  if (missing.length > 0) {
    return failure("ColumnsUnclear", {
      title: "Not every column is told by its head",
      detail: `${file} has no column that is surely ${missing.join(" or ")}; there are: ${headWords(head)}`,
      next: `Say which: --columns ${missing.map((field) => `${field}=A`).join(",")}`,
    });
  }
  if (orders.length > 0) {
    return failure("DatesUnclear", {
      title: "The days of this list can be read in several ways",
      detail: `${file}: 3/4 may be 3 April or 4 March, and no day tells which`,
      next: `Say in which order they stand: ${orders.map((order) => `--dates ${order}`).join(" or ")}`,
    });
  }
  if (problems.length > 0 && !withoutProblems) return problemsOf(file, problems);
  if (hours.length > 0) return undefined;
  return failure("NothingInList", {
    title: "There are no hours in this list",
    detail: `${file} has nothing below its head`,
    next: "Give another file, or the sheet that is meant: --sheet NAME",
  });
}

const shownProblems = 20;

function problemsOf(file: string, problems: readonly Problem[]): Failure {
  const shown = problems
    .slice(0, shownProblems)
    .map(({ line, field, words }) => `${file}:${line}: ${field}: ${words}`);
  const more = problems.length - shown.length;
  return failure("LinesUnclear", {
    title: `${several(problems.length, "line", "lines")} cannot be read`,
    detail: [...shown, ...(more > 0 ? [`and ${count(more)} more`] : [])].join("\n"),
    next: "Nothing was imported. Mend them in the file, or add --leave-out problems.",
  });
}

function failure(code: string, words: Pick<Failure, "title" | "detail" | "next">): Failure {
  return { code, exit: 1, ...words };
}

/** A line as a record: its id is its day, a digest of what it says, and which of its like it is. */
export function recordOf(hours: Hours): ImportRecord {
  const { who, on, amount, what, theme, ordinal } = hours;
  const digest = sha256Hex(textToBytes(contentOf(hours))).slice(0, 12);
  const note = what === "" ? {} : { note: what };
  const id = `${on}.${digest}.${ordinal}`;
  return { id, on, by: [who], theme, kind: "work", amount, unit: "hour", ...note };
}
