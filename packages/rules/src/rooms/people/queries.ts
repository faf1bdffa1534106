/** What can be asked of people. Names come as hashes of words; who keeps the words adds them. */

import { accepted, limits, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { body, did, hash, name, Type } from "../../engine/body.ts";
import { createMemory } from "../../engine/memory.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Answer, Reader } from "../../engine/room.ts";
import type { SqlRow } from "../../engine/db.ts";
import { vouchersNeeded } from "./rules.ts";

/** Somebody as answers name them: `name` is a hash of words. */
export interface Named {
  readonly agent: Hash;
  readonly name: Hash;
}

/** The name of an agent, person or unclaimed. */
export function nameOf(reader: Reader, n: number): Named {
  const row = reader.sql
    .read(
      `SELECT a.agent, COALESCE(p.name, a.agent) AS name FROM agents a
       LEFT JOIN people p ON p.n = a.n WHERE a.n = ?`,
    )
    .get(n);
  return { agent: String(row?.agent), name: String(row?.name) };
}

const after = Type.Optional(Type.Integer({ minimum: 0 }));
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows }));

/** Parameters of a page whose cursor is a row number. */
export const page = { after, limit };

const persons = `SELECT p.n, a.agent, p.name, p.joined, p.welcomed,
    (SELECT COUNT(*) FROM people_vouchers v WHERE v.person = p.n) AS vouchers
  FROM people p JOIN agents a ON a.n = p.n`;

export const members = defineQuery(
  {
    name: "members",
    summary: "Everybody who joined, in the order of joining.",
    params: body(page),
  },
  (reader, { after: cursor = 0, limit: most = limits.pageRows }) => {
    const rows = reader.sql
      .read(`${persons} WHERE p.n > ? ORDER BY p.n LIMIT ?`)
      .all(cursor, most + 1);
    const needed = neededNow(reader);
    const views = rows.slice(0, most).map((row) => personView(reader, row, needed));
    return accepted(pageOf(views, rows, most));
  },
);

export const ofKey = defineQuery(
  { name: "of-key", summary: "The person who holds a key.", params: body({ key: did }) },
  (reader, { key }) => {
    const read = reader.sql.read(
      `${persons} WHERE p.n = (SELECT person FROM people_keys WHERE key = ?) ORDER BY p.n`,
    );
    const row = read.get(key);
    if (row === undefined) return accepted({ data: {}, words: [] });
    const person = personView(reader, row);
    return accepted({ data: { person }, words: [person.name] });
  },
);

export const ofPerson = defineQuery(
  { name: "person", summary: "One person.", params: body({ person: hash }) },
  (reader, { person }) => {
    const row = reader.sql.read(`${persons} WHERE a.agent = ? ORDER BY p.n`).get(person);
    if (row === undefined) return accepted({ data: {}, words: [] });
    const view = personView(reader, row);
    return accepted({ data: { person: view }, words: [view.name] });
  },
);

export const unclaimed = defineQuery(
  {
    name: "unclaimed",
    summary: "People whom imports name and who have not claimed their place.",
    params: body({ source: Type.Optional(name), ...page }),
  },
  (reader, { source, after: cursor = 0, limit: most = limits.pageRows }) => {
    const rows = reader.sql
      .read(
        `SELECT u.n, a.agent, u.source FROM people_unclaimed u JOIN agents a ON a.n = u.n
         WHERE u.n > ? AND (? IS NULL OR u.source = ?) ORDER BY u.n LIMIT ?`,
      )
      .all(cursor, source ?? null, source ?? null, most + 1);
    const views = rows.slice(0, most).map((row) => ({
      agent: String(row.agent),
      name: String(row.agent),
      source: String(row.source),
    }));
    return accepted(pageOf(views, rows, most));
  },
);

/** A page: one row more than wanted was read, to know whether there is a next one. */
export function pageOf(
  views: readonly { readonly name: Hash }[],
  rows: readonly SqlRow[],
  most: number,
): Answer {
  const words = views.map((view) => view.name);
  const next = rows.length > most ? { next: Number(rows[most - 1]?.n) } : {};
  return { data: { rows: views, ...next }, words };
}

function neededNow({ sql }: Reader): number {
  return vouchersNeeded({ sql, memory: createMemory() });
}

function personView(reader: Reader, row: SqlRow, needed = neededNow(reader)) {
  const n = Number(row.n);
  const keys = reader.sql.read("SELECT key FROM people_keys WHERE person = ? ORDER BY key").all(n);
  const vouchedBy = reader.sql
    .read(
      `SELECT a.agent FROM people_vouchers v JOIN agents a ON a.n = v.voucher
       WHERE v.person = ? ORDER BY v.entry, v.voucher`,
    )
    .all(n);
  return {
    person: String(row.agent),
    name: String(row.name),
    status: row.welcomed === null ? "newcomer" : "member",
    joined: toTime(Number(row.joined)),
    vouchers: Number(row.vouchers),
    needed,
    vouchedBy: vouchedBy.map((voucher) => String(voucher.agent)),
    keys: keys.map(({ key }) => String(key)),
  };
}
