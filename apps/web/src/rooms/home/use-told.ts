/** Tells entries of the group on the screen in sentences, with its names and its credits' units. */

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { EntryRow } from "@plenty/client";
import { unitIn } from "../../lib/credit-code.ts";
import type { Words } from "../../lib/host.ts";
import { nameIn } from "../../lib/names.ts";
import { currencies } from "../../lib/queries.ts";
import { tellEntry } from "../../section/tell.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";

/** A function from an entry and its words to a sentence. */
export function useTold(): (entry: EntryRow, words: Words) => string {
  const { group } = useHere();
  const sections = useSections();
  const credits = useQuery(currencies(group)).data?.rows;
  return useCallback(
    (entry, words) => {
      const nameOf = new Map(entry.named.map(({ agent, name }) => [agent, nameIn(words, name)]));
      return tellEntry(sections, entry, {
        who: nameIn(words, entry.author?.name),
        nameOf: (agent) => nameOf.get(agent) ?? nameIn(words, undefined),
        unitOf: (currency) => unitIn(credits ?? [], currency),
      });
    },
    [credits, sections],
  );
}
