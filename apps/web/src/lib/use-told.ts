/** Tells entries of the group on the screen in sentences, with its names and its credits' units. */

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { EntryRow } from "@plenty/client";
import { useHere } from "../session/here.ts";
import { unitOf } from "./credit-code.ts";
import { tellEntry } from "./entry-words.ts";
import type { Words } from "./host.ts";
import { nameIn } from "./names.ts";
import { currencies } from "./queries.ts";

/** A function from an entry and its words to a sentence. */
export function useTold(): (entry: EntryRow, words: Words) => string {
  const { group } = useHere();
  const credits = useQuery(currencies(group)).data?.rows;
  return useCallback(
    (entry, words) => {
      const nameOf = new Map(entry.named.map(({ agent, name }) => [agent, nameIn(words, name)]));
      const units = new Map(
        credits?.map((credit) => [
          credit.currency,
          { decimals: credit.decimals, unit: unitOf(credit) },
        ]),
      );
      return tellEntry(entry, {
        who: nameIn(words, entry.author?.name),
        nameOf: (agent) => nameOf.get(agent) ?? nameIn(words, undefined),
        unitOf: (currency) => units.get(currency),
      });
    },
    [credits],
  );
}
