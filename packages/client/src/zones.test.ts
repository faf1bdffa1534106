/** What a machine says of time zones, as an act carries it. */

import { expect, test } from "vitest";
import { DAY, HOUR, parseTime } from "@plenty/kernel";
import { isZone, zoneOffsets } from "./zones.ts";

const from = parseTime("2026-01-01T00:00:00.000Z") ?? 0;
const year = { from, until: from + 365 * DAY };

test.each([
  ["UTC", [["2026-01-01T00:00:00.000Z", 0]]],
  ["Asia/Kolkata", [["2026-01-01T00:00:00.000Z", 330]]],
  [
    "Europe/Berlin",
    [
      ["2026-01-01T00:00:00.000Z", 60],
      ["2026-03-29T01:00:00.000Z", 120],
      ["2026-10-25T01:00:00.000Z", 60],
    ],
  ],
  [
    "America/New_York",
    [
      ["2026-01-01T00:00:00.000Z", -300],
      ["2026-03-08T07:00:00.000Z", -240],
      ["2026-11-01T06:00:00.000Z", -300],
    ],
  ],
  [
    "Australia/Lord_Howe", // half an hour
    [
      ["2026-01-01T00:00:00.000Z", 660],
      ["2026-04-04T15:00:00.000Z", 630],
      ["2026-10-03T15:30:00.000Z", 660],
    ],
  ],
])("clocks in %s change when they do", (zone, expected) => {
  expect(zoneOffsets(zone, year).map((one) => [one.from, one.minutes])).toEqual(expected);
});

test("a change is found also where what is asked ends within its day, and none after that", () => {
  const until = parseTime("2026-03-29T01:00:00.000Z") ?? 0;
  expect(zoneOffsets("Europe/Berlin", { from, until })).toHaveLength(2);
  expect(zoneOffsets("Europe/Berlin", { from, until: until - HOUR })).toHaveLength(1);
});

test("a machine tells which zones it knows", () => {
  expect(["Europe/Berlin", "UTC", "Europe/Atlantis", ""].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
