/**
 * What somebody saw others do in a shift: told and confirmed in one, by who records it, who is never who did it. Other
 * rooms write it by these functions, and take it back where it was recorded wrongly.
 */

import type { Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { agentAt } from "../../../services/economy/index.ts";
import { contributionsConfirmed, contributionsWithdrawn, contributionTold } from "../facts.ts";
import { hoursOf, refuseHours } from "../hours.ts";
import { findTold } from "./told.ts";
import { removeTold } from "./withdraw.ts";
import { writeDone, writeEntry } from "./write.ts";

/** What one person did on a day. */
export interface Seen {
  readonly on: string;
  /** Row number. */
  readonly person: number;
  readonly theme: string;
  /** Row number of the team for which it was. */
  readonly team: number | undefined;
  readonly minutes: number;
}

/** The refusal where the day of somebody would become too long; `place` is what stands before their fields in the act. */
export function refuseSeen(reading: Reading, seen: Seen, place: string): Refusal | undefined {
  const worked = hoursOf({ ...howMuch(seen), on: seen.on, people: [seen.person] });
  return refuseHours(reading, worked, { before: [], place });
}

/** Remembers what was seen, which was not refused; the answer are the names of the things, in the same order. */
export function tellSeen(
  judgement: Judgement,
  seen: readonly Seen[],
  by: Author,
): readonly string[] {
  writeEntry(judgement, { teller: by.n, source: null });
  const items = seen.map((one, position) => writeSeen(judgement, { ...one, position, by }));
  judgement.fact(contributionsConfirmed, { items, by: by.person });
  return items;
}

interface Placed extends Seen {
  readonly position: number;
  readonly by: Author;
}

function writeSeen(judgement: Judgement, { position, by, team, ...seen }: Placed): string {
  const { on, person, theme } = seen;
  const how = { on, theme, kind: "work", ...howMuch(seen) } as const;
  const item = `${judgement.id}.${position}`;
  const people = [agentAt(judgement, person).agent];
  const of = team === undefined ? {} : { team: agentAt(judgement, team).agent };
  judgement.fact(contributionTold, { item, by: by.person, people, ...how, ...of });
  const n = writeDone(judgement, { ...how, position, people: [person], team });
  const update = judgement.sql.write(
    "UPDATE contributions SET confirmed = ?, confirmer = ? WHERE n = ?",
  );
  update.run(judgement.at, by.n, n);
  return item;
}

/** Hours as they are counted, in hundredths, rounded to the nearest. */
function howMuch({ minutes }: Pick<Seen, "minutes">) {
  return { amount: Number((BigInt(minutes) * 100n + 30n) / 60n), unit: "hour" } as const;
}

/** Forgets what was seen, by the names of the things: it was recorded wrongly. What is taken back already is left. */
export function takeBackSeen(judgement: Judgement, items: readonly string[], by: Author): void {
  const found = items.flatMap((item) => {
    const told = findTold(judgement, item);
    return told === undefined ? [] : [{ item, told }];
  });
  if (found.length === 0) return;
  for (const { told } of found) removeTold(judgement, told);
  judgement.fact(contributionsWithdrawn, { items: found.map(({ item }) => item), by: by.person });
}
