/** Peace on the screen: whom one can turn to, and what they began. */

import { IconHeartHandshake } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { formatDay } from "../../messages/format.ts";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { hiddenWords } from "./queries.ts";
import { t } from "./words.ts";

const dayOf = (time: string) => formatDay(time.slice(0, 10));

const page = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/peace",
  component: part(() => import("./PeacePage.tsx"), "PeacePage"),
});
const pages = { ...noPages, ofGroup: [page] } as const;

export const peace: Section<"peace", typeof pages> = {
  name: "peace",
  pages,
  tellers: {
    "peace.pause": ([told], { who, nameOf }) =>
      told &&
      t("entry.paused", {
        who,
        one: nameOf(told.one),
        other: nameOf(told.other),
        until: dayOf(told.until),
      }),
    "peace.hide": ([told], { who }) => told && t("entry.hid", { who, until: dayOf(told.until) }),
    "peace.lift": (_, { who }) => t("entry.lifted", { who }),
    "peace.review": (facts, { who }) => {
      const said = facts.find((told) => told.fact === "MeasureReviewed");
      return said && t(said.stands ? "entry.stands" : "entry.stands-not", { who });
    },
  },
  settings: {},
  home: { waits: part(() => import("./Waits.tsx"), "Waits") },
  about: {
    ways: [
      {
        to: "/g/$group/about/peace",
        icon: IconHeartHandshake,
        title: t("peace.title"),
        Text: () => t("peace.short"),
      },
    ],
  },
  powers: () => import("./powers.ts"),
  knows: { hidden: hiddenWords },
};
