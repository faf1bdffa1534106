/** How something repeats, in words: the ways that a day offers, and what a rule of a calendar says. */

import { parseDay } from "@plenty/kernel";
import { formatList } from "../../messages/format.ts";
import { locale } from "../../messages/locale.ts";
import { t } from "./page-words.ts";

/** The ways in which something can repeat that begins on a day; `rule` is one that people write themselves. */
export const ways = [
  "once",
  "week",
  "fortnight",
  "nth",
  "last",
  "date",
  "workdays",
  "day",
  "rule",
] as const;
export type Way = (typeof ways)[number];

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

interface Parts {
  readonly code: (typeof codes)[number];
  readonly date: number;
  /** The so-manieth such weekday of its month. */
  readonly nth: number;
  /** True of the last one. */
  readonly isLast: boolean;
}

function partsOf(day: string): Parts | undefined {
  const at = parseDay(day);
  if (at === undefined) return undefined;
  const on = new Date(at);
  const date = on.getUTCDate();
  const days = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0)).getUTCDate();
  const code = codes[(on.getUTCDay() + 6) % 7] ?? "MO";
  return { code, date, nth: Math.ceil(date / 7), isLast: date + 7 > days };
}

/** The rule of a way for what begins on a day; undefined of what is once. */
export function ruleOf(way: Exclude<Way, "rule">, day: string): string | undefined {
  const { code = "MO", date = 1, nth = 1 } = partsOf(day) ?? {};
  const rules = {
    once: undefined,
    week: `FREQ=WEEKLY;BYDAY=${code}`,
    fortnight: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`,
    nth: `FREQ=MONTHLY;BYDAY=${nth}${code}`,
    last: `FREQ=MONTHLY;BYDAY=-1${code}`,
    date: `FREQ=MONTHLY;BYMONTHDAY=${date}`,
    workdays: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    day: "FREQ=DAILY",
  } as const;
  return rules[way];
}

/** The ways that stand to choose, in words; before a day is chosen those alone that need none. */
export function choicesFor(
  day: string,
): readonly { readonly value: Way; readonly label: string }[] {
  const parts = partsOf(day);
  const fits = (way: Way) => {
    if (parts === undefined) return !["nth", "last", "date"].includes(way);
    return way === "last" ? parts.isLast : way !== "nth" || parts.nth < 5;
  };
  return ways.filter(fits).map((value) => ({ value, label: labelOf(value, day) }));
}

function labelOf(way: Way, day: string): string {
  if (way === "once") return t("every.once");
  if (way === "rule") return t("every.rule");
  const rule = ruleOf(way, day);
  if (partsOf(day) === undefined && way === "week") return t("every.week-any");
  if (partsOf(day) === undefined && way === "fortnight") return t("every.fortnight-any");
  return ruleWords(rule);
}

/** What a rule says: in words where there are some, else as calendars write it. */
export function ruleWords(rule: string | undefined): string {
  if (rule === undefined) return t("every.once");
  const {
    FREQ,
    INTERVAL = "1",
    BYDAY,
    BYMONTHDAY,
    WKST: _,
    COUNT: __,
    UNTIL: ___,
    ...more
  } = Object.fromEntries(rule.split(";").map((part) => part.split("="))) as Readonly<
    Record<string, string> // a rule is made of names and values
  >;
  if (Object.keys(more).length > 0) return rule;
  const said = wordsOf(`${FREQ}/${INTERVAL}`, { days: BYDAY, date: BYMONTHDAY });
  return said ?? rule;
}

interface Said {
  readonly days: string | undefined;
  readonly date: string | undefined;
}

function wordsOf(every: string, { days, date }: Said): string | undefined {
  if (every === "DAILY/1" && days === undefined && date === undefined) return t("every.day");
  if (every === "MONTHLY/1" && days === undefined && date !== undefined) {
    return /^\d+$/.test(date) ? t("every.date", { n: Number(date) }) : undefined;
  }
  if (date !== undefined || days === undefined) return undefined;
  if (every === "MONTHLY/1") return monthWords(days);
  const [freq, interval = "1"] = every.split("/");
  return freq === "WEEKLY" ? weekWords(days, Number(interval)) : undefined;
}

function weekWords(days: string, interval: number): string | undefined {
  if (days === "MO,TU,WE,TH,FR" && interval === 1) return t("every.workdays");
  const named = days.split(",").map(nameOf);
  if (named.includes(undefined)) return undefined;
  const list = formatList(named.map(String));
  if (interval === 1) return t("every.week", { days: list });
  if (interval === 2) return t("every.fortnight", { days: list });
  return t("every.weeks", { n: interval, days: list });
}

const nths: Readonly<Record<string, string>> = {
  1: t("nth.1"),
  2: t("nth.2"),
  3: t("nth.3"),
  4: t("nth.4"),
  5: t("nth.5"),
};

function monthWords(days: string): string | undefined {
  const day = nameOf(days.slice(-2));
  const nth = days.slice(0, -2);
  if (day === undefined) return undefined;
  if (nth === "-1") return t("every.last", { day });
  const known = nths[nth];
  return known === undefined ? undefined : t("every.nth", { nth: known, day });
}

const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
const aMonday = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

function nameOf(code: string): string | undefined {
  const at = codes.findIndex((one) => one === code);
  return at === -1 ? undefined : weekday.format(aMonday + at * dayMs);
}
