/**
 * Every address of the app: the front door, and what the sections bring. The shell and the pages load when
 * they are first opened; filters stand in the address, so that what one looks at can be sent to somebody.
 */

import { createRoute, createRouter } from "@tanstack/react-router";
import { groupRoute, hostRoute } from "./routes.ts";
import { part } from "./section/part.ts";
import { sections } from "./sections.ts";
import { Oops } from "./shell/Oops.tsx";

const start = createRoute({
  getParentRoute: () => hostRoute,
  path: "/",
  component: part(() => import("./front/StartPage.tsx"), "StartPage"),
});

groupRoute.update({
  component: part(() => import("./shell/Shell.tsx"), "Shell"),
});

/** Each route with its own type, so that links and searches are checked against it. */
type All = (typeof sections)[number]["pages"];
const ofHost = sections.flatMap<All["ofHost"][number]>(({ pages }) => pages.ofHost);
const ofGroup = sections.flatMap<All["ofGroup"][number]>(({ pages }) => pages.ofGroup);

const tree = hostRoute.addChildren([start, ...ofHost, groupRoute.addChildren(ofGroup)]);

export const router = createRouter({
  routeTree: tree,
  context: { sections },
  defaultPreload: "intent",
  defaultErrorComponent: Oops,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
