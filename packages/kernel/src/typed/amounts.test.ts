/** Typed amounts: read as meant, or refused with a reason; never another number. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX, formatAmount, parseAmount } from "../amounts.ts";
import { readAmount } from "./amounts.ts";
import { typedWords } from "./words.ts";

const steps = fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX });
const decimals = fc.integer({ min: 0, max: 6 });
const locales = ["en-GB", "de-DE", "fr-FR", "es-ES", "de-CH", "en-IN", "sv-SE", "pl-PL", "pt-BR"];

function read(text: string, digits = 2, unit?: string) {
  const result = readAmount(text, { decimals: digits, ...(unit === undefined ? {} : { unit }) });
  return result.ok ? result.value : result.refusal.why;
}

describe("what is read", () => {
  test.each([
    ["12", 1200],
    ["12,50", 1250],
    ["12.50", 1250],
    ["12,5", 1250],
    [",5", 50],
    [".05", 5],
    ["007", 700],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1'234.56", 123_456],
    ["1’234.56", 123_456],
    ["1 234,56", 123_456],
    ["1\u00a0234,56", 123_456],
    ["1\u202f234,56", 123_456],
    ["1 234", 123_400],
    ["1,234,567", 123_456_700],
    ["1.234.567", 123_456_700],
    ["1,23,456.78", 12_345_678],
    ["12,34,567", 123_456_700],
    ["12.5000", 1250],
    ["0,120", 12],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    "-12.50",
    "−12.50",
    "–12,50",
    "‐12,50",
    "- 12.50",
    "\u200e−12.50",
    "-€12,50",
    "€-12.5",
  ])("a minus in %j", (text) => {
    expect(read(text)).toBe(-1250);
  });

  test.each(["+12.50", "$12.50", "€12,50", "12,50 €", "12,50€", "+$12.50", "€ 12,50", "£12.50"])(
    "a sign of money or a plus in %j",
    (text) => {
      expect(read(text)).toBe(1250);
    },
  );

  test.each(["12.50 HRS", "12.50HRS", "12,50 hrs", "HRS 12.50", "$12.50 HRS"])(
    "its own unit in %j",
    (text) => {
      expect(read(text, 2, "HRS")).toBe(1250);
    },
  );

  test("a unit whose code holds digits is not taken for digits, nor digits for it", () => {
    expect(read("12 H2O", 2, "H2O")).toBe(1200);
    expect(read("H2O 12", 2, "H2O")).toBe(1200);
    expect(read("1E5", 2, "E5")).toBe("no number");
    expect(read("12H2O", 2, "H2O")).toBe("no number");
  });

  test("zero has no sign", () => {
    expect(["0", "-0", "−0,00", "+0"].map((text) => Object.is(read(text), 0))).toEqual(
      Array(4).fill(true),
    );
  });
});

describe("what is refused", () => {
  test.each(["", " ", "\n", "\u200e"])("nothing: %j", (text) => {
    expect(read(text)).toBe("empty");
  });

  test.each([
    "-",
    "+",
    ".",
    ",",
    "€",
    "abc",
    "NaN",
    "Infinity",
    "1.",
    "12,",
    "--1",
    "+-1",
    "-1-",
    "1-",
    "1e3",
    "0x10",
    "1.2.3",
    "1,2,3",
    "1 23",
    "1  234",
    "-  0",
    "12 34",
    "1,2345,678",
    "1.234.56",
    "1,234,56",
    "1'234,567'8",
    "1.234 567",
    "1,234.567,8",
    "0,123,456",
    "١٢",
    "１２",
    "½",
    "1/2",
    "(12)",
    "12 - 13",
    "1\n234",
    "1\t234",
    "12:30",
    "12 12",
    "€€1",
    "€1€",
    "1 kg",
    "1 HRS",
    "2026-11-22",
  ])("no number: %j", (text) => {
    expect(read(text)).toBe("no number");
  });

  test.each(["1,234", "1.234", "-1,234", "12.500", "100,000", "1,000"])(
    "two numbers in %j, whatever decimals the unit has",
    (text) => {
      for (const digits of [0, 2, 3, 6]) expect(read(text, digits)).toBe("two numbers");
    },
  );

  test("each reading is told so that typing it is sure", () => {
    const told = (text: string) => {
      const result = readAmount(text, { decimals: 3 });
      return result.ok || result.refusal.why !== "two numbers" ? [] : result.refusal.readings;
    };
    expect(told("1,234")).toEqual(["1234", "1.2340"]);
    expect(told("−1.500")).toEqual(["-1500", "-1.5"]);
    expect(told("1,234").map((text) => read(text, 3))).toEqual([1_234_000, 1234]);
    expect(told("100.000").map((text) => read(text, 3))).toEqual([100_000_000, 100_000]);
  });

  test("whatever reading is told can be typed, in whatever unit", () => {
    fc.assert(
      fc.property(typed(), decimals, (text, digits) => {
        const result = readAmount(text, { decimals: digits });
        if (result.ok || result.refusal.why !== "two numbers") return;
        const { readings } = result.refusal;
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) expect(read(reading, digits)).toBeTypeOf("number");
      }),
    );
  });

  test("too fine for its unit, never rounded", () => {
    expect(read("0,125")).toBe("too fine");
    expect(read("12.5", 0)).toBe("too fine");
    expect(read("1234.567")).toBe("too fine");
    expect(read("12.5000", 1)).toBe(125);
  });

  test("too large for an amount", () => {
    expect(read(formatAmount(AMOUNT_MAX, 2))).toBe(AMOUNT_MAX);
    expect(read("87960930222.09")).toBe("too large");
    expect(read("9".repeat(90))).toBe("too large");
  });

  test("another unit, or the sign of another currency", () => {
    expect(read("12 kg", 2, "HRS")).toBe("other unit");
    expect(read("12 HRS", 2, "EUR")).toBe("other unit");
    expect(read("$12", 2, "EUR")).toBe("other unit");
    expect(read("€12", 2, "EUR")).toBe(1200);
  });

  test("a line too long to be one, in no time", () => {
    const long = 1_000_000;
    for (const piece of ["1", " ", ",", "1,", "1 ", "'", "€", "-", "a1", "\u200e", "1,23"]) {
      expect(read(piece.repeat(long / piece.length))).toBe("no number");
    }
  });
});

describe("never off by a factor", () => {
  test("what a locale writes is read as what it was, or refused", () => {
    fc.assert(
      fc.property(steps, decimals, fc.constantFrom(...locales), (amount, digits, locale) => {
        const written = write(amount, { digits, locale });
        expect([amount, "two numbers"]).toContain(read(written, digits));
      }),
    );
  });

  test("money, grouped and signed as each locale does, is read unless three digits are its decimals", () => {
    for (const locale of locales) {
      const texts = [-123_456_789, -5, 1250, 99_999_999].map((amount) => ({
        amount,
        text: write(amount, { digits: 2, locale }),
      }));
      for (const { amount, text } of texts) expect(read(text)).toBe(amount);
    }
  });

  test("what is accepted, written by any locale, is read as the same or refused", () => {
    fc.assert(
      fc.property(typed(), decimals, fc.constantFrom(...locales), (text, digits, locale) => {
        const amount = read(text, digits);
        if (typeof amount !== "number") return;
        expect([amount, "two numbers"]).toContain(read(write(amount, { digits, locale }), digits));
      }),
    );
  });

  test("a text is accepted only if all conventions that can read it agree on its number", () => {
    fc.assert(
      fc.property(typed(), decimals, (text, digits) => {
        const numbers = new Set(conventions.flatMap((convention) => convention(text) ?? []));
        const found = read(text, digits);
        if (typeof found === "number") expect(numbers).toEqual(new Set([scaled(found, digits)]));
        if (found === "two numbers") expect(numbers.size).toBe(2);
        if (numbers.size === 0 && text.trim() !== "") expect(found).toBe("no number");
      }),
      { numRuns: 2_000 },
    );
  });

  test("what the plain reader takes is read as the same, or has two readings", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,6}([.,]\d{1,5})?$/), decimals, (text, digits) => {
        const plain = parseAmount(text, digits);
        if (plain !== undefined) expect([plain, "two numbers"]).toContain(read(text, digits));
      }),
    );
  });

  test("whatever comes in, the answer is steps or a reason that has words", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), typed()), decimals, (text, digits) => {
        const result = readAmount(text, { decimals: digits, unit: "HRS" });
        if (result.ok) expect(Number.isSafeInteger(result.value)).toBe(true);
        else expect(typedWords(result.refusal)).toMatch(/^.{5,150}\.$/su);
      }),
    );
  });
});

test("each reason has its sentence", () => {
  const said = (text: string, digits = 2) => {
    const result = readAmount(text, { decimals: digits, unit: "HRS" });
    return result.ok ? undefined : typedWords(result.refusal);
  };
  expect(said("")).toBe("Nothing was typed: an amount is needed, such as 12.50.");
  expect(said("green")).toBe('"green" is no number such as 12.50.');
  expect(said("5 kg")).toBe('"5 kg" is not in HRS: type the number alone.');
  expect(said("1,234")).toBe('"1,234" may mean 1234: type it so if that is meant.');
  expect(said("1,234", 3)).toBe('"1,234" may mean 1234 or 1.2340: type one of these.');
  expect(said("0.125")).toBe('"0.125" is too fine: at most 2 digits behind the point.');
  expect(said("0.5", 0)).toBe('"0.5" is too fine: only whole numbers are counted.');
  expect(said("1e99")).toBe('"1e99" is no number such as 12.50.');
  expect(said("999999999999")).toBe('"999999999999" is too large: the most is 87960930222.08.');
  expect(said("x".repeat(1_000))).toBe(`"${"x".repeat(40)}…" is no number such as 12.50.`);
});

/** Texts of digits and marks, as a hand may put them together. */
function typed() {
  const part = fc.constantFrom("0", "1", "12", "234", "500", "000", ",", ".", "'", " ", "-");
  return fc.array(part, { maxLength: 7 }).map((parts) => parts.join(""));
}

