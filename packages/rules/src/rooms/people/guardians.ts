/** Who may call a new key for somebody, as rules see it. */

import type { PersonId } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Guardians } from "./key-changes.ts";
import { guardiansNamed } from "./keys-facts.ts";
import { findPerson, personAt } from "./persons.ts";

/** A person's guardians, in the order of coming; none, and none needed, where nobody is named. */
export function guardiansOf(reading: Reading, person: number): Guardians {
  const rows = reading.sql
    .read("SELECT guardian, needed FROM people_guardians WHERE person = ? ORDER BY guardian")
    .all(person);
  const guardians = rows.map(({ guardian }) => personAt(reading, Number(guardian)).person);
  return { guardians, needed: Number(rows[0]?.needed ?? 0) };
}

/** Row numbers of those whose guardian somebody is, in the order of coming. */
export function guardedBy({ sql }: Reading, guardian: number): readonly number[] {
  const read = sql.read("SELECT person FROM people_guardians WHERE guardian = ? ORDER BY person");
  return read.all(guardian).map(({ person }) => Number(person));
}

/** How many guardians of a person must call, if this is one of them; undefined if it is none. */
export function neededOf(
  { sql }: Reading,
  { person, guardian }: { readonly person: number; readonly guardian: number },
): number | undefined {
  const read = sql.read("SELECT needed FROM people_guardians WHERE person = ? AND guardian = ?");
  const row = read.get(person, guardian);
  return row === undefined ? undefined : Number(row.needed);
}

/** Names guardians in the place of those before. */
export function writeGuardians(
  judgement: Judgement,
  person: number,
  { guardians, needed }: Guardians,
): void {
  const { sql } = judgement;
  sql.write("DELETE FROM people_guardians WHERE person = ?").run(person);
  const insert = sql.write(
    "INSERT INTO people_guardians (person, guardian, needed) VALUES (?, ?, ?)",
  );
  for (const id of guardians) insert.run(person, numberOf(judgement, id), needed);
  const { person: of } = personAt(judgement, person);
  judgement.fact(guardiansNamed, { person: of, guardians, needed });
}

function numberOf(reading: Reading, id: PersonId): number {
  const found = findPerson(reading, id);
  if (found === undefined) throw new Error("invariant broken: a guardian is a person");
  return found.n;
}
