/** Rows of things done, written alike by telling and by importing. */

import type { Hash, Millis } from "@plenty/kernel";
import { defineKept } from "../../../engine/memory.ts";
import type { Judgement } from "../../../engine/room.ts";
import type { OfTask } from "../forms.ts";
import { hoursOf, writeHours } from "../hours.ts";

export interface Done {
  readonly position: number;
  readonly on: string;
  readonly people: readonly number[];
  readonly theme: string;
  readonly kind: string;
  /** Row number of the team that it was for. */
  readonly team?: number | undefined;
  readonly amount?: number | undefined;
  readonly unit?: string | undefined;
  readonly gains?: string | undefined;
  readonly gift?: boolean | undefined;
  readonly note?: Hash | undefined;
  readonly task?: OfTask | undefined;
  /** When silence confirms it. */
  readonly silence?: Millis;
}

/** What falls due of a thing told, by its row number: in this room, whoever's act told it. */
export function silenceOf(n: number) {
  return { room: "contributions", due: "silence", key: String(n) } as const;
}

/** Remembers who told what an entry tells, and from where. */
export function writeEntry(
  { sql, index, id, helper }: Judgement,
  { teller, source }: { readonly teller: number; readonly source: number | null },
): void {
  const insert = sql.write(
    "INSERT INTO contribution_entries (entry, act, teller, helper, source) VALUES (?, ?, ?, ?, ?)",
  );
  insert.run(index, id, teller, helper?.n ?? null, source);
}

/** Remembers one thing done; returns its row number. */
export function writeDone(judgement: Judgement, done: Done): number {
  const { sql, index } = judgement;
  const { position, on, kind, team, amount, unit, gains, gift, note, task, silence } = done;
  const theme = themeNumber(judgement, done.theme);
  const waits = silence === undefined ? undefined : 1;
  const what = [team, amount, unit, gains, gift === true ? 1 : 0, note, task?.task, task?.title];
  const how = [...what, silence, waits];
  const insert = sql.write(
    `INSERT INTO contributions (entry, position, on_day, theme, kind,
       team, amount, unit, gains, gift, note, task, title, silence, waits)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`,
  );
  const row = insert.get(index, position, on, theme, kind, ...how.map((value) => value ?? null));
  const n = Number(row?.n);
  const insertPerson = sql.write(
    "INSERT INTO contribution_people (contribution, agent) VALUES (?, ?)",
  );
  for (const agent of done.people) insertPerson.run(n, agent);
  writeHours(judgement, hoursOf(done));
  return n;
}

const themes = defineKept<string, number>();
const sources = defineKept<string, number>();

function themeNumber(judgement: Judgement, theme: string): number {
  const known = judgement.memory.get(themes);
  const n =
    known.get(theme) ??
    numberOf(judgement, { table: "contribution_themes", column: "theme" }, theme);
  known.set(theme, n);
  return n;
}

/** The row number of a source; written at its first use. */
export function sourceNumber(judgement: Judgement, source: string): number {
  const known = judgement.memory.get(sources);
  const n =
    known.get(source) ??
    numberOf(judgement, { table: "contribution_sources", column: "source" }, source);
  known.set(source, n);
  return n;
}

/** Finds a name's row number or gives it one. */
function numberOf(
  { sql }: Judgement,
  { table, column }: { readonly table: string; readonly column: string },
  value: string,
): number {
  const found = sql.read(`SELECT n FROM ${table} WHERE ${column} = ?`).get(value);
  if (found !== undefined) return Number(found.n);
  return Number(sql.write(`INSERT INTO ${table} (${column}) VALUES (?) RETURNING n`).get(value)?.n);
}
