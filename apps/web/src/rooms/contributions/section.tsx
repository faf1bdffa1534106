/** Contributions on the screen: Do, what was done, telling it, confirming it. */

import { IconPlant2 } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { formatList } from "../../messages/format.ts";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages, preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { lengthOf } from "../../section/tell.ts";
import { readDoSearch } from "./search.ts";
import { t } from "./words.ts";

const done = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do",
  validateSearch: readDoSearch,
  // What other sections have for somebody to do is there when the page is.
  loader: ({ context: { sections } }) =>
    preload(sections.flatMap(({ doing }) => doing?.panel ?? [])),
  component: part(() => import("./DoPage.tsx"), "DoPage"),
});
const tell = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/tell",
  component: part(() => import("./TellPage.tsx"), "TellPage"),
});
const confirm = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/confirm",
  component: part(() => import("./ConfirmPage.tsx"), "ConfirmPage"),
});
const pages = { ...noPages, ofGroup: [done, tell, confirm] } as const;

/** Of an entry that tells many things, so many themes are named. */
const themesNamed = 4;

const entryDoings = part(() => import("./EntryDoings.tsx"), "EntryDoings");

export const contributions: Section<"contributions", typeof pages> = {
  name: "contributions",
  pages,
  place: {
    at: "sections",
    to: "/g/$group/do",
    label: t("do.title"),
    icon: IconPlant2,
    shownTo: "everyone",
  },
  tellers: {
    "contributions.log": (told, { who }) => {
      const themes = [...new Set(told.map(({ theme }) => theme))].slice(0, themesNamed);
      return t("entry.told", { who, n: told.length, themes: formatList(themes) });
    },
    "contributions.confirm": ([confirmed], { who }) =>
      confirmed && t("entry.confirmed", { who, n: lengthOf(confirmed.items) }),
    "contributions.withdraw": ([taken], { who }) =>
      taken && t("entry.taken-back", { who, n: lengthOf(taken.items) }),
    "contributions.import": (facts, { who }) => {
      const imported = facts.find((one) => one.fact === "ContributionsImported");
      if (imported === undefined) return undefined;
      return t("entry.imported", { who, n: lengthOf(imported.records), source: imported.source });
    },
  },
  follows: {
    "contributions.log": ([told], { nameOf }) => {
      if (told === undefined) return undefined;
      const people = Array.isArray(told.people) ? told.people : [];
      if (people.length < 2) return t("tell.follows");
      return t("tell.follows-each", { names: formatList(people.map(nameOf)) });
    },
    "contributions.confirm": ([confirmed]) =>
      confirmed && t("confirm.follows", { n: lengthOf(confirmed.items) }),
    "contributions.withdraw": ([taken]) => taken && t("take-back.follows"),
  },
  settings: {},
  powers: () => import("./powers.ts"),
  entry: {
    "contributions.log": entryDoings,
    "contributions.confirm": entryDoings,
    "contributions.withdraw": entryDoings,
  },
  prints: [{ page: done, Of: part(() => import("./PaperOf.tsx"), "PaperOf") }],
  person: { card: part(() => import("./WhatTheyDid.tsx"), "WhatTheyDid") },
  home: {
    begin: { to: "/g/$group/do/tell", label: t("tell.title"), shownTo: "people" },
    waits: part(() => import("./ToConfirm.tsx"), "ToConfirm"),
    cards: [
      {
        name: "what was done",
        column: "standing",
        shownTo: "everyone",
        part: part(() => import("./WhatWasDone.tsx"), "WhatWasDone"),
      },
    ],
  },
};
