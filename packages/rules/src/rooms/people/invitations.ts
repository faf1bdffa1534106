/** Invitations as the group knows them: who made each, until when it holds, and what became of it. */

import type { Millis, Refusal } from "@plenty/kernel";
import { toTime } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import { invitationRefusals } from "./invitation-refusals.ts";

/** What became of an invitation; one whose author left counts as withdrawn. Whether it has run out is seen by its date. */
export type Fate = "open" | "used" | "withdrawn";

export interface Invitation {
  readonly key: string;
  /** Row number of who made it. */
  readonly inviter: number;
  readonly until: Millis;
  readonly fate: Fate;
}

/** True of rows whose author is not here: they let nobody in, as if withdrawn, until their author is back. */
const rests =
  "EXISTS (SELECT 1 FROM people p WHERE p.n = people_invitations.inviter AND p.left_at IS NOT NULL)";

/** The columns from which `invitationOf` reads. */
export const invitationColumns = `key, inviter, until, person, withdrawn, ${rests} AS rests`;

/** Invitations by their fate, as the table has them. */
export const ofFate = {
  open: `person IS NULL AND withdrawn IS NULL AND NOT ${rests}`,
  used: "person IS NOT NULL",
  withdrawn: `person IS NULL AND (withdrawn IS NOT NULL OR ${rests})`,
} as const;

/** Keys of those that somebody made and that let somebody in now, but for whether their author is here. */
export function openInvitationsOf({ sql, at }: Judgement, inviter: number): readonly string[] {
  const read = sql.read(
    `SELECT key FROM people_invitations
     WHERE inviter = ? AND person IS NULL AND withdrawn IS NULL AND until >= ? ORDER BY n`,
  );
  return read.all(inviter, at).map(({ key }) => String(key));
}

/** The invitation of a key; undefined if the group knows none. */
export function findInvitation(reading: Reading, key: string): Invitation | undefined {
  const row = reading.sql
    .read(`SELECT ${invitationColumns} FROM people_invitations WHERE key = ?`)
    .get(key);
  return row === undefined ? undefined : invitationOf(row);
}

/** An invitation from its row. */
export function invitationOf(row: SqlRow): Invitation {
  const { key, inviter, until, person, withdrawn } = row;
  const left = withdrawn === null && Number(row.rests) === 0 ? "open" : "withdrawn";
  return {
    key: String(key),
    inviter: Number(inviter),
    until: Number(until),
    fate: person === null ? left : "used",
  };
}

/** Why an invitation lets nobody in at a time; undefined if it does. */
export function refuseInvitation(
  invitation: Invitation,
  at: Millis,
  field?: string,
): Refusal | undefined {
  const { fate, until } = invitation;
  if (fate === "used") return invitationRefusals.invitationUsed("", field);
  if (fate === "withdrawn") return invitationRefusals.invitationWithdrawn("", field);
  const expired = { until: toTime(until) };
  return until < at ? invitationRefusals.invitationExpired(expired, field) : undefined;
}

/** Remembers who came by an invitation. */
export function markUsed({ sql }: Judgement, key: string, person: number): void {
  sql.write("UPDATE people_invitations SET person = ? WHERE key = ?").run(person, key);
}

/** What holds of every invitation, in every state. */
export const invitationLaws: readonly Law[] = [
  { name: "PE43 a withdrawn invitation lets nobody in", check: withdrawnUnused },
];

function withdrawnUnused({ sql }: Reading): readonly string[] {
  const rows = sql
    .read(
      "SELECT key FROM people_invitations WHERE person IS NOT NULL AND withdrawn IS NOT NULL ORDER BY n",
    )
    .all();
  return rows.map(({ key }) => `${String(key)} is used and withdrawn`);
}
