/** A field for a day, typed as the reader writes days. */

import { dayOf, readDay, refused } from "@plenty/kernel";
import { readWords } from "./typed-faults.ts";
import { formatDayOfWeek } from "../messages/format.ts";
import type { FieldKind } from "./kinds.ts";
import { t } from "./words.ts";

/** A day that is to come; `first` is what stands there. */
export function comingDay(first: string, today = dayOf(Date.now())): FieldKind<string, string> {
  const form = { today, locale: navigator.language, toward: "future" } as const;
  return {
    blank: first,
    required: true,
    read(typed) {
      const day = readDay(typed, form);
      return day.ok && day.value <= today ? refused(t("form.day-past")) : readWords(day);
    },
    told(typed) {
      const day = readDay(typed, form);
      return day.ok ? formatDayOfWeek(day.value) : "";
    },
  };
}

/** A day that has begun; today at first. */
export function pastDay(today = dayOf(Date.now())): FieldKind<string, string> {
  const form = { today, locale: navigator.language };
  return {
    blank: today,
    required: true,
    read(typed) {
      const day = readDay(typed, form);
      return day.ok && day.value > today ? refused(t("form.day-ahead")) : readWords(day);
    },
    told(typed) {
      const day = readDay(typed, form);
      return day.ok ? formatDayOfWeek(day.value) : "";
    },
  };
}
