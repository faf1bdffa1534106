/**
 * The way to a device of one's own: two members confirm it who see the person, and it is theirs; or whoever helps
 * them does alone, and it is theirs a day later. Else a helper would hand the place to themselves, unseen.
 */

import { limits } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { DueDef, Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { givePlaceSpec } from "../helped-acts.ts";
import { dependenceEnded, placeConfirmed, placeTaken } from "../helped-facts.ts";
import { helpedRefusals } from "../helped-refusals.ts";
import { confirmersOf, findHelped, helpedAt } from "../helped.ts";
import type { Helped } from "../helped.ts";
import { findKey, insertKey } from "../keys.ts";
import { countActing, personAt } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf, takenKey } from "../rules.ts";

const refusals = [
  helpedRefusals.notHelped,
  peopleRefusals.keyTaken,
  helpedRefusals.notTheirGuardian,
  helpedRefusals.placeConfirmedTwice,
];

export const givePlace = defineAct(givePlaceSpec, refusals, (act) => {
  const { person, key } = act.body;
  const by = authorOf(act);
  const helped = findHelped(act, person);
  if (helped === undefined) return helpedRefusals.notHelped({ person });
  if (takenKey(act, [{ key }]) !== undefined) return peopleRefusals.keyTaken({ key }, "key");
  const before = confirmersOf(act, { person: helped.n, key });
  // the member on whom somebody depends comes first: others confirm what that member did
  const isGuardians = helped.kind === "dependant" && !isHelper(helped, by.n);
  if (isGuardians && !before.some((n) => isHelper(helped, n))) {
    return helpedRefusals.notTheirGuardian({ person });
  }
  if (before.includes(by.n)) return helpedRefusals.placeConfirmedTwice();
  const insert = act.sql.write(
    "INSERT INTO people_places (person, key, member, at) VALUES (?, ?, ?, ?)",
  );
  insert.run(helped.n, key, by.n, act.at);
  act.fact(placeConfirmed, { person, key, by: by.person });
  if (isConfirmed(act, helped, key)) takePlace(act, helped, key);
  else if (isHelper(helped, by.n)) {
    act.schedule({ at: act.at + limits.wayBackMs, due: "place", key });
  }
  return undefined;
});

/** Whoever leaves sees nobody any more: a device that they confirmed and that is not yet somebody's needs another. */
export function takeBackPlaces({ sql }: Judgement, { n }: Author): void {
  sql.write("DELETE FROM people_places WHERE member = ?").run(n);
}

/** Gives their place to those whose device as many confirmed as there are now. */
export function placeWaiting(judgement: Judgement): void {
  const read = judgement.sql.read(
    "SELECT DISTINCT person, key FROM people_places ORDER BY person, key",
  );
  for (const row of read.all()) {
    const [person, key] = [Number(row.person), String(row.key)];
    const helped = helpedAt(judgement, person);
    const isFree = findKey(judgement, key) === undefined;
    if (helped !== undefined && isFree && isConfirmed(judgement, helped, key)) {
      takePlace(judgement, helped, key);
    }
  }
}

/** Two members have confirmed it, or as many as there are; of a dependant the one on whom they depend is among them. */
function isConfirmed(reading: Reading, helped: Helped, key: string): boolean {
  const confirmed = confirmersOf(reading, { person: helped.n, key });
  const isTheirs = helped.kind === "helped" || confirmed.some((n) => isHelper(helped, n));
  return isTheirs && confirmed.length >= Math.min(2, countActing(reading));
}

function isHelper({ helper, agreed }: Helped, member: number): boolean {
  return agreed && helper === member;
}

/** Falls due a day after a helper confirmed a device alone: it is theirs, unless somebody objected meanwhile. */
export const place: DueDef = {
  facts: [placeTaken, dependenceEnded],
  settle: (judgement, key) => {
    if (findKey(judgement, key) !== undefined) return;
    const read = judgement.sql.read(
      "SELECT person, member FROM people_places WHERE key = ? AND at <= ? ORDER BY person, member",
    );
    // what was taken back and confirmed anew has a day of its own
    for (const { person, member } of read.all(key, judgement.at - limits.wayBackMs)) {
      const helped = helpedAt(judgement, Number(person));
      if (helped === undefined || !isHelper(helped, Number(member))) continue;
      takePlace(judgement, helped, key);
      return;
    }
  },
};

/** The device is theirs, and nobody helps them from now on. */
function takePlace(act: Judgement, { n, kind, helper }: Helped, key: string): void {
  const { person } = personAt(act, n);
  insertKey(act, { key, person: n, rank: "device", via: "place", grown: act.at });
  act.sql.write("DELETE FROM people_helped WHERE n = ?").run(n);
  act.sql.write("DELETE FROM people_places WHERE person = ?").run(n);
  act.fact(placeTaken, { person, key });
  if (kind === "dependant" && helper !== undefined) {
    act.fact(dependenceEnded, { person, guardian: personAt(act, helper).person });
  }
}
