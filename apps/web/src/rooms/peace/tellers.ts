/** What acts of peace led to, and would lead to, in sentences. */

import { formatDay } from "../../messages/format.ts";
import type { Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

const dayOf = (time: string) => formatDay(time.slice(0, 10));
export const tellers: Tellers<"peace"> = {
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
};
