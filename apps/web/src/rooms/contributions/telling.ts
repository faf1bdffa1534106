/** The form of telling something done: its fields, and what becomes of them. */

import type { UnitCode } from "@plenty/kernel";
import { logSpec, withdrawSpec } from "@plenty/rules/rooms/contributions/acts";
import { pastDay } from "../../form/day-kind.ts";
import { choice, line, maybe, note, several, yes } from "../../form/kinds.ts";
import { measure } from "../../form/measure-kind.ts";
import type { ActFormParts } from "../../form/use-act-form.ts";
import { toSend } from "../../session/asked.ts";
import type { Me } from "../../session/me.ts";
import { t } from "./tell-words.ts";
import { nameOfUnit } from "./unit-names.ts";

export type Kind = "work" | "care" | "thing" | "idea";
/** Who gains by it, where somebody says so. */
export type Gains = "" | "me" | "you" | "us" | "all";

function fieldsOf({ person }: Me) {
  return {
    note: note(),
    theme: line(t("tell.theme-missing")),
    people: several([person], t("tell.people-missing")),
    on: pastDay(),
    amount: measure(nameOfUnit),
    unit: choice<UnitCode>("hour"),
    kind: choice<Kind>("work"),
    team: maybe<string>(),
    gains: maybe("me", "you", "us", "all"),
    gift: yes(),
  };
}

/** The parts of the form for one person. */
export function tellingOf(me: Me): ActFormParts<typeof logSpec, ReturnType<typeof fieldsOf>> {
  return {
    fields: fieldsOf(me),
    body: ({ unit, ...item }) => ({
      items: [item.amount === undefined ? item : { ...item, unit }],
    }),
    words: ({ theme, note: said }) => ({
      done: t("tell.done", { what: isShort(said) ? said : theme }),
      unanswered: t("tell.unanswered", { theme }),
    }),
    takeBack: (act) => toSend(withdrawSpec, { items: [`${act}.0`] }),
  };
}

/** True of a sentence that can be told again in one line. */
function isShort(said: string | undefined): said is string {
  return said !== undefined && said.length <= 80;
}
