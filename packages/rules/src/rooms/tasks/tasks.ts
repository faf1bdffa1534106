/**
 * Tasks as rules and questions see them: found by id, with who has them. Whoever left the group has none, however their
 * row stands: if they come back before others went on without them, they have it again without anybody's doing.
 */

import { present } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { Value } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { personAt } from "../people/index.ts";
import type { taskChanged } from "./facts.ts";

/** What a task says. */
export type Said = Omit<Value<(typeof taskChanged)["fields"]>, "task" | "by">;

export type TaskState = "open" | "done" | "split" | "closed";

export interface Task {
  readonly n: number;
  readonly task: string;
  /** Row number of the task of which it is a part. */
  readonly whole: number | undefined;
  /** Row number of who opened it. */
  readonly opener: number;
  readonly opened: Millis;
  readonly entry: number;
  readonly said: Said;
  readonly state: TaskState;
  readonly ended: Millis | undefined;
  /** Of what is done: row number of who finished it, and what was told of it. */
  readonly done: { readonly finisher: number; readonly item: string } | undefined;
}

/** The task of an id; undefined if there is none. */
export function findTask({ sql }: Reading, task: string): Task | undefined {
  const row = sql.read(`SELECT ${columns} FROM tasks WHERE task = ?`).get(task);
  return row === undefined ? undefined : taskOf(row);
}

/** The task of a row number, which must exist. */
export function taskAt({ sql }: Reading, n: number): Task {
  const row = sql.read(`SELECT ${columns} FROM tasks WHERE n = ?`).get(n);
  return taskOf(present(row, `task ${n} exists`));
}

/** The parts into which a task was split, in their order. */
export function partsOf({ sql }: Reading, { n }: Task): readonly Task[] {
  return sql.read(`SELECT ${columns} FROM tasks WHERE whole = ? ORDER BY n`).all(n).map(taskOf);
}

/** The columns of `tasks` that make a task. */
export const columns = `n, task, whole, opener, opened, entry, title, description, learn, team, theme, kind,
  takers, people, until, amount, unit, state, ended, finisher, item`;

/** A row of `tasks`. */
export function taskOf(row: SqlRow): Task {
  return {
    n: Number(row.n),
    task: String(row.task),
    whole: row.whole === null ? undefined : Number(row.whole),
    opener: Number(row.opener),
    opened: Number(row.opened),
    entry: Number(row.entry),
    said: saidIn(row),
    state: row.state as TaskState, // written by this room
    ended: row.ended === null ? undefined : Number(row.ended),
    done:
      row.finisher === null
        ? undefined
        : { finisher: Number(row.finisher), item: String(row.item) },
  };
}

function saidIn(row: SqlRow): Said {
  const { title, description, learn, team, theme, kind, takers, people, until, amount, unit } = row;
  const all = { title, description, learn, team, theme, kind, takers, people, until, amount, unit };
  const given = Object.entries(all).filter(([, value]) => value !== null);
  const read = given.map(([key, value]) => [
    key,
    typeof value === "bigint" ? Number(value) : value,
  ]);
  return Object.fromEntries(read) as Said; // written from what its schema accepted
}

/** Row numbers of who has a task and is here, or had it when it was done, in the order of their taking it. */
export function takersOf(reading: Reading, { n, state }: Task): readonly number[] {
  const rows = reading.sql
    .read("SELECT person FROM tasks_takers WHERE task = ? AND until IS NULL ORDER BY n")
    .all(n)
    .map(({ person }) => Number(person));
  return state === "done" ? rows : rows.filter((person) => !personAt(reading, person).left);
}

/** How many tasks are not over: of those that one person opened, or of all. */
export function countOpen({ sql }: Reading, opener: number | null): number {
  const read = sql.read(
    "SELECT COUNT(*) AS count FROM tasks WHERE state = 'open' AND (?1 IS NULL OR opener = ?1)",
  );
  return Number(read.get(opener)?.count);
}

