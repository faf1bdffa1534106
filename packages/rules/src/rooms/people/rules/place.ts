/** The way to a device of one's own: the helper confirms it alone, or two members do who see the person. */

import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { givePlaceSpec } from "../helped-acts.ts";
import { dependenceEnded, placeConfirmed, placeTaken } from "../helped-facts.ts";
import { helpedRefusals } from "../helped-refusals.ts";
import { confirmersOf, findHelped } from "../helped.ts";
import type { Helped } from "../helped.ts";
import { insertKey } from "../keys.ts";
import { countActing, personAt } from "../persons.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf, takenKey } from "../rules.ts";

type Giving = ActJudgement<BodyOf<typeof givePlaceSpec>>;

const refusals = [
  helpedRefusals.notHelped,
  peopleRefusals.keyTaken,
  helpedRefusals.placeConfirmedTwice,
];

export const givePlace = defineAct(givePlaceSpec, refusals, (act) => {
  const { person, key } = act.body;
  const by = authorOf(act);
  const helped = findHelped(act, person);
  if (helped === undefined) return helpedRefusals.notHelped({ person });
  if (takenKey(act, [{ key }]) !== undefined) return peopleRefusals.keyTaken({ key }, "key");
  const before = confirmersOf(act, { person: helped.n, key });
  if (before.includes(by.n)) return helpedRefusals.placeConfirmedTwice();
  const insert = act.sql.write("INSERT INTO people_places (person, key, member) VALUES (?, ?, ?)");
  insert.run(helped.n, key, by.n);
  act.fact(placeConfirmed, { person, key, by: by.person });
  const alone = helped.agreed && helped.helper === by.n;
  if (alone || before.length + 1 >= Math.min(2, countActing(act))) takePlace(act, helped);
  return undefined;
});

/** The device is theirs, and nobody helps them from now on. */
function takePlace(act: Giving, { n, kind, helper }: Helped): void {
  const { person, key } = act.body;
  insertKey(act, { key, person: n, rank: "device", via: "place", grown: act.at });
  act.sql.write("DELETE FROM people_helped WHERE n = ?").run(n);
  act.sql.write("DELETE FROM people_places WHERE person = ?").run(n);
  act.fact(placeTaken, { person, key });
  if (kind === "dependant" && helper !== undefined) {
    act.fact(dependenceEnded, { person, guardian: personAt(act, helper).person });
  }
}
