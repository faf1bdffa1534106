/** How offices are told: what the group makes of them, who is named, takes them on and leaves them. */

import { formatDay } from "../../../messages/format.ts";
import type { Teller } from "../../../section/tell.ts";
import { t } from "../teller-words.ts";

type OfOffices =
  | "charter.set-office"
  | "charter.end-office"
  | "charter.appoint"
  | "charter.recall"
  | "charter.take-office"
  | "charter.resign"
  | "charter.decide"
  | "charter.hand-over";

const dayOf = (time: string) => formatDay(time.slice(0, 10));

export const officeTellers: { readonly [A in OfOffices]: Teller<A> } = {
  "charter.set-office": ([told], { who }) =>
    told && t("entry.office-set", { who, title: told.title, n: told.seats }),
  "charter.end-office": ([told], { who }) =>
    told?.fact === "OfficeEnded" ? t("entry.office-ended", { who, title: told.title }) : undefined,
  "charter.appoint": ([told], { who, nameOf }) =>
    told &&
    t("entry.office-named", {
      who,
      title: told.title,
      name: nameOf(told.person),
      until: dayOf(told.until),
    }),
  "charter.recall": (facts, { who, nameOf }) => {
    const told = facts.find((one) => one.fact === "OfficeLeft");
    return (
      told && t("entry.office-recalled", { who, title: told.title, name: nameOf(told.person) })
    );
  },
  "charter.take-office": ([told], { who }) =>
    told && t("entry.office-taken", { who, title: told.title, until: dayOf(told.until) }),
  "charter.resign": ([told], { who }) =>
    told &&
    t(told.how === "declined" ? "entry.office-declined" : "entry.office-resigned", {
      who,
      title: told.title,
    }),
  "charter.hand-over": ([told], { who }) =>
    told && t("entry.office-note", { who, title: told.title }),
  "charter.decide": (facts, { who }) => {
    const told = facts.find((one) => one.fact === "OfficeDecided");
    return told && t("entry.office-decided", { who, title: told.title });
  },
};
