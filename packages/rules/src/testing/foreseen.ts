/**
 * What previews tell of an act, asked before it is applied: one that tells anything but what then follows
 * is a failure of the test, whichever test it is.
 */

import type { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import type { Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import { engineRefusals } from "../engine/refusals.ts";
import { actSpecs, keeper, read, unsignedFacts, visitor } from "../index.ts";
import type { Applied, CheckedAct, Fact, Preview, Wanted } from "../index.ts";
import { nobody } from "./signing.ts";
import { peopleRefusals } from "../rooms/people/index.ts";

type Told = Result<readonly Fact[], Refusal>;

/** A log of which the next entry is asked about. */
export interface Before {
  readonly db: DatabaseSync;
  readonly preview: Preview;
  readonly log: readonly { readonly act?: CheckedAct }[];
  readonly time: Millis;
}

/** What is foreseen of an act by the key that signs it, and in the name of its person alone. */
export interface Foreseen {
  readonly byKey: Told;
  readonly byPerson: Told | undefined;
}

/** Previews an act; undefined before anything is founded, where nobody can ask. */
export function foresee(before: Before, act: CheckedAct): Foreseen | undefined {
  const { db, preview, log, time: at } = before;
  const commons = log[0]?.act?.id;
  if (commons === undefined) return undefined;
  const { act: name, person, consent, body } = act.payload;
  const wanted = {
    asker: keeper,
    act: name,
    body,
    ...(person !== undefined && { person }),
    ...(consent !== undefined && { consent, helper: holderOf(db, act.kid) }),
  };
  const place = { commons, index: log.length, at };
  const told = (more: Partial<Wanted>): Told =>
    rolledBack(db, () => preview({ ...wanted, ...more }, place));
  return {
    byKey: told({ key: act.kid }),
    byPerson: person === undefined ? undefined : told({}),
  };
}

/** Who holds a key; of one that nobody holds, nobody. */
function holderOf(db: DatabaseSync, key: string): PersonId {
  const question = { asker: visitor, room: "people", query: "of-key", params: { key } };
  const answer = read(db, question);
  const { person } = (answer.ok ? answer.value.data : {}) as { person?: { person: PersonId } }; // people/of-key answers so
  return person?.person ?? nobody;
}

/** Throws if an act did not do what was foreseen of it. */
export function expectForeseen(
  foreseen: Foreseen | undefined,
  act: CheckedAct,
  outcome: Result<Applied, Refusal>,
): void {
  const code = outcome.ok ? undefined : outcome.refusal.code;
  if (foreseen === undefined || ownRefusals.has(code)) return;
  const expected = outcome.ok ? { ok: true, value: factsAsForeseen(act, outcome.value) } : outcome;
  const { byKey, byPerson = byKey } = foreseen;
  const keyDecides = keyRefusals.has(code) || keyActs.has(act.payload.act);
  for (const told of keyDecides ? [byKey] : [byKey, byPerson]) {
    if (isDeepStrictEqual(told, expected)) continue;
    throw new Error(`foreseen ${JSON.stringify(told)}, came ${JSON.stringify(expected)}`);
  }
}

/** Facts with zeros in the place of the act's id, which a preview cannot know: all else is the same. */
function factsAsForeseen({ id }: CheckedAct, { json }: Applied): unknown {
  return unsignedFacts(id, json);
}

/** Refusals of what an act has only once it is signed: its group, its times, its nonce, its id. */
const ownRefusals: ReadonlySet<string | undefined> = new Set(
  [
    engineRefusals.commonsOther,
    engineRefusals.timeAhead,
    engineRefusals.expired,
    engineRefusals.nonceReused,
    peopleRefusals.idTaken,
  ].map(({ spec }) => spec.code),
);

/** Refusals of the key, which a preview in a person's name alone does not look at. */
const keyRefusals: ReadonlySet<string | undefined> = new Set(
  [
    engineRefusals.keyUnknown,
    engineRefusals.personOther,
    peopleRefusals.keyRevoked,
    peopleRefusals.spareOnlyKeys,
    peopleRefusals.keyPaused,
    peopleRefusals.keyWaits,
    peopleRefusals.guardiansCalled,
    peopleRefusals.placeOver,
  ].map(({ spec }) => spec.code),
);

/** Acts about keys: what follows is another thing for another key of the same person. */
const keyActs: ReadonlySet<string> = new Set(
  actSpecs.filter(({ weighs }) => weighs === "keys").map(({ name }) => name),
);

function rolledBack<T>(db: DatabaseSync, judge: () => T): T {
  db.exec("BEGIN");
  try {
    return judge();
  } finally {
    db.exec("ROLLBACK");
  }
}
