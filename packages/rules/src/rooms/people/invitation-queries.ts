/** What can be asked of invitations: which were made, by whom and for whom, and what became of them. */

import { accepted, limits, parseTime, present, refused, toTime } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  did,
  oneOf,
  pageOf,
  time,
  Type,
  wordsForParties,
} from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { agentAt } from "../../services/economy/index.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { personJoined, personVouchedFor } from "./facts.ts";
import { invitationsWithdrawn, peopleInvited } from "./invitation-facts.ts";
import { invitationRefusals } from "./invitation-refusals.ts";
import {
  findInvitation,
  invitationColumns,
  invitationOf,
  ofFate,
  refuseInvitation,
} from "./invitations.ts";
import { personCameBack, personLeft } from "./leaving-facts.ts";
import { named, nameOf, page, paged } from "./queries.ts";
import { vouchesFrom } from "./vouching.ts";

const fate = oneOf("open", "used", "withdrawn");

const invitationRow = body({
  key: did,
  by: named,
  /** Whom it is meant for, as its author says: theirs alone to read. */
  for: Type.Optional(wordsForParties),
  made: time,
  /** Index of the entry by which it was made. */
  entry: count,
  /** One that is open holds until then. */
  until: time,
  fate,
  /** Who came by it. */
  joined: Type.Optional(agent),
});

const changes = [
  peopleInvited,
  invitationsWithdrawn,
  personJoined,
  personVouchedFor,
  personLeft,
  personCameBack,
];

export const invitations = defineQuery(
  {
    name: "invitations",
    summary:
      "Invitations in the order in which they were made, all or of one fate; or one by its key.",
    sees: "members",
    params: body({ fate: Type.Optional(fate), key: Type.Optional(did), ...page }),
    answer: pageOf(invitationRow, count),
    follows: changes,
  },
  (reader, { fate: wanted, key, after = 0, limit = limits.pageRows }) => {
    const rows = reader.sql
      .read(
        `SELECT n, meant, made, entry, ${invitationColumns} FROM people_invitations
         WHERE n > ? AND (? IS NULL OR key = ?) AND ${wanted === undefined ? "TRUE" : ofFate[wanted]}
         ORDER BY n LIMIT ?`,
      )
      .all(after, key ?? null, key ?? null, limit + 1);
    return accepted(paged(rows, limit, (row) => invitationView(reader, row)));
  },
);

function invitationView(reading: Reading, row: SqlRow) {
  const { key, inviter, until, fate: became } = invitationOf(row);
  return {
    key,
    by: nameOf(reading, inviter),
    ...(row.meant === null ? {} : { for: String(row.meant) }),
    made: toTime(Number(row.made)),
    entry: Number(row.entry),
    until: toTime(until),
    fate: became,
    ...(row.person === null ? {} : { joined: agentAt(reading, Number(row.person)).agent }),
  };
}

export const opening = defineQuery(
  {
    name: "opening",
    summary:
      "An invitation by its key, as whoever holds it sees it at a time; refused if it lets nobody in then.",
    sees: "members",
    params: body({ key: did, at: time }),
    answer: body({
      from: named,
      until: time,
      /** From when on its author can vouch, where that is later: so long it is no voucher. */
      again: Type.Optional(time),
    }),
    follows: [...changes, settingChanged],
  },
  (reader, { key, at }) => {
    const invitation = findInvitation(reader, key);
    if (invitation === undefined) return refused(invitationRefusals.invitationUnknown());
    const now = present(parseTime(at), "the form of a time was checked");
    const refusal = refuseInvitation(invitation, now);
    if (refusal !== undefined) return refused(refusal);
    const { inviter, until } = invitation;
    const again = vouchesFrom(reader, inviter) ?? now;
    const later = again > now ? { again: toTime(again) } : {};
    return accepted({ from: nameOf(reader, inviter), until: toTime(until), ...later });
  },
);
