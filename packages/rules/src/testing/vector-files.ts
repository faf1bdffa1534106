/**
 * The files under `protocol` that hold what rules give, for other programs and for our own tests, which read
 * only what is written. `npm run vectors` writes those that are missing and never changes one that is there.
 */

import { toTime } from "@plenty/kernel";
import { owners } from "../index.ts";
import { attack, makeAttacked } from "./vectors/attacked.ts";
import type { Attack } from "./vectors/attacked.ts";
import { bodies } from "./vectors/bodies.ts";
import { makeHistory } from "./vectors/history.ts";
import { envelopes } from "./vectors/envelopes.ts";
import { joins } from "./vectors/joins.ts";

export interface ActVectors {
  readonly what: string;
  readonly history: readonly { readonly at: string; readonly jws: string }[];
  readonly vectors: readonly Attack[];
}

/** How each file is made, by its path under `protocol`: one of attacks, and a history for each room. */
export const vectorFiles: Readonly<Record<string, () => Promise<object>>> = {
  "vectors/acts.json": makeActVectors,
  ...Object.fromEntries(
    owners.map(({ name }) => [`histories/${name}.json`, () => makeHistory(name)]),
  ),
};

async function makeActVectors(): Promise<ActVectors> {
  const attacked = await makeAttacked();
  const history = attacked.world.log.map(({ at, act }) => ({
    at: toTime(at),
    jws: new TextDecoder().decode(act?.bytes),
  }));
  const vectors: Attack[] = [];
  // one after the other, because each takes the next nonce
  for (const recipe of [...envelopes, ...bodies, ...joins]) {
    vectors.push(await attack(attacked, recipe));
  }
  return { what: actsAre, history, vectors };
}

const actsAre =
  "Acts after one and the same history. Apply the history to an empty state, each entry at its time; " +
  "then judge each act alone, as the next entry at its time, and take it back if it was accepted. " +
  "`expected` is the code of its refusal, or accepted.";
