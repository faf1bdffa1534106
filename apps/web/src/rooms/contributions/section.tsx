/** Contributions on the screen: Do, what was done, telling it, confirming it. */

import { IconPlant2 } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages, preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readDoSearch } from "./search.ts";
import { readThankSearch } from "./thanks/search.ts";
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
const thank = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/thank",
  validateSearch: readThankSearch,
  component: part(() => import("./thanks/ThankPage.tsx"), "ThankPage"),
});
const pages = { ...noPages, ofGroup: [done, tell, confirm, thank] } as const;

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
  tellers: () => import("./tellers.ts"),
  settings: {
    "contributions.hours-a-day": {
      title: t("setting.contributions.hours-a-day"),
      value: (hours) => t("settings.hours", { n: hours }),
    },
  },
  powers: () => import("./powers.ts"),
  entry: {
    "contributions.log": entryDoings,
    "contributions.confirm": entryDoings,
    "contributions.withdraw": entryDoings,
    "contributions.contest": entryDoings,
    "contributions.let-go": entryDoings,
    "contributions.thank": part(() => import("./thanks/EntryThanks.tsx"), "EntryThanks"),
  },
  prints: [{ page: done, Of: part(() => import("./PaperOf.tsx"), "PaperOf") }],
  person: {
    begin: part(() => import("./thanks/ThankThem.tsx"), "ThankThem"),
    card: part(() => import("./WhatTheyDid.tsx"), "WhatTheyDid"),
  },
  home: {
    begin: { to: "/g/$group/do/tell", label: t("tell.title"), shownTo: "people" },
    waits: part(() => import("./Waits.tsx"), "Waits"),
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