export interface NewTask {
  readonly task: string;
  readonly whole?: Task;
  readonly opener: Author;
  readonly said: Said;
}

/** Remembers a task; returns its row number. */
export function writeTask(
  judgement: Judgement,
  { task, whole, opener, said }: NewTask,
): Pick<Task, "n" | "task" | "said"> {
  const { sql, at, index } = judgement;
  const insert = sql.write(
    `INSERT INTO tasks (task, whole, opener, opened, entry, state, ${saidColumns.join(", ")})
     VALUES (?, ?, ?, ?, ?, 'open', ${saidColumns.map(() => "?").join(", ")}) RETURNING n`,
  );
  const row = insert.get(task, whole?.n ?? null, opener.n, at, index, ...valuesOf(said));
  const written = { n: Number(row?.n), task, said };
  writeHappened(judgement, written, { what: "opened", person: opener.n });
  return written;
}

/** Gives a task other words. */
export function writeSaid({ sql }: Judgement, { n }: Task, said: Said): void {
  const set = saidColumns.map((column) => `${column} = ?`).join(", ");
  sql.write(`UPDATE tasks SET ${set} WHERE n = ?`).run(...valuesOf(said), n);
}

const saidColumns = [
  "title",
  "description",
  "learn",
  "team",
  "theme",
  "kind",
  "takers",
  "people",
  "until",
  "amount",
  "unit",
] as const;

function valuesOf(said: Said) {
  return saidColumns.map((column) => said[column] ?? null);
}

/** A task is over, or open again where it was. */
export function writeState(
  { sql, at }: Judgement,
  { n }: Task,
  { state, done }: { readonly state: TaskState; readonly done?: Task["done"] },
): void {
  const ended = state === "open" ? null : at;
  sql
    .write("UPDATE tasks SET state = ?, ended = ?, finisher = ?, item = ? WHERE n = ?")
    .run(state, ended, done?.finisher ?? null, done?.item ?? null, n);
}

/** Somebody has a task from now on. */
export function writeTaking(judgement: Judgement, task: Pick<Task, "n">, person: number): void {
  const { sql, at } = judgement;
  sql
    .write("INSERT INTO tasks_takers (task, person, since) VALUES (?, ?, ?)")
    .run(task.n, person, at);
  writeHappened(judgement, task, { what: "taken", person });
}

/** Somebody has a task no longer. */
export function writeDropping(
  judgement: Judgement,
  task: Pick<Task, "n">,
  { person, why }: { readonly person: number; readonly why?: Hash | undefined },
): void {
  endTaking(judgement, task, person);
  writeHappened(judgement, task, { what: "dropped", person, words: why });
}

/** The same where something else tells it: the task was split. */
export function endTaking({ sql, at }: Judgement, { n }: Pick<Task, "n">, person: number): void {
  sql
    .write("UPDATE tasks_takers SET until = ? WHERE task = ? AND person = ? AND until IS NULL")
    .run(at, n, person);
}

/** Row numbers of who has a task as their row stands, but left the group. */
export function awayFrom(reading: Reading, { n }: Pick<Task, "n">): readonly number[] {
  return reading.sql
    .read("SELECT person FROM tasks_takers WHERE task = ? AND until IS NULL ORDER BY n")
    .all(n)
    .map(({ person }) => Number(person))
    .filter((person) => personAt(reading, person).left);
}

export const happenings = [
  "opened",
  "changed",
  "taken",
  "dropped",
  "done",
  "reopened",
  "split",
  "said",
  "closed",
] as const;

interface Happened {
  readonly what: (typeof happenings)[number];
  /** By row number. */
  readonly person: number;
  readonly words?: Hash | undefined;
}

/** Remembers what happened to a task. */
export function writeHappened(
  { sql, index, at }: Judgement,
  { n }: Pick<Task, "n">,
  { what, person, words }: Happened,
): void {
  sql
    .write(
      "INSERT INTO tasks_history (task, entry, at, what, person, words) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(n, index, at, what, person, words ?? null);
}
