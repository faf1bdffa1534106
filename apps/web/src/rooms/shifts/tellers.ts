/** What acts of shifts led to, and would lead to, in sentences. */

import { formatDayOfWeek } from "../../messages/format.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

const dayOf = (time: string) => formatDayOfWeek(time.slice(0, 10));

/** A few sentences one after the other; those that are missing are left out. */
function sentences(...said: readonly (string | false)[]): string {
  return said.filter((words) => words !== false).join(" ");
}

export const tellers: Tellers<"shifts"> = {
  "shifts.open": ([told], { who }) => told && t("entry.opened", { who, title: told.title }),
  "shifts.call-off": ([told], { who }) => told && t("entry.called-off", { who, title: told.title }),
  "shifts.take": ([told], { who }) => {
    if (told === undefined) return undefined;
    const { title } = told;
    return told.fact === "DateTaken"
      ? t("entry.taken", { who, title, day: formatDayOfWeek(told.on) })
      : t("entry.taken-all", { who, title });
  },
  "shifts.drop": ([told], { who }) => {
    if (told === undefined) return undefined;
    const { title } = told;
    if (told.fact === "SeriesDropped") return t("entry.dropped", { who, title });
    const says = told.fact === "PlaceFreed" ? "entry.freed" : "entry.seeks";
    return t(says, { who, title, day: formatDayOfWeek(told.on) });
  },
  "shifts.stand-in": ([told], { who, nameOf }) =>
    told &&
    t("entry.stands-in", {
      who,
      whom: nameOf(told.of),
      title: told.title,
      day: formatDayOfWeek(told.on),
    }),
  "shifts.record": (facts, { who }) => {
    const told = facts.find((fact) => fact.fact === "AttendanceRecorded");
    return told && t("entry.recorded", { who, title: told.title, day: formatDayOfWeek(told.on) });
  },
};

export const follows: Follows<"shifts"> = {
  "shifts.open": ([told]) =>
    told && t("follows.opened", { n: told.dates, from: dayOf(told.from), to: dayOf(told.to) }),
  "shifts.call-off": ([told]) => told && t("follows.called-off", { n: told.dates }),
  "shifts.take": ([told]) => {
    if (told?.fact !== "SeriesTaken") return undefined;
    const { dates, left } = told;
    return sentences(
      t("follows.taken-all", { n: dates }),
      left > 0 && t("follows.left", { n: left }),
    );
  },
  "shifts.drop": ([told]) => {
    if (told === undefined) return undefined;
    if (told.fact === "PlaceFreed") return t("follows.freed");
    if (told.fact === "StandInSought") return t("follows.seeks");
    const { freed, sought } = told;
    return sentences(
      t("follows.dropped", { n: freed }),
      sought > 0 && t("follows.sought", { n: sought }),
    );
  },
  "shifts.stand-in": ([told], { nameOf }) =>
    told && t("follows.stands-in", { whom: nameOf(told.of) }),
};
