/**
 * Every address of the app. The shell and the pages load when they are first opened; filters stand in
 * the address, so that what one looks at can be sent to somebody.
 */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { readBooksSearch, readDoSearch, readPaySearch } from "./lib/search.ts";
import { Lost } from "./shell/Lost.tsx";
import { Oops } from "./shell/Oops.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Oops });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./front/StartPage.tsx"), "StartPage"),
});
const found = createRoute({
  getParentRoute: () => root,
  path: "/found",
  component: lazyRouteComponent(() => import("./rooms/charter/FoundPage.tsx"), "FoundPage"),
});
const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: lazyRouteComponent(() => import("./rooms/people/JoinPage.tsx"), "JoinPage"),
});
const group = createRoute({
  getParentRoute: () => root,
  path: "/g/$group",
  component: lazyRouteComponent(() => import("./shell/Shell.tsx"), "Shell"),
});
const home = createRoute({
  getParentRoute: () => group,
  path: "/",
  component: lazyRouteComponent(() => import("./rooms/home/HomePage.tsx"), "HomePage"),
});
const doing = createRoute({
  getParentRoute: () => group,
  path: "/do",
  validateSearch: readDoSearch,
  component: lazyRouteComponent(() => import("./rooms/contributions/DoPage.tsx"), "DoPage"),
});
const tell = createRoute({
  getParentRoute: () => group,
  path: "/do/tell",
  component: lazyRouteComponent(() => import("./rooms/contributions/TellPage.tsx"), "TellPage"),
});
const confirm = createRoute({
  getParentRoute: () => group,
  path: "/do/confirm",
  component: lazyRouteComponent(
    () => import("./rooms/contributions/ConfirmPage.tsx"),
    "ConfirmPage",
  ),
});
const money = createRoute({
  getParentRoute: () => group,
  path: "/money",
  component: lazyRouteComponent(() => import("./rooms/credit/MoneyPage.tsx"), "MoneyPage"),
});
const pay = createRoute({
  getParentRoute: () => group,
  path: "/money/pay",
  validateSearch: readPaySearch,
  component: lazyRouteComponent(() => import("./rooms/credit/PayPage.tsx"), "PayPage"),
});
const about = createRoute({
  getParentRoute: () => group,
  path: "/about",
  component: lazyRouteComponent(() => import("./rooms/charter/AboutPage.tsx"), "AboutPage"),
});
const people = createRoute({
  getParentRoute: () => group,
  path: "/about/people",
  component: lazyRouteComponent(() => import("./rooms/people/PeoplePage.tsx"), "PeoplePage"),
});
const invite = createRoute({
  getParentRoute: () => group,
  path: "/about/invite",
  component: lazyRouteComponent(() => import("./rooms/people/InvitePage.tsx"), "InvitePage"),
});
const books = createRoute({
  getParentRoute: () => group,
  path: "/about/books",
  validateSearch: readBooksSearch,
  component: lazyRouteComponent(() => import("./rooms/home/BooksPage.tsx"), "BooksPage"),
});

const tree = root.addChildren([
  start,
  found,
  join,
  group.addChildren([home, doing, tell, confirm, money, pay, about, people, invite, books]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
