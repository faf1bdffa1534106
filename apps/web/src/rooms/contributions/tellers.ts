/** What acts of contributions led to, and what they would lead to, in sentences. */

import type { ActFact } from "@plenty/rules/contract";
import { formatDay, formatList, formatMoney } from "../../messages/format.ts";
import { lengthOf } from "../../section/tell.ts";
import type { Naming, ToldFact } from "../../section/tell.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

/** Of an entry that tells many things, so many themes are named. */
const themesNamed = 4;

export const tellers: Tellers<"contributions"> = {
  "contributions.log": (told, { who }) => {
    const things = told.filter((one) => one.fact === "ContributionTold");
    const themes = [...new Set(things.map(({ theme }) => theme))].slice(0, themesNamed);
    return t("entry.told", { who, n: things.length, themes: formatList(themes) });
  },
  "contributions.confirm": (facts, { who }) => t("entry.confirmed", { who, n: countOf(facts) }),
  "contributions.withdraw": ([taken], { who }) =>
    taken && t("entry.taken-back", { who, n: lengthOf(taken.items) }),
  "contributions.contest": (_, { who }) => t("entry.contested", { who }),
  "contributions.let-go": (_, { who }) => t("entry.let-go", { who }),
  "contributions.thank": ([thanked], { who, nameOf }) =>
    thanked && t("entry.thanked", { who, names: namesOf(thanked.to, nameOf) }),
  "contributions.see-thanks": (facts, { who }) => {
    const seen = facts.find((one) => one.fact === "ThanksSeen");
    return seen && t(seen.shown ? "entry.thanks-shown" : "entry.thanks-hidden", { who });
  },
  "contributions.import": (facts, { who }) => {
    const imported = facts.find((one) => one.fact === "ContributionsImported");
    if (imported === undefined) return undefined;
    return t("entry.imported", { who, n: lengthOf(imported.records), source: imported.source });
  },
};

export const follows: Follows<"contributions"> = {
  "contributions.log": (facts, { nameOf }) => {
    const told = facts.find((one) => one.fact === "ContributionTold");
    if (told === undefined) return undefined;
    const people = isList(told.people) ? told.people : [];
    const long = facts.flatMap((one) => (one.fact === "DayIsLong" ? [longDay(one, nameOf)] : []));
    const usual =
      people.length < 2
        ? t("tell.follows")
        : t("tell.follows-each", { names: formatList(people.map(nameOf)) });
    return [...long, usual].join(" ");
  },
  "contributions.confirm": (facts) => {
    const backed = facts.filter((one) => one.fact === "ContributionBacked").length;
    const stand = countOf(facts) - backed;
    return [
      ...(stand > 0 ? [t("confirm.follows", { n: stand })] : []),
      ...(backed > 0 ? [t("confirm.follows-backed", { n: backed })] : []),
    ].join(" ");
  },
  "contributions.contest": () => t("contest.follows"),
  "contributions.let-go": () => t("let-go.follows"),
  "contributions.thank": () => t("thank.follows"),
  "contributions.withdraw": ([taken]) => taken && t("take-back.follows"),
};

/** How many things a confirmation is of, whether they stand now or wait for more. */
function countOf(facts: readonly ToldFact<ActFact<"contributions.confirm">>[]): number {
  return facts.reduce(
    (n, one) => n + (one.fact === "ContributionsConfirmed" ? lengthOf(one.items) : 1),
    0,
  );
}

function namesOf(people: unknown, nameOf: (agent: string) => string): string {
  return isList(people) ? formatList(people.map(nameOf)) : "";
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

type LongDay = Extract<ToldFact<ActFact<"contributions.log">>, { fact: "DayIsLong" }>;

/** What is told in sum, or mistyped: said before it is sent. */
function longDay({ person, on, amount }: LongDay, nameOf: Naming["nameOf"]): string {
  return t("tell.long-day", {
    name: nameOf(person),
    day: formatDay(on),
    hours: formatMoney({ amount, decimals: 2 }),
  });
}
