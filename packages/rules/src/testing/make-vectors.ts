/**
 * Writes what rules give to `protocol/vectors`, for other programs and for our own tests, which read only
 * what is written: `node packages/rules/src/testing/make-vectors.ts`. The same bytes every time; others only
 * when a rule, a table or a form was changed on purpose, and then the commit says which.
 */

import { writeFileSync } from "node:fs";
import { toTime } from "@plenty/kernel";
import { attack, makeAttacked } from "./vectors/attacked.ts";
import type { Attack } from "./vectors/attacked.ts";
import { bodies } from "./vectors/bodies.ts";
import { makeHistory } from "./vectors/history.ts";
import { envelopes } from "./vectors/envelopes.ts";
import { joins } from "./vectors/joins.ts";

/** The folder of vectors. */
export const vectorsFolder = new URL("../../../../protocol/vectors/", import.meta.url);

export interface ActVectors {
  readonly what: string;
  readonly history: readonly { readonly at: string; readonly jws: string }[];
  readonly vectors: readonly Attack[];
}

/** Every file that is made here, by its name. */
export async function makeVectors(): Promise<Readonly<Record<string, string>>> {
  return {
    "acts.json": toText(await makeActVectors()),
    "history.json": toText(await makeHistory()),
  };
}

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

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(await makeVectors())) {
    writeFileSync(new URL(name, vectorsFolder), text);
  }
}
