/**
 * The two routes from which all others hang: the app's, and that of a group, inside which its pages are
 * shown. The router completes them; sections hang their pages here.
 */

import { createRootRouteWithContext, createRoute, Outlet } from "@tanstack/react-router";
import { preload } from "./section/section.ts";
import { loadTellers } from "./section/use-tellers.ts";
import type { AnySection } from "./section/section.ts";
import { Lost } from "./shell/Lost.tsx";

export interface RouterContext {
  readonly sections: readonly AnySection[];
}

export const hostRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: Lost,
});

export const groupRoute = createRoute({
  getParentRoute: () => hostRoute,
  path: "/g/$group",
  notFoundComponent: Lost,
  loader({ context: { sections } }) {
    void loadTellers(sections);
    return preload(sections.flatMap(({ above }) => above ?? []));
  },
});
