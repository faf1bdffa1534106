/** Home, and the entries of a group: the last ones, and checking them. */

import { IconChecks, IconHome, IconSearch } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages, preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readBooksSearch, readWordsSearch } from "./search.ts";
import { t } from "./words.ts";

const start = createRoute({
  getParentRoute: () => groupRoute,
  path: "/",
  // The cards are there when the page is: none pushes another down while one reads.
  loader: ({ context: { sections } }) =>
    preload(
      sections.flatMap(({ home: { cards = [], waits } = {} }) => [
        ...cards.map((card) => card.part),
        ...(waits === undefined ? [] : [waits]),
      ]),
    ),
  component: part(() => import("./HomePage.tsx"), "HomePage"),
});
const books = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/books",
  validateSearch: readBooksSearch,
  component: part(() => import("./BooksPage.tsx"), "BooksPage"),
});
const search = createRoute({
  getParentRoute: () => groupRoute,
  path: "/search",
  validateSearch: readWordsSearch,
  component: part(() => import("./SearchPage.tsx"), "SearchPage"),
});
const pages = { ...noPages, ofGroup: [start, books, search] } as const;

export const home: Section<"home", typeof pages> = {
  name: "home",
  pages,
  place: {
    at: "sections",
    to: "/g/$group",
    label: t("home.title"),
    icon: IconHome,
    shownTo: "everyone",
  },
  settings: {},
  home: {
    begin: { to: "/g/$group/search", label: t("search.title"), shownTo: "everyone", aside: true },
  },
  above: part(() => import("./SearchKey.tsx"), "SearchKey"),
  about: {
    ways: [
      {
        to: "/g/$group/search",
        icon: IconSearch,
        title: t("search.title"),
        Text: () => t("search.short"),
      },
      {
        to: "/g/$group/about/books",
        icon: IconChecks,
        title: t("books.title"),
        Text: () => t("books.short"),
      },
    ],
  },
};
