/** Tells entries of the group on the screen in sentences, with its names and its credits' units. */

import { useCallback } from "react";
import type { Hash } from "@plenty/kernel";
import type { Words } from "../lib/queries.ts";
import { nameIn } from "../lib/names.ts";
import { useHere } from "../session/here.ts";
import { tellEntry } from "./tell.ts";
import type { ToldEntry } from "./tell.ts";
import { whoDid } from "./who.ts";
import type { Help } from "./who.ts";
import { useTellers } from "./use-tellers.ts";
import { useUnits } from "./use-units.ts";

/** An entry with whom it names; names are hashes of words. */
export interface NamedEntry extends ToldEntry {
  readonly author?: { readonly name: Hash } | undefined;
  readonly helped?: Help | undefined;
  readonly named: readonly { readonly agent: string; readonly name: Hash }[];
  /** Who it is told of, where that is not its author: the group itself, in what it does by agreement. */
  readonly who?: string;
}

/** A function from an entry and its words to a sentence. */
export function useTold(): (entry: NamedEntry, words: Words) => string {
  const tellers = useTellers();
  const unitOf = useUnits();
  const { group, name: groupName } = useHere();
  return useCallback(
    (entry, words) => {
      const nameOf = new Map(entry.named.map(({ agent, name }) => [agent, nameIn(words, name)]));
      return tellEntry(tellers, entry, {
        who: entry.who ?? whoDid(words, entry.author?.name, entry.helped),
        nameOf: (agent) =>
          agent === group ? groupName : (nameOf.get(agent) ?? nameIn(words, undefined)),
        unitOf,
      });
    },
    [tellers, unitOf, group, groupName],
  );
}
