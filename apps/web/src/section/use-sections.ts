/** The sections of this app, as the router was given them: whoever shows them knows none by name. */

import { useRouteContext } from "@tanstack/react-router";
import type { AnySection } from "./section.ts";

export function useSections(): readonly AnySection[] {
  return useRouteContext({ from: "__root__", select: ({ sections }) => sections });
}
