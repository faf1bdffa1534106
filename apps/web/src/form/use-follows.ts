/**
 * What will follow from a form in one sentence, made by the section whose act it is of the facts that the
 * rules foresee; or why nothing would.
 */

import { useInfiniteQuery } from "@tanstack/react-query";
import type { ActSpec } from "@plenty/rules/spec";
import type { Words } from "../lib/queries.ts";
import { nameIn } from "../lib/names.ts";
import { sentenceOf } from "../lib/refusal-words.ts";
import { tellFollows } from "../section/tell.ts";
import { useKnown } from "../section/use-known.ts";
import { useTellers } from "../section/use-tellers.ts";
import { useUnits } from "../section/use-units.ts";
import { useHere } from "../session/here.ts";
import type { Somebody } from "../session/me.ts";
import type { Preview } from "./use-preview.ts";

export interface Follows {
  readonly words: string;
  /** True if the rules would refuse it. */
  readonly refused: boolean;
}

/** The sentence; undefined where nothing was foreseen, or there is nothing more to say of it. */
export function useFollows<A extends ActSpec>(
  { name: kind }: A,
  preview: Preview<A> | undefined,
): Follows | undefined {
  const { group, me } = useHere();
  const tellers = useTellers();
  const unitOf = useUnits();
  const pages = useInfiniteQuery(useKnown().everybody(group)).data?.pages ?? [];
  if (preview?.refusal !== undefined) return { words: sentenceOf(preview.refusal), refused: true };
  if (preview?.facts === undefined) return undefined;
  const naming = {
    who: me?.name ?? nameIn({}, undefined),
    nameOf: (agent: string) => nameAmong(pages, agent),
    unitOf,
  };
  const words = tellFollows(tellers, { kind, facts: preview.facts }, naming);
  return words === undefined ? undefined : { words, refused: false };
}

/** True of an act of which some section tells what would follow. */
export function useTellsFollows({ name }: ActSpec): boolean {
  return useTellers().some(({ follows = {} }) => Object.hasOwn(follows, name));
}

interface PageOfPeople {
  readonly rows: readonly Somebody[];
  readonly words: Words;
}

/** Who was chosen in a field, or stands in a list, is among the pages that are there. */
function nameAmong(pages: readonly PageOfPeople[], agent: string): string {
  for (const { rows, words } of pages) {
    const found = rows.find(({ person }) => person === agent);
    if (found !== undefined) return nameIn(words, found.name);
  }
  return nameIn({}, undefined);
}
