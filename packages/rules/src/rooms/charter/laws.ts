/** Laws of the charter over the whole state. */

import type { Law, Reading } from "../../engine/room.ts";

export const charterLaws: readonly Law[] = [
  { name: "CH12 who agreed is counted", check: counted },
  { name: "CH32 an office that chooses is filled by the members", check: noCircle },
  { name: "CH40 nobody holds an office that is none", check: heldIsThere },
];

function counted({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM charter_proposals p WHERE agreed <>
       (SELECT COUNT(*) FROM charter_agreements WHERE proposal = p.n) ORDER BY n`,
  );
  return read.all().map(({ n }) => `proposal ${Number(n)} counts others`);
}

function noCircle({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT o.office FROM charter_offices o JOIN charter_offices c ON c.office = o.chosen_by
     WHERE o.ended IS NULL AND c.ended IS NULL AND c.chosen_by IS NOT NULL ORDER BY o.n`,
  );
  return read.all().map(({ office }) => `${String(office)} is chosen by the chosen`);
}

function heldIsThere({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT t.n FROM charter_terms t JOIN charter_offices o ON o.n = t.office
     WHERE t.ended IS NULL AND o.ended IS NOT NULL ORDER BY t.n`,
  );
  return read.all().map(({ n }) => `term ${Number(n)} runs on`);
}
