import { expect, test } from "vitest";
import { dayText, isoDayText, isoTimeText, shownBy } from "./days.ts";
import { numberText } from "./numbers.ts";

test.each([
  ["General", "number"],
  ["0.00", "number"],
  ['#,##0 "days"', "number"],
  ["[Red]0;[Blue]-0", "number"],
  ["d/m/yyyy", "day"],
  ["[$-409]mmmm d\\, yyyy;@", "day"],
  ["mmm-yy", "day"],
  ["mmmm", "day"],
  ["h:mm", "time"],
  ["h:mm AM/PM", "time"],
  ["mm:ss.0", "time"],
  ["[h]:mm:ss", "time"],
  ["[mm]", "time"],
  ["yyyy-mm-dd hh:mm", "both"],
])("numbers in the form %s show a %s", (code, shown) => {
  expect(shownBy(200, code)).toBe(shown);
});

test("forms that files need not tell", () => {
  const shown = [0, 2, 13, 14, 17, 18, 21, 22, 30, 36, 44, 45, 49, 57].map((form) =>
    shownBy(form, undefined),
  );
  expect(shown.join(" ")).toBe(
    "number number number day day time time both day day number time number day",
  );
});

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, undefined],
  [61, "1900-03-01"],
  [46_357, "2026-12-01"],
  [46_357.999_999, "2026-12-02"],
  [2_958_465, "9999-12-31"],
  [2_958_466, undefined],
  [-1, undefined],
])("day %s is %s", (value, text) => {
  expect(dayText(value, "day", false)).toBe(text);
});

test.each([
  ["2026-12-01", "2026-12-01"],
  ["2026-12-01T00:00:00.000", "2026-12-01"],
  ["2026-12-01T00:00Z", "2026-12-01"],
  ["2026-12-01T09:30", "2026-12-01 09:30:00"],
  ["2026-12-01T09:29:59.999999999", "2026-12-01 09:30:00"],
  ["2026-12-01T23:59:59.9", "2026-12-02"],
  ["1899-12-30T06:00:00", "1899-12-30 06:00:00"],
  ["2026-13-01", undefined],
  ["2026-02-30", undefined],
  ["09:30:00", undefined],
])("the day %s is %s", (text, day) => {
  expect(isoDayText(text)).toBe(day);
});

test.each([
  ["PT09H30M00S", "09:30:00"],
  ["PT30H0M0,4S", "30:00:00"],
  ["PT0H59M59.9999S", "01:00:00"],
  ["P1DT9H", undefined],
  [`PT${"9".repeat(400)}H0M0S`, undefined],
])("the time %s is %s", (text, time) => {
  expect(isoTimeText(text)).toBe(time);
});

test.each([
  ["0", "0"],
  ["-0", "0"],
  ["0.0", "0"],
  ["007", "7"],
  ["43.989999999999995", "43.99"],
  ["123456789012345", "123456789012345"],
  ["1234567890123456", "1234567890123460"],
  ["1e-7", "0.0000001"],
  ["1E+2", "100"],
  [".5", "0.5"],
  ["-2.50", "-2.5"],
  ["1e999", undefined],
  ["0x10", undefined],
  ["1 000", undefined],
  ["", undefined],
])("the number %s is %s", (text, plain) => {
  expect(numberText(text)).toBe(plain);
});
