/** Fields for when a shift is: a day from today on, a time by the clock, how long, and how it repeats. */

import { accepted, dayOf, readDay, refused } from "@plenty/kernel";
import type { FieldKind } from "../../form/kinds.ts";
import { amount } from "../../form/number-kinds.ts";
import { readWords } from "../../form/typed-faults.ts";
import { formatDayOfWeek } from "../../messages/format.ts";
import { ruleOf, ways } from "./repeating.ts";
import type { Way } from "./repeating.ts";
import { t } from "./page-words.ts";

/** The day that was typed, if it is one. */
export function readComing(typed: string, today = dayOf(Date.now())) {
  return readDay(typed, { today, locale: navigator.language, toward: "future" });
}

const dayTold = (typed: string) => {
  const day = readComing(typed);
  return day.ok ? formatDayOfWeek(day.value) : "";
};

/** A day from today on. */
export function dayFromToday(first = ""): FieldKind<string, string> {
  return {
    blank: first,
    required: true,
    read: (typed) => readWords(readComing(typed)),
    told: dayTold,
  };
}

/** The same, or none. */
export function perhapsDay(): FieldKind<string, string | undefined> {
  return {
    blank: "",
    required: false,
    read: (typed) => (typed.trim() === "" ? accepted(undefined) : readWords(readComing(typed))),
    told: dayTold,
  };
}

/** A time by the clock, as people write it: 18:00, 18.30, 6 pm. */
export function clockTime(first: string): FieldKind<string, string> {
  return {
    blank: first,
    required: true,
    read(typed) {
      const time = timeIn(typed);
      return time === undefined ? refused(t("open.time-odd")) : accepted(time);
    },
    told: (typed) => timeIn(typed) ?? "",
  };
}

function timeIn(typed: string): string | undefined {
  const form = /^(\d{1,2})(?:[:.h](\d\d))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim());
  if (form === null) return undefined;
  const [, hours = "", minutes = "00", half] = form;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && Number(hours) > 12)) {
    return undefined;
  }
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

const hours = { decimals: 2, unit: "hour", shown: t("open.hours") };

/** How long, typed in hours, by the clock too (1:30), and meant in minutes. */
export function lengthInMinutes(first: string): FieldKind<string, number> {
  const decimal = amount(() => hours);
  return {
    blank: first,
    required: true,
    read(typed, beside) {
      const [, whole, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(typed.trim()) ?? [];
      if (whole !== undefined) return accepted(Number(whole) * 60 + Number(minutes));
      const read = decimal.read(typed, beside);
      return read.ok ? accepted(Math.round((read.value * 60) / 100)) : read;
    },
  };
}

/** The rule by which it repeats: of the way that is chosen beside it and the first day, or as it is written. */
export function repeating(): FieldKind<string, string | undefined> {
  return {
    blank: "",
    required: false,
    read(typed, beside) {
      const way = wayIn(beside["way"]);
      if (way === "rule") {
        const rule = typed
          .trim()
          .toUpperCase()
          .replace(/^RRULE:/, "");
        return rule === "" ? refused(t("open.rule-missing")) : accepted(rule);
      }
      const day = readComing(String(beside["first"]));
      return accepted(day.ok ? ruleOf(way, day.value) : undefined);
    },
  };
}

function wayIn(value: unknown): Way {
  return ways.find((way) => way === value) ?? "once";
}
