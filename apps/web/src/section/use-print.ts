/** What is printed of the page on the screen, where that one is shown and made for paper too. */

import { useMatches } from "@tanstack/react-router";
import type { Print } from "./section.ts";
import { useSections } from "./use-sections.ts";

export function usePrint(isShown: boolean): Print | undefined {
  const sections = useSections();
  const shown = useMatches({ select: (matches) => matches.at(-1)?.routeId });
  if (!isShown) return undefined;
  return sections.flatMap(({ prints }) => prints ?? []).find(({ page }) => page.id === shown);
}
