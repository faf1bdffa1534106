/** People on the screen: who belongs, inviting, being welcomed, and coming in. */

import { IconMailForward, IconUsers } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute, hostRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readClaimSearch } from "./claim-search.ts";
import { Counts } from "./Counts.tsx";
import { everybody, helpedPeople, personOfKey } from "./queries.ts";
import { ways, waysOnPaper } from "./ways/routes.ts";
import { t } from "./words.ts";

const join = createRoute({
  getParentRoute: () => hostRoute,
  path: "/join",
  component: part(() => import("./JoinPage.tsx"), "JoinPage"),
});
const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/people",
  loader: ({ context: { sections } }) =>
    preload(sections.flatMap(({ person }) => person?.begin ?? [])),
  component: part(() => import("./PeoplePage.tsx"), "PeoplePage"),
});
const one = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/people/$person",
  loader: ({ context: { sections } }) =>
    preload(sections.flatMap(({ person }) => [person?.begin ?? [], person?.card ?? []].flat())),
  component: part(() => import("./PersonPage.tsx"), "PersonPage"),
});
const mine = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/me",
  component: part(() => import("./MyPage.tsx"), "MyPage"),
});
const invite = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/invite",
  component: part(() => import("./InvitePage.tsx"), "InvitePage"),
});
const claim = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/claim",
  validateSearch: readClaimSearch,
  component: part(() => import("./ClaimPage.tsx"), "ClaimPage"),
});
const add = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/add",
  component: part(() => import("./AddPersonPage.tsx"), "AddPersonPage"),
});
const leave = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/leave",
  component: part(() => import("./leaving/LeavePage.tsx"), "LeavePage"),
});
const introduce = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/introduce",
  component: part(() => import("./introducing/IntroducePage.tsx"), "IntroducePage"),
});
const pages = {
  ofHost: [join, ...ways.ofHost],
  ofGroup: [all, one, mine, invite, claim, add, leave, introduce, ...ways.ofGroup],
} as const;

export const people: Section<"people", typeof pages> = {
  name: "people",
  pages,
  tellers: () => import("./tellers.ts"),
  settings: {
    "people.readers": {
      title: t("setting.people.readers"),
      value: (who) => t(who === "everyone" ? "settings.open" : "settings.closed"),
      means: (who) => (who === "everyone" ? t("settings.open-means") : undefined),
    },
    "people.helper-cap": {
      title: t("setting.people.helper-cap"),
      value: (units) => t("settings.units", { n: units }),
    },
    "people.welcome": {
      title: t("setting.people.welcome"),
      value: (way) => t(way === "invitation" ? "settings.invitation" : "settings.two-vouchers"),
    },
    "people.vouch-days": {
      title: t("setting.people.vouch-days"),
      value: (n) => (n === 0 ? t("settings.vouch-any") : t("settings.vouch-days", { n })),
    },
    "people.joins-per-hour": {
      title: t("setting.people.joins-per-hour"),
      value: (n) => t("settings.joins", { n }),
    },
    "people.witnesses": {
      title: t("setting.people.witnesses"),
      value: (who) =>
        t(who === "founders" ? "settings.witness-founders" : "settings.witness-members"),
    },
  },
  powers: () => import("./powers.ts"),
  home: { waits: part(() => import("./waiting/Waits.tsx"), "Waits") },
  person: { card: part(() => import("./introducing/OwnWords.tsx"), "OwnWords") },
  about: {
    begin: { to: "/g/$group/about/invite", label: t("invite.title"), shownTo: "members" },
    ways: [
      {
        to: "/g/$group/about/people",
        icon: IconUsers,
        title: t("people.title"),
        Text: Counts,
      },
      {
        to: "/g/$group/about/invite",
        icon: IconMailForward,
        title: t("invite.title"),
        Text: () => t("invite.short"),
      },
    ],
  },
  above: part(() => import("./StandingNote.tsx"), "StandingNote"),
  binding: part(() => import("./ways/SpareHint.tsx"), "SpareHint"),
  mine: [
    { to: "/g/$group/about/me", label: t("mine.title"), shownTo: "people" },
    { to: "/g/$group/about/devices", label: t("devices.title"), shownTo: "people" },
    { to: "/g/$group/about/leave", label: t("leave.title"), shownTo: "people" },
  ],
  whoLeft: part(() => import("./leaving/LeftPage.tsx"), "LeftPage"),
  founded: part(() => import("./MakeInvitation.tsx"), "MakeInvitation"),
  prints: [
    { page: all, Of: part(() => import("./PaperOf.tsx"), "PaperOf") },
    { page: one },
    { page: invite },
    ...waysOnPaper,
  ],
  knows: { holder: personOfKey, everybody, helped: helpedPeople },
};