function write(amount: number, { digits, locale }: { digits: number; locale: string }): string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // formatAmount writes plain decimals only, which is what this literal type means
  return format.format(formatAmount(amount, digits) as Intl.StringNumericLiteral);
}

/** The number in millionths, which hold all that is typed here: the same for 1.5 and 1.50. */
function scaled(amount: number, digits: number): bigint {
  return BigInt(amount) * 10n ** BigInt(30 - digits);
}

/** Readers of one convention each, told apart from the code under test: group mark, decimal mark. */
const conventions = ["", ",", ".", "'", " "].flatMap((group) =>
  [".", ","].flatMap((mark) => [
    (text: string) => readBy(text, { group, mark, sizes: "western" }),
    (text: string) => readBy(text, { group, mark, sizes: "indian" }),
  ]),
);

interface Convention {
  readonly group: string;
  readonly mark: string;
  readonly sizes: "western" | "indian";
}

function readBy(text: string, { group, mark, sizes }: Convention): bigint | undefined {
  if (group === mark) return undefined;
  const negative = text.trim().startsWith("-");
  const [whole = "", ...fractions] = text.trim().replace(/^- ?/, "").split(mark);
  const [fraction = "", ...more] = fractions;
  if (more.length > 0 || (fractions.length > 0 && !/^\d+$/.test(fraction))) return undefined;
  const groups = group === "" ? [whole] : whole.split(group);
  if (!groups.every((digits) => /^\d+$/.test(digits)) && !(whole === "" && fraction !== ""))
    return undefined;
  if (groups.length > 1 && !isGrouped(groups, sizes, group)) return undefined;
  const value = BigInt(groups.join("") + fraction.padEnd(30, "0"));
  return negative ? -value : value;
}

function isGrouped(groups: readonly string[], sizes: string, mark: string): boolean {
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  if (first.startsWith("0") || last.length !== 3) return false;
  if (sizes === "western") return first.length <= 3 && rest.every(({ length }) => length === 3);
  return mark === "," && first.length <= 2 && rest.slice(0, -1).every(({ length }) => length === 2);
}
