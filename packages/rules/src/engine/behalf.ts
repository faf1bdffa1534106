/**
 * Acting on behalf: an act whose payload says how consent was given is signed by a helper's key in the name of
 * somebody who has none. Its author is that person; who helped is told with it, and remembered for whoever asks.
 */

import { consents } from "@plenty/log";
import type { Consent } from "@plenty/log";
import { present } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import { agent, body, oneOf } from "./body.ts";
import type { CheckedAct } from "./admission.ts";
import type { SqlRow } from "./db.ts";
import type { Judgement, Reading } from "./room.ts";
import { defineFact } from "./spec.ts";
import type { Author, FactOf, Helper } from "./spec.ts";

/** How somebody agreed to what is done for them. */
export const consentForm = oneOf(...consents);

/** Told with each act that somebody did for somebody else. */
export const actedFor = defineFact(
  "ActedFor",
  "{helper} does this for {person} ({consent})",
  body({ person: agent, helper: agent, consent: consentForm }),
);

/** Who acts, and who helps with it. */
export interface Acting {
  readonly author: Author;
  readonly helper: Helper;
}

/** Finds whom a helper acts for, or why they may not. */
export type FindActing = (
  reading: Reading,
  acting: { readonly person: PersonId; readonly signer: Author },
) => Result<Acting, Refusal>;

/** An act that was done on behalf of somebody. */
export interface ActedForThem {
  readonly entry: number;
  readonly act: Hash;
  /** Row numbers of both. */
  readonly person: number;
  readonly helper: number;
  readonly consent: Consent;
  readonly at: Millis;
}

/** Remembers that an act was done on behalf; returns the fact that tells it. */
export function writeActedFor(
  { sql, index, at }: Pick<Judgement, "sql" | "index" | "at">,
  { id, payload }: Pick<CheckedAct, "id" | "payload">,
  { author, helper }: Acting,
): FactOf<typeof actedFor> {
  const consent = present(payload.consent, "who acts for somebody says how they agreed");
  const insert = sql.write(
    "INSERT INTO engine_behalf (entry, act, person, helper, consent, at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  insert.run(index, id, author.n, helper.n, consent, at);
  return { fact: actedFor.name, person: author.person, helper: helper.person, consent };
}

const columns = "entry, act, person, helper, consent, at";

/** What was done on behalf by an entry; undefined of every other entry. */
export function actedForIn({ sql }: Reading, entry: number): ActedForThem | undefined {
  const row = sql.read(`SELECT ${columns} FROM engine_behalf WHERE entry = ?`).get(entry);
  return row === undefined ? undefined : actedForOf(row);
}

/** The same of an act by its id. */
export function actedForBy({ sql }: Reading, act: Hash): ActedForThem | undefined {
  const row = sql.read(`SELECT ${columns} FROM engine_behalf WHERE act = ?`).get(act);
  return row === undefined ? undefined : actedForOf(row);
}

/** What was done on behalf of a person, or of anybody, the newest first. */
export function actedForBefore(
  { sql }: Reading,
  { person, before, limit }: { readonly person: number | null } & Paging,
): readonly ActedForThem[] {
  const read = sql.read(
    `SELECT ${columns} FROM engine_behalf WHERE entry < ? AND (? IS NULL OR person = ?)
     ORDER BY entry DESC LIMIT ?`,
  );
  return read.all(before, person, person, limit).map(actedForOf);
}

interface Paging {
  readonly before: number;
  readonly limit: number;
}

function actedForOf(row: SqlRow): ActedForThem {
  return {
    entry: Number(row.entry),
    act: String(row.act),
    person: Number(row.person),
    helper: Number(row.helper),
    consent: row.consent as Consent, // written from a payload that was checked
    at: Number(row.at),
  };
}
