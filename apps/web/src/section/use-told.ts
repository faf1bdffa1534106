/** Tells entries of the group on the screen in sentences, with its names and its credits' units. */

import { useCallback } from "react";
import type { EntryRow } from "@plenty/client";
import type { Words } from "../lib/host.ts";
import { nameIn } from "../lib/names.ts";
import { tellEntry } from "./tell.ts";
import { useSections } from "./use-sections.ts";
import { useUnits } from "./use-units.ts";

/** A function from an entry and its words to a sentence. */
export function useTold(): (entry: EntryRow, words: Words) => string {
  const sections = useSections();
  const unitOf = useUnits();
  return useCallback(
    (entry, words) => {
      const nameOf = new Map(entry.named.map(({ agent, name }) => [agent, nameIn(words, name)]));
      return tellEntry(sections, entry, {
        who: nameIn(words, entry.author?.name),
        nameOf: (agent) => nameOf.get(agent) ?? nameIn(words, undefined),
        unitOf,
      });
    },
    [sections, unitOf],
  );
}
