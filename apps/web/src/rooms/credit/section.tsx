/** Credit on the screen: Money, with balances, statements and paying. */

import { IconCoins } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readHeldSearch, readPaySearch, readSaveSearch } from "./search.ts";
import { units } from "./units.ts";
import { t } from "./words.ts";

const money = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money",
  component: part(() => import("./MoneyPage.tsx"), "MoneyPage"),
});
const pay = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/pay",
  validateSearch: readPaySearch,
  component: part(() => import("./PayPage.tsx"), "PayPage"),
});
const held = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/held",
  component: part(() => import("./held/HeldPage.tsx"), "HeldPage"),
});
const propose = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/held/propose",
  validateSearch: readHeldSearch,
  component: part(() => import("./held/HeldFormPage.tsx"), "HeldFormPage"),
});
const requests = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/requests",
  component: part(() => import("./requests/RequestsPage.tsx"), "RequestsPage"),
});
const ask = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/ask",
  component: part(() => import("./requests/AskPage.tsx"), "AskPage"),
});
const save = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/save",
  validateSearch: readSaveSearch,
  component: part(() => import("./saving/SavePage.tsx"), "SavePage"),
});
const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/all",
  component: part(() => import("./all/AllPage.tsx"), "AllPage"),
});
const aside = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/aside",
  component: part(() => import("./aside/AsidesPage.tsx"), "AsidesPage"),
});
const newAside = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/aside/new",
  component: part(() => import("./aside/AsideFormPage.tsx"), "AsideFormPage"),
});
const pages = {
  ...noPages,
  ofGroup: [money, pay, held, propose, requests, ask, save, all, aside, newAside],
} as const;

export const credit: Section<"credit", typeof pages> = {
  name: "credit",
  pages,
  place: {
    at: "sections",
    to: "/g/$group/money",
    label: t("money.title"),
    icon: IconCoins,
    shownTo: "everyone",
  },
  tellers: () => import("./tellers.ts"),
  settings: {
    "credit.opener": {
      title: t("setting.credit.opener"),
      value: (opener) => t(opener === "founders" ? "settings.founders" : "settings.members"),
    },
    "credit.shown": {
      title: t("setting.credit.shown"),
      value: (shown) => t(shown === "names" ? "settings.names" : "settings.figures"),
    },
    "credit.start": {
      title: t("setting.credit.start"),
      value: (n) => t("settings.of-limit", { n }),
    },
    "credit.growth": {
      title: t("setting.credit.growth"),
      value: (n) => t("settings.of-limit", { n }),
    },
    "credit.warning": {
      title: t("setting.credit.warning"),
      value: (n) => (n === 100 ? t("settings.no-warning") : t("settings.past", { n })),
    },
  },
  powers: () => import("./powers.ts"),
  home: {
    waits: part(() => import("./requests/Waits.tsx"), "Waits"),
    cards: [
      {
        name: "my standing",
        column: "standing",
        shownTo: "people",
        part: part(() => import("./MyStanding.tsx"), "MyStanding"),
      },
    ],
  },
  person: {
    begin: part(() => import("./PayThem.tsx"), "PayThem"),
  },
  about: { card: part(() => import("./CreditsAgreed.tsx"), "CreditsAgreed") },
  prints: [
    { page: money, Of: part(() => import("./PaperOf.tsx"), "PaperOf") },
    { page: held },
    { page: all },
  ],
  knows: { units },
};
