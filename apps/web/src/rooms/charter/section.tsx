/** The charter on the screen: About, behind the group's own name, and founding a group. */

import { IconIdBadge2, IconListSearch, IconPlant, IconScale } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { isHash } from "@plenty/kernel";
import { groupRoute, hostRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readChangeSearch } from "./agreeing/search.ts";
import { aboutGroup, isClosed } from "./door.ts";
import { readOfficeSearch } from "./offices/search.ts";
import { readPowersSearch } from "./powers/search.ts";
import { readHandOverSearch } from "./handing-over/search.ts";
import { readTakeOutSearch } from "./taking-out/search.ts";
import { t } from "./words.ts";

const found = createRoute({
  getParentRoute: () => hostRoute,
  path: "/found",
  component: part(() => import("./FoundPage.tsx"), "FoundPage"),
});
const about = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about",
  loader: ({ context: { sections } }) =>
    preload(sections.flatMap((section) => section.about?.card ?? [])),
  component: part(() => import("./AboutPage.tsx"), "AboutPage"),
});
const proposals = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/proposals",
  component: part(() => import("./agreeing/ProposalsPage.tsx"), "ProposalsPage"),
});
const change = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/change",
  validateSearch: readChangeSearch,
  component: part(() => import("./agreeing/ChangePage.tsx"), "ChangePage"),
});
const offices = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/offices",
  component: part(() => import("./offices/OfficesPage.tsx"), "OfficesPage"),
});
const powers = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/powers",
  validateSearch: readPowersSearch,
  component: part(() => import("./powers/PowersPage.tsx"), "PowersPage"),
});
const office = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/office",
  validateSearch: readOfficeSearch,
  component: part(() => import("./offices/OfficeFormPage.tsx"), "OfficeFormPage"),
});
const takeOut = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/take-out",
  validateSearch: readTakeOutSearch,
  component: part(() => import("./taking-out/TakeOutPage.tsx"), "TakeOutPage"),
});
const handOver = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/hand-over",
  validateSearch: readHandOverSearch,
  component: part(() => import("./handing-over/HandOverPage.tsx"), "HandOverPage"),
});
const pages = {
  ofHost: [found],
  ofGroup: [about, proposals, change, offices, office, powers, takeOut, handOver],
} as const;

const entryProposal = part(() => import("./agreeing/EntryProposal.tsx"), "EntryProposal");

export const charter: Section<"charter", typeof pages> = {
  name: "charter",
  pages,
  place: {
    at: "name",
    to: "/g/$group/about",
    label: t("about.title"),
    icon: IconPlant,
    shownTo: "everyone",
  },
  tellers: () => import("./tellers.ts"),
  settings: {
    "charter.affirmed": {
      title: t("setting.charter.affirmed"),
      value: (charterHash) => (isHash(charterHash) ? t("settings.charter") : charterHash),
    },
    "charter.notice": {
      title: t("setting.charter.notice"),
      value: (n) => t("settings.days", { n }),
    },
    "charter.silence": {
      title: t("setting.charter.silence"),
      value: (n) => t("settings.days", { n }),
    },
  },
  powers: () => import("./powers.ts"),
  home: { waits: part(() => import("./agreeing/Waits.tsx"), "Waits") },
  person: { card: part(() => import("./offices/TheirOffices.tsx"), "TheirOffices") },
  entry: {
    "charter.propose": entryProposal,
    "charter.agree": entryProposal,
    "charter.withdraw": entryProposal,
    "charter.decide": entryProposal,
  },
  about: {
    ways: [
      {
        to: "/g/$group/about/powers",
        icon: IconListSearch,
        title: t("powers.title"),
        Text: () => t("powers.short"),
      },
      {
        to: "/g/$group/about/proposals",
        icon: IconScale,
        title: t("proposals.title"),
        Text: () => t("proposals.short"),
      },
      {
        to: "/g/$group/about/offices",
        icon: IconIdBadge2,
        title: t("offices.title"),
        Text: () => t("offices.short"),
      },
    ],
  },
  prints: [{ page: about }, { page: offices }, { page: powers }, { page: proposals }],
  knows: { group: aboutGroup, isClosed },
};
