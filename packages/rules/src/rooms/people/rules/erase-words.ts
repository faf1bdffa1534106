/** Erasing words. Whoever keeps them acts on the fact; what stands in the log are hashes, and stays. */

import type { Hash, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { areErased, areKnown, areOf, eraseWords as forget } from "../../../services/words/index.ts";
import { wordsErased } from "../facts.ts";
import { peopleRefusals } from "../refusals.ts";
import { authorOf } from "../rules.ts";
import { eraseWordsSpec } from "../words-acts.ts";

const refusals = [
  peopleRefusals.wordsUnknown,
  peopleRefusals.wordsNotYours,
  peopleRefusals.erasedBefore,
];

export const eraseWords = defineAct(eraseWordsSpec, refusals, (act) => {
  const by = authorOf(act);
  const { words } = act.body;
  for (const [i, hash] of words.entries()) {
    const twice = words.indexOf(hash) < i;
    const refusal = refuseErasing(act, { hash, by, twice, field: `words.${i}` });
    if (refusal !== undefined) return refusal;
  }
  forget(act, words);
  act.fact(wordsErased, { words, by: by.person });
  return undefined;
});

interface Erasing {
  readonly hash: Hash;
  readonly by: Author;
  readonly twice: boolean;
  readonly field: string;
}

function refuseErasing(reading: Reading, { hash, by, twice, field }: Erasing): Refusal | undefined {
  if (!areKnown(reading, hash)) return peopleRefusals.wordsUnknown({ words: hash }, field);
  if (!areOf(reading, hash, by.n)) return peopleRefusals.wordsNotYours({ words: hash }, field);
  const erased = twice || areErased(reading, hash);
  return erased ? peopleRefusals.erasedBefore({ words: hash }, field) : undefined;
}
