/** What proposals are about: what is under way about a setting or an act, and since when what is no setting is as it is. */

import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Reading } from "../../engine/room.ts";
import { ownRow } from "./proposals.ts";

/** A proposal that is open until a time, or agreed and announced for one. */
export interface UnderWay {
  readonly proposal: Hash;
  readonly state: "open" | "announced";
  readonly at: Millis;
}

/** Open and announced proposals by what they are about. */
export interface About {
  /** By the setting that they change, or `charter.name` and `charter.object`. */
  readonly subjects: ReadonlyMap<string, readonly UnderWay[]>;
  /** By the act that the group would do. */
  readonly acts: ReadonlyMap<string, readonly UnderWay[]>;
}

/** What is under way; a setting and an act may bear the same name. */
export function underWayAbout({ sql }: Reading): About {
  const subjects = sql.read(
    `SELECT DISTINCT c.subject AS about, p.n, p.proposal, p.state, p.until, p.effect
     FROM charter_proposals p JOIN charter_changes c ON c.proposal = p.n
     WHERE p.state IN ('open', 'announced') ORDER BY p.n, about`,
  );
  const acts = sql.read(
    `SELECT DISTINCT e.act AS about, p.n, p.proposal, p.state, p.until, p.effect
     FROM charter_proposals p JOIN charter_enactments e ON e.proposal = p.n
     WHERE p.state IN ('open', 'announced') ORDER BY p.n, about`,
  );
  return { subjects: byName(subjects.all()), acts: byName(acts.all()) };
}

function byName(rows: readonly SqlRow[]): ReadonlyMap<string, readonly UnderWay[]> {
  const found = new Map<string, UnderWay[]>();
  for (const { about, proposal, state, until, effect } of rows) {
    const isOpen = state === "open";
    const one: UnderWay = {
      proposal: String(proposal),
      state: isOpen ? "open" : "announced",
      at: Number(isOpen ? until : effect),
    };
    const name = String(about);
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

/** Since when the group's name or common object is as it is, and by which proposal; none since the founding. */
export function ownSince(
  reading: Reading,
  subject: string,
): { readonly since: Millis; readonly proposal?: Hash } {
  const read = reading.sql.read(
    `SELECT p.proposal, p.since FROM charter_changes c JOIN charter_proposals p ON p.n = c.proposal
     WHERE c.subject = ? AND p.state = 'holds' ORDER BY p.since DESC, p.n DESC LIMIT 1`,
  );
  const row = read.get(subject);
  if (row === undefined) return { since: ownRow(reading).founded };
  return { since: Number(row.since), proposal: String(row.proposal) };
}
