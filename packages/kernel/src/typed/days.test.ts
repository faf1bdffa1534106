/** Typed days: the calendar's day that is meant, or the reason why not. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, dayOf, parseDay } from "../time.ts";
import { dayOrder } from "./day-order.ts";
import { monthOf } from "./day-words.ts";
import { readDay } from "./days.ts";
import type { DayForm } from "./days.ts";
import { typedWords } from "./words.ts";

/** A Sunday. */
const today = "2026-11-22";

function read(text: string, form: Partial<DayForm> = {}) {
  const result = readDay(text, { today, ...form });
  return result.ok ? result.value : result.refusal.why;
}

describe("figures", () => {
  test.each([
    ["2026-11-22", "2026-11-22"],
    ["2026-1-2", "2026-01-02"],
    ["2026/11/22", "2026-11-22"],
    ["2026. 11. 22.", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["22. 11. 2026", "2026-11-22"],
    ["1.2.2026", "2026-02-01"],
    ["22.11.26", "2026-11-22"],
    ["22.11.75", "2075-11-22"],
    ["22.11.76", "1976-11-22"],
    ["22.11.", "2026-11-22"],
    ["21.11", "2026-11-21"],
    ["23.11.", "2025-11-23"],
    ["29.2.", "2024-02-29"],
    ["22/11/2026", "2026-11-22"],
    ["11/22/2026", "2026-11-22"],
    ["22-11-2026", "2026-11-22"],
    ["5/5/2026", "2026-05-05"],
  ])("%j needs no locale", (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(text, { locale: "en-US" })).toBe(expected);
    expect(read(text, { locale: "de" })).toBe(expected);
  });

  test("the reader's locale decides an order that nothing else tells", () => {
    expect(read("3/4/2026", { locale: "en-US" })).toBe("2026-03-04");
    expect(read("3/4/2026", { locale: "en-GB" })).toBe("2026-04-03");
    expect(read("3/4/26", { locale: "fr" })).toBe("2026-04-03");
    expect(read("3/4", { locale: "en" })).toBe("2026-03-04");
    expect(read("3-4-2026", { locale: "de" })).toBe("2026-04-03");
  });

  test("where it does not tell, both days are named", () => {
    for (const locale of [undefined, "C", "POSIX", "en-CA", "ja"]) {
      expect(readDay("3/4/2026", { today, locale })).toEqual({
        ok: false,
        refusal: { why: "two days", text: "3/4/2026", readings: ["2026-04-03", "2026-03-04"] },
      });
    }
  });

  test("of two orders only one may be a day, and then it is meant", () => {
    expect(read("2/30/2026", { locale: "en-US" })).toBe("no such day");
    expect(read("2/13/2026", { locale: "de" })).toBe("2026-02-13");
    expect(read("31/4/2026")).toBe("no such day");
  });

  test("without its year it lies where the form looks", () => {
    expect(read("23.11.", { toward: "future" })).toBe("2026-11-23");
    expect(read("21.11.", { toward: "future" })).toBe("2027-11-21");
    expect(read("22.11.", { toward: "future" })).toBe("2026-11-22");
    expect(read("29.2.", { toward: "future" })).toBe("2028-02-29");
    expect(read("29.2.", { today: "1903-01-01" })).toBe("1896-02-29");
  });
});

describe("words", () => {
  test.each([
    ...["today", "heute", "aujourd’hui", "Aujourd'hui", "hoy", "TODAY"].map((text) => [
      text,
      today,
    ]),
    ...["yesterday", "gestern", "hier", "ayer", "1 day ago", "vor einem Tag"].map((text) => [
      text,
      "2026-11-21",
    ]),
    ...["3 days ago", "vor 3 Tagen", "il y a 3 jours", "hace 3 días"].map((text) => [
      text,
      "2026-11-19",
    ]),
    ...["a week ago", "vor einer Woche", "il y a une semaine", "hace 1 semana"].map((text) => [
      text,
      "2026-11-15",
    ]),
    ...["tomorrow", "morgen", "demain", "mañana"].map((text) => [text, "2026-11-23"]),
    ["vorgestern", "2026-11-20"],
    ["übermorgen", "2026-11-24"],
  ])("%j is %s", (text = "", expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(["Friday", "fri", "Freitag", "Fr.", "vendredi", "ven.", "viernes"])(
    "%j is the last one, or the next one",
    (text) => {
      expect(read(text)).toBe("2026-11-20");
      expect(read(text, { toward: "future" })).toBe("2026-11-27");
    },
  );

  test("today's weekday is today", () => {
    expect(read("Sunday")).toBe(today);
    expect(read("dimanche", { toward: "future" })).toBe(today);
  });

  test.each([
    ["22 November 2026", "2026-11-22"],
    ["22. November 2026", "2026-11-22"],
    ["22 Nov", "2026-11-22"],
    ["Nov 22, 2026", "2026-11-22"],
    ["November 22nd", "2026-11-22"],
    ["3rd of March 2026", "2026-03-03"],
    ["1. März 2026", "2026-03-01"],
    ["1er août 2026", "2026-08-01"],
    ["22 de noviembre de 2026", "2026-11-22"],
    ["5 juil. 2026", "2026-07-05"],
    ["1. Jänner 2026", "2026-01-01"],
  ])("a month's name in %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("a beginning that two months share is none", () => {
    expect(["jui", "ju", "j"].map(monthOf)).toEqual([undefined, undefined, undefined]);
    expect(["juin", "juil", "mar", "ma"].map(monthOf)).toEqual([6, 7, 3, undefined]);
  });
});

describe("what is refused", () => {
  test.each([
    ["", "empty day"],
    ["soon", "no day"],
    ["22", "no day"],
    ["22.11.2026.1", "no day"],
    ["22.11-2026", "no day"],
    ["26-11-22", "no day"],
    ["22.11.026", "no day"],
    ["22\n11\n2026", "no day"],
    ["vor 3 days ago", "no day"],
    ["vor 3 Metern", "no day"],
    ["31.11.2026", "no such day"],
    ["29.2.2026", "no such day"],
    ["0.1.2026", "no such day"],
    ["32.1.", "no such day"],
    ["2026-13-01", "no such day"],
    ["31 June", "no such day"],
  ])("%j: %s", (text, why) => {
    expect(read(text, { locale: "de" })).toBe(why);
  });

  test("each reason has its sentence", () => {
    const said = (text: string) => {
      const result = readDay(text, { today });
      return result.ok ? undefined : typedWords(result.refusal);
    };
    expect(said("soon")).toBe('"soon" is no day such as 2026-11-22.');
    expect(said("31.11.2026")).toBe("The calendar has no 31.11.2026.");
    expect(said("3/4/2026")).toBe(
      '"3/4/2026" may mean 2026-04-03 or 2026-03-04: type one of these.',
    );
  });

  test("a line too long to be one, in no time", () => {
    for (const piece of ["1", "1.", "1/", " ", "a", "vor ", "é", "2026-"]) {
      expect(read(piece.repeat(1_000_000 / piece.length))).toBe("no day");
    }
  });
});

const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => dayOf(days * DAY));

