/** Whose things a list of credit tells: somebody's who was named, one's own, or everybody's. */

import { accepted, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { engineRefusals } from "../../engine/refusals.ts";
import type { Reader } from "../../engine/room.ts";
import { isAmong, isReadBy } from "../../engine/spec.ts";
import { findPerson, peopleRefusals } from "../people/index.ts";

/** Row number of the person; undefined where everybody's are told. Whoever may not read the group is told what is their own. */
export function whoseOf(
  reader: Reader,
  person: Hash | undefined,
): Result<number | undefined, Refusal> {
  const { asker } = reader;
  if (person !== undefined && !isReadBy(asker, person)) return refused(engineRefusals.notYours());
  const of = person ?? (isAmong("everyone", asker) ? undefined : asker.person);
  if (of === undefined) return accepted(undefined);
  const found = findPerson(reader, of);
  return found === undefined
    ? refused(peopleRefusals.personUnknown({ person: of }))
    : accepted(found.n);
}
