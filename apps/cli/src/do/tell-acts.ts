/** Telling what the group would do in its own name, by what would follow from it: whom it is about, how much. */

import type { Row } from "@plenty/client";
import type { Answer } from "./asking.ts";
import type { Names } from "./names.ts";
import { tellFacts } from "./tell-facts.ts";

/** What the group is to do, as a proposal has it. */
export type ToDo = Row<"charter", "proposals">["acts"][number];

/** A sentence for each thing that would follow; of what has nothing to be told, its name. */
export async function tellActs(
  acts: readonly ToDo[],
  words: Answer["words"],
  names: Names,
): Promise<readonly string[]> {
  const known = Object.entries(words).map(([hash, text]) => ({ hash, text }));
  const told = await Promise.all(
    acts.map(async ({ act, facts }) =>
      facts.length === 0 ? [`${act}.`] : await tellFacts(facts, known, names),
    ),
  );
  return told.flat();
}
