/** Whose words are, as it can be seen of an entry: the rules say the same (WO1), and refuse what is not so. */

import type { Hash } from "@plenty/kernel";

export interface EntryWithWords {
  readonly author?: { readonly agent: string } | undefined;
  /** Words that the facts name. */
  readonly notes: readonly Hash[];
  readonly facts: readonly object[];
}

/** Words of an entry that somebody wrote, or with whom they are named in one fact. */
export function myWords({ author, notes, facts }: EntryWithWords, me: string): readonly Hash[] {
  const beside = new Set(facts.filter((fact) => holds(fact, me)).flatMap(textsIn));
  const mine = notes.filter((hash) => author?.agent === me || beside.has(hash));
  return [...new Set(mine)];
}

function holds(fact: object, text: string): boolean {
  return textsIn(fact).includes(text);
}

function textsIn(fact: object): readonly string[] {
  return Object.values(fact)
    .flat()
    .filter((value): value is string => typeof value === "string");
}
