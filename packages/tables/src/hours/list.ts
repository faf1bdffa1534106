/**
 * A list of hours as people keep it: rows become hours of somebody on a day, and each row that does not is a problem
 * with its line and what to do. Pure: the same rows and choices give the same list, wherever they are read.
 */

import { accepted, isPlainText, limits, readHours, refused, typedWords } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { Row } from "../source.ts";
import { missingFields } from "./columns.ts";
import type { Columns, Field } from "./columns.ts";
import { ordersOf, readCellDay } from "./days.ts";
import type { Order } from "./days.ts";

/** What was chosen of how a list is read. */
export interface Choices {
  readonly columns: Columns;
  readonly order?: Order | undefined;
  /** Theme of what has none of its own. */
  readonly theme: string;
  /** Minutes that are no hundredths of an hour: down to the next that are. */
  readonly roundDown?: boolean;
  /** The day it is, and the last that has begun somewhere. */
  readonly today: string;
  readonly lastDay: string;
}

/** One line of hours. */
export interface Hours {
  readonly line: number;
  readonly who: string;
  readonly on: string;
  /** In steps of an hour. */
  readonly amount: number;
  readonly what: string;
  readonly theme: string;
  /** Which of the lines it is that say the same of the same day: from 1. */
  readonly ordinal: number;
}

export interface Problem {
  readonly line: number;
  readonly field: Field;
  /** What is wrong, and what to do. */
  readonly words: string;
}

export interface HoursList {
  readonly hours: readonly Hours[];
  readonly problems: readonly Problem[];
  /** What must be chosen before anything can be read. */
  readonly missing: readonly Field[];
  /** The orders between which is to be chosen; empty where the days tell theirs. */
  readonly orders: readonly Order[];
}

/** Reads the rows below the head. */
export function readHoursList(rows: readonly Row[], choices: Choices): HoursList {
  const missing = missingFields(choices.columns);
  const told = { hours: [], problems: [], missing, orders: [] };
  if (missing.length > 0) return told;
  const fit = ordersOf(rows.map((row) => cellOf(row, choices.columns.day)));
  const order = choices.order ?? (fit?.length === 1 ? fit[0] : undefined);
  if (fit !== undefined && order === undefined)
    return { ...told, orders: fit.length === 0 ? ["dmy", "mdy"] : fit };
  return { ...told, ...readAll(rows, { ...choices, order }) };
}

function readAll(rows: readonly Row[], choices: Choices): Pick<HoursList, "hours" | "problems"> {
  const hours: Hours[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.cells.every((cell) => cell === "")) continue;
    const read = readRow(row, choices);
    if (!read.ok) {
      problems.push(read.refusal);
      continue;
    }
    const key = contentOf(read.value);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    hours.push({ ...read.value, ordinal });
  }
  return { hours, problems };
}

/** What makes a line the same as another; the theme does not, which may be chosen anew. */
export function contentOf({
  who,
  on,
  amount,
  what,
}: Pick<Hours, "who" | "on" | "amount" | "what">): string {
  return JSON.stringify([on, who, amount, what]);
}

type Line = Omit<Hours, "ordinal">;

function readRow(row: Row, choices: Choices): Result<Line, Problem> {
  const { columns, theme: other } = choices;
  const { line } = row;
  const who = oneLine(cellOf(row, columns.who));
  const theme = oneLine(cellOf(row, columns.theme)) || other;
  const what = cellOf(row, columns.what).trim().normalize("NFC");
  const wrong = (field: Field, words: string) => refused({ line, field, words });
  if (who === "") return wrong("who", "No name: say who it was, or leave the line out.");
  if (!isShort(who)) return wrong("who", `A name has at most ${limits.nameChars} characters.`);
  if (!isShort(theme)) return wrong("theme", `A theme has at most ${limits.nameChars} characters.`);
  if (what.length > limits.wordsChars)
    return wrong("what", `What was done has at most ${limits.wordsChars} characters.`);
  const day = readCellDay(cellOf(row, columns.day), choices);
  if (!day.ok) return wrong("day", day.refusal);
  if (day.value > choices.lastDay) return wrong("day", `${day.value} is still to come.`);
  const amount = readAmounts(row, choices);
  if (!amount.ok) return wrong("hours", amount.refusal);
  return accepted({ line, who, on: day.value, amount: amount.value, what, theme });
}

/** Hours, minutes, or both of them added. */
function readAmounts(row: Row, { columns, roundDown = false }: Choices): Result<number, string> {
  const hours = cellOf(row, columns.hours).trim();
  const minutes = cellOf(row, columns.minutes).trim();
  const typed = [hours, /^\d+$/.test(minutes) ? `${minutes} min` : minutes];
  let sum = 0;
  for (const text of typed.filter((each) => each !== "")) {
    const steps = readSteps(text, roundDown);
    if (!steps.ok) return steps;
    sum += steps.value;
  }
  if (sum === 0) return refused("No hours: say how many, or leave the line out.");
  return sum > dayHours * stepsPerHour
    ? refused(`More than the ${dayHours} hours of a day: mend it, or part it by days.`)
    : accepted(sum);
}

const stepsPerHour = 100;
const dayHours = 24;

function readSteps(text: string, roundDown: boolean): Result<number, string> {
  const read = readHours(text);
  if (read.ok) {
    return read.value < 0 ? refused(belowZero(text)) : read;
  }
  if (read.refusal.why === "between" && roundDown) return readSteps(read.refusal.nearest[0], false);
  return refused(/^[-\u2212]/.test(text) ? belowZero(text) : typedWords(read.refusal));
}

function belowZero(text: string): string {
  return `"${text}" is below zero: nobody gives less than nothing.`;
}

function cellOf({ cells }: Row, column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "");
}

function oneLine(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

function isShort(text: string): boolean {
  return isPlainText(text) && text.length <= limits.nameChars;
}
