/** A time and a day have one spelling each, whatever the machine's time zone. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, SECOND, dayOf, parseDay, parseTime, toTime } from "./time.ts";

/** Milliseconds of the years 0 to 9999: those that four digits can write. */
const millis = fc.integer({
  min: Date.UTC(2000, 0, 1) - 2000 * 365.2425 * DAY,
  max: Date.UTC(9999, 11, 31),
});

describe("toTime and parseTime", () => {
  test("parse undoes write", () => {
    fc.assert(
      fc.property(millis, (time) => {
        expect(parseTime(toTime(time))).toBe(time);
      }),
    );
  });

  test("one time has one spelling: what is read is what would be written", () => {
    const part = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.tuple(part, part, part, part, part), (parts) => {
        const [month, day, hour, minute, second] = parts.map((n) => String(n).padStart(2, "0"));
        const text = `2026-${month}-${day}T${hour}:${minute}:${second}.000Z`;
        const time = parseTime(text);
        expect(time === undefined || toTime(time) === text).toBe(true);
      }),
    );
  });

  test.each([
    "2026-11-22T15:13:17Z",
    "2026-11-22T15:13:17.0Z",
    "2026-11-22T15:13:17.0000Z",
    "2026-11-22T15:13:17.000+00:00",
    "2026-11-22T15:13:17.000z",
    "2026-11-22t15:13:17.000Z",
    "2026-11-22 15:13:17.000Z",
    "2026-11-22T15:13:17.000Z\n",
    "2026-11-22T24:00:00.000Z",
    "2026-11-22T15:13:60.000Z",
    "2026-02-29T00:00:00.000Z",
    "2026-13-01T00:00:00.000Z",
    "+02026-11-22T15:13:17.000Z",
    "0",
    "",
  ])("is no time: %j", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });

  test("knows the leap day of a leap year", () => {
    expect(parseTime("2028-02-29T00:00:00.000Z")).toBe(Date.UTC(2028, 1, 29));
  });
});

describe("dayOf and parseDay", () => {
  test("a time falls into its day, and a day begins at its start", () => {
    fc.assert(
      fc.property(millis, (time) => {
        const start = parseDay(dayOf(time)) ?? Number.NaN;
        expect(time - start).toBeGreaterThanOrEqual(0);
        expect(time - start).toBeLessThan(DAY);
      }),
    );
  });

  test.each(["2026-02-30", "2026-1-1", "20261122", "2026-11-22T", "", "2026-11-22\n"])(
    "is no day: %j",
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});

test("a day has 24 hours of 60 minutes of 60 seconds", () => {
  expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1000, 60_000, 3_600_000, 86_400_000]);
});
