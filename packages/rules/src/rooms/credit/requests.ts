/** What people ask each other for, as the tables have it. */

import { limits } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { ActJudgement, Judgement, Reading } from "../../engine/room.ts";

/** Everybody asked answered, who asked took it back, or nobody did anything for 30 days. */
export type RequestEnd = "answered" | "taken-back" | "lapsed";

export interface CreditRequest {
  readonly n: number;
  readonly request: Hash;
  readonly entry: number;
  readonly at: Millis;
  /** Row numbers: of who asks, and of the credit. */
  readonly asker: number;
  readonly currency: number;
  /** Of all parts together. */
  readonly amount: number;
  readonly until: Millis;
  readonly note: Hash | undefined;
  /** Undefined as long as somebody's part is open. */
  readonly ended: RequestEnd | undefined;
}

/** What one of those asked bears. */
export interface AskedShare {
  readonly position: number;
  /** Row number of who is asked. */
  readonly agent: number;
  readonly amount: number;
  readonly state: "open" | "paid" | "declined";
  /** Why it was declined, for the two. */
  readonly reason: Hash | undefined;
}

/** Under `due` of this name a request lapses; its key is the request. */
export const requestDue = "request";

/** The request of an act; undefined if there is none. */
export function findRequest({ sql }: Reading, request: Hash): CreditRequest | undefined {
  const row = sql.read(`SELECT ${columns} FROM credit_requests r WHERE r.request = ?`).get(request);
  return row === undefined ? undefined : requestOf(row);
}

/** The parts of a request, in the order in which people were named. */
export function sharesOf({ sql }: Reading, { n }: Pick<CreditRequest, "n">): readonly AskedShare[] {
  const read = sql.read(
    `SELECT position, agent, amount, state, reason FROM credit_shares
     WHERE request = ? ORDER BY position`,
  );
  return read.all(n).map((row) => ({
    position: Number(row.position),
    agent: Number(row.agent),
    amount: Number(row.amount),
    state: row.state as AskedShare["state"], // CHECKed column
    reason: row.reason === null ? undefined : String(row.reason),
  }));
}

/** How much of a request is still to be answered. */
export function openAmount(shares: readonly AskedShare[]): number {
  return shares.reduce((sum, { state, amount }) => (state === "open" ? sum + amount : sum), 0);
}

/** Of how many requests of somebody a part is open; no more are counted than they may have. */
export function countRequests({ sql }: Reading, asker: number): number {
  const read = sql.read(
    `SELECT n FROM credit_requests WHERE asker = ? AND ended IS NULL ORDER BY n LIMIT ?`,
  );
  return read.all(asker, limits.requestsPerPerson).length;
}

export interface NewRequest extends Pick<CreditRequest, "asker" | "currency" | "amount" | "note"> {
  readonly parts: readonly { readonly agent: number; readonly amount: number }[];
}

/** Writes what the act that is judged asks for; it lapses at its time. */
export function writeRequest(act: ActJudgement<unknown>, asked: NewRequest): void {
  const { asker, currency, amount, note = null, parts } = asked;
  const until = act.at + limits.requestMs;
  const insert = act.sql.write(
    `INSERT INTO credit_requests (request, entry, at, asker, currency, amount, until, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`,
  );
  const made = insert.get(act.id, act.index, act.at, asker, currency, amount, until, note);
  const part = act.sql.write(
    `INSERT INTO credit_shares (request, position, agent, amount, state)
     VALUES (?, ?, ?, ?, 'open')`,
  );
  for (const [position, one] of parts.entries()) {
    part.run(Number(made?.n), position, one.agent, one.amount);
  }
  act.schedule({ at: until, due: requestDue, key: act.id });
}

export interface Answer {
  readonly state: "paid" | "declined";
  readonly reason?: Hash | undefined;
}

/** One of those asked answered; once all did, nothing more is asked for. */
export function writeAnswer(
  judgement: Judgement,
  { request, share }: { readonly request: CreditRequest; readonly share: AskedShare },
  { state, reason = null }: { readonly state: Answer["state"]; readonly reason?: Hash | null },
): void {
  const update = judgement.sql.write(
    "UPDATE credit_shares SET state = ?, reason = ? WHERE request = ? AND position = ?",
  );
  update.run(state, reason, request.n, share.position);
  if (openAmount(sharesOf(judgement, request)) === 0) endRequest(judgement, request, "answered");
}

/** It ends before its time. */
export function endRequest(judgement: Judgement, ended: CreditRequest, how: RequestEnd): void {
  judgement.unschedule({ due: requestDue, key: ended.request });
  writeEnd(judgement, ended, how);
}

/** What is left of it is no longer asked for. */
export function writeEnd({ sql }: Judgement, { n }: CreditRequest, how: RequestEnd): void {
  sql.write("UPDATE credit_requests SET ended = ? WHERE n = ?").run(how, n);
}

export interface RequestPaging {
  /** Row number of somebody who asks or is asked; all requests where it is absent. */
  readonly person: number | undefined;
  /** Of those, what they ask for themselves; or what they are asked for and have not answered. */
  readonly only: "asking" | "waiting" | undefined;
  /** Requests below this row number. */
  readonly before: number;
  readonly limit: number;
}

const columns =
  "r.n, r.request, r.entry, r.at, r.asker, r.currency, r.amount, r.until, r.note, r.ended";

/** Which requests are somebody's, by what is looked for; each is read by an index of its own. */
const ways = {
  asking: `SELECT r.n FROM credit_requests r WHERE r.asker = ? AND r.n < ? ORDER BY r.n DESC LIMIT ?`,
  asked: `SELECT s.request AS n FROM credit_shares s WHERE s.agent = ? AND s.request < ?
    ORDER BY s.request DESC LIMIT ?`,
  waiting: `SELECT s.request AS n FROM credit_shares s JOIN credit_requests r ON r.n = s.request
    WHERE s.agent = ? AND s.state = 'open' AND r.ended IS NULL AND s.request < ?
    ORDER BY s.request DESC LIMIT ?`,
} as const;

/** Requests, the newest first. */
export function requestsOf(reading: Reading, paging: RequestPaging): readonly CreditRequest[] {
  const { person, only, before, limit } = paging;
  if (person === undefined) {
    const all = reading.sql.read(
      `SELECT ${columns} FROM credit_requests r WHERE r.n < ? ORDER BY r.n DESC LIMIT ?`,
    );
    return all.all(before, limit).map(requestOf);
  }
  const found = (only === undefined ? (["asking", "asked"] as const) : [only]).flatMap((way) =>
    reading.sql.read(ways[way]).all(person, before, limit),
  );
  const numbers = found.map(({ n }) => Number(n)).toSorted((a, b) => b - a);
  const read = reading.sql.read(`SELECT ${columns} FROM credit_requests r WHERE r.n = ?`);
  return numbers.slice(0, limit).flatMap((n) => read.all(n).map(requestOf));
}

function requestOf(row: SqlRow): CreditRequest {
  return {
    n: Number(row.n),
    request: String(row.request),
    entry: Number(row.entry),
    at: Number(row.at),
    asker: Number(row.asker),
    currency: Number(row.currency),
    amount: Number(row.amount),
    until: Number(row.until),
    note: row.note === null ? undefined : String(row.note),
    ended: row.ended === null ? undefined : (row.ended as RequestEnd), // CHECKed column
  };
}