test("what a locale writes in full is read as what it was", () => {
  const locale = fc.constantFrom("en-GB", "en-US", "de-DE", "de-AT", "fr-FR", "es-ES");
  const style = fc.constantFrom("long", "medium" as const);
  fc.assert(
    fc.property(day, locale, style, (on, of, dateStyle) => {
      const format = new Intl.DateTimeFormat(of, { dateStyle, timeZone: "UTC" });
      expect(read(format.format(parseDay(on)), { locale: of })).toBe(on);
    }),
  );
});

test("what a locale writes in figures is read as what it was, or refused, near today", () => {
  const near = fc.integer({ min: -17_000, max: 17_000 });
  const locales =
    "en en-US en-GB en-CA en-AU en-IN en-ZA de fr es es-US pt-BR nl sv ja ko zh pl it hu lt fil tr";
  const locale = fc.constantFrom(...locales.split(" "));
  const dateStyle = "short";
  fc.assert(
    fc.property(near, locale, (days, of) => {
      const on = dayOf((parseDay(today) ?? 0) + days * DAY);
      const format = new Intl.DateTimeFormat(of, { dateStyle, timeZone: "UTC" });
      const found = read(format.format(parseDay(on)), { locale: of });
      expect([on, "no day", "two days"]).toContain(found);
    }),
  );
});

test("each weekday's name, in full and short, is that day in all four languages", () => {
  for (const locale of ["en-GB", "en-US", "de", "fr", "es"]) {
    for (const weekday of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
      const days = [0, 1, 2, 3, 4, 5, 6].map((back) => (parseDay(today) ?? 0) - back * DAY);
      expect(days.map((at) => read(format.format(at)))).toEqual(days.map(dayOf));
    }
  }
});

test("the order of figures is the one that the locale data tells", () => {
  const told = (locale: string) =>
    new Intl.DateTimeFormat(locale, { year: "numeric", month: "numeric", day: "numeric" })
      .formatToParts(0)
      .flatMap(({ type }) => (type === "literal" || type === "era" ? [] : type))
      .join(" ");
  for (const locale of ["en", "en-US", "en-PR", "en-GU", "es-PR", "fil"]) {
    expect([locale, told(locale), dayOrder(locale)]).toEqual([
      locale,
      "month day year",
      "month first",
    ]);
  }
  for (const locale of ["en-GB", "en-AU", "en-IN", "en-IE", "de", "de-AT", "fr", "es", "es-US"]) {
    expect([locale, told(locale), dayOrder(locale)]).toEqual([
      locale,
      "day month year",
      "day first",
    ]);
  }
  for (const locale of ["hu", "ja", "ko", "lt", "zh", "sv"]) {
    expect([locale, told(locale).split(" ")[0], dayOrder(locale)]).toEqual([
      locale,
      "year",
      "either",
    ]);
  }
  expect(["de_AT.UTF-8", "en_US.UTF-8", "zh-Hant-TW", "C.UTF-8", ""].map(dayOrder)).toEqual([
    "day first",
    "month first",
    "either",
    "either",
    "either",
  ]);
});

test("whatever comes in, the answer is a day of the calendar or a reason that has words", () => {
  const part = fc.constantFrom("1", "22", "2026", ".", "/", "-", " ", "may", "fri", "ago", "vor ");
  const typed = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), typed), (text) => {
      const result = readDay(text, { today, locale: "de" });
      if (result.ok) expect(parseDay(result.value)).toBeDefined();
      else expect(typedWords(result.refusal)).toMatch(/\.$/);
    }),
  );
});
