/** What the form of a task holds, whether it is opened or changed. */

import { accepted, dayOf, readDay, refused } from "@plenty/kernel";
import type { UnitCode } from "@plenty/kernel";
import { choice, line, note } from "../../form/kinds.ts";
import type { FieldKind, ReadOf } from "../../form/kinds.ts";
import { comingDay } from "../../form/day-kind.ts";
import { measure } from "../../form/measure-kind.ts";
import { amount } from "../../form/number-kinds.ts";
import { unitName } from "./how-long.ts";
import { needed, titleChars } from "./salted.ts";
import { t } from "./page-words.ts";

/** The fields of a task; what one reads first comes first. */
export function sayingFields() {
  return {
    title: needed(t("open.what-missing"), titleChars),
    description: note(),
    team: anyOf,
    until: untilDay(),
    people: { ...amount(() => plainNumber), blank: "1" },
    amount: measure(unitName),
    unit: choice<UnitCode>("hour"),
    theme: line(t("open.theme-missing")),
    kind: choice("work", "care", "thing", "idea"),
    takers: choice("members", "outsiders", "team"),
    learn: note(),
  };
}

/** What the fields say, as the body of an act. */
export function bodyOf({ unit, ...read }: ReadOf<ReturnType<typeof sayingFields>>) {
  return read.amount === undefined ? read : { ...read, unit };
}

const plainNumber = { decimals: 0, unit: "", shown: "" };

const anyOf: FieldKind<string, string | undefined> = {
  blank: "",
  required: false,
  read: (chosen) => accepted(chosen === "" ? undefined : chosen),
};

/** Today or a day to come, or none. */
function untilDay(today = dayOf(Date.now())): FieldKind<string, string | undefined> {
  const kind = comingDay("", today);
  const form = { today, locale: navigator.language, toward: "future" } as const;
  return {
    ...kind,
    required: false,
    read(typed) {
      if (typed.trim() === "") return accepted(undefined);
      const day = readDay(typed, form);
      if (!day.ok) return kind.read(typed, {});
      return day.value < today ? refused(t("open.until-past")) : accepted(day.value);
    },
  };
}
