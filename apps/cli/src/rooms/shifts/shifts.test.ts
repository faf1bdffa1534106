/** Shifts on the command line, on a real host: opened, taken, said off, listed, printed as a sheet and as a calendar. */

import { afterAll, expect, test } from "vitest";
import { DAY, dayOf } from "@plenty/kernel";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");
const inDays = (days: number) => dayOf(Date.now() + days * DAY);
const kitchen = ["--series", "kitchen"];

afterAll(stop);

test("[SH1, SH4] a series is opened by the clock of a zone, and its dates are listed by it", async () => {
  expect((await does(alder, "shifts")).stdout).toBe("You have no shift then.\n");
  const open = ["open-shift", "Kitchen", "--first", inDays(1), "--time", "18:00", "--places", "2"];
  const rule = ["--repeats", "FREQ=DAILY;COUNT=5"];
  const opened = await does(alder, ...open, ...rule, "--zone", "Europe/Berlin");
  expect(opened).toMatchObject({ code: 0 });
  const free = await does(birch, "shifts", "free");
  expect(free.stdout.match(/18:00–20:00 +2 free/g)).toHaveLength(5);
  const unknown = await does(alder, ...open, "--zone", "Europe/Atlantis");
  expect(unknown.stderr).toContain("no time zone that this computer knows");
}, 60_000);

test("[SH7, SH8, SH10] one takes it whole, says one date off too late, and the other stands in", async () => {
  expect(await does(birch, "do", "shifts.take", ...kitchen)).toMatchObject({ code: 0 });
  const on = ["--on", inDays(1)];
  const would = await does(birch, "do", "shifts.drop", ...kitchen, ...on, "--preview");
  expect(would.stdout).toContain("seeks a stand-in");
  await does(birch, "do", "shifts.drop", ...kitchen, ...on);
  expect((await does(alder, "shifts", "sheet")).stdout).toContain("[ ] birch  — seeks a stand-in");
  expect((await does(alder, "waiting")).stdout).toContain("A stand-in is sought");
  const standIn = ["do", "shifts.stand-in", ...kitchen, ...on, "--of", "birch"];
  expect(await does(alder, ...standIn)).toMatchObject({ code: 0 });
  expect((await does(alder, "shifts")).stdout).toMatch(/Kitchen .* alder, 1 free/);
  expect((await does(alder, "waiting")).stdout).toContain("Your shifts");
}, 60_000);

test("[SH8] what one has is a file for a calendar, and long titles are folded", async () => {
  const title = "Wäsche, aufhängen; und was sonst im Keller liegen geblieben ist, Woche für Woche";
  const open = ["open-shift", title.slice(0, 80), "--first", inDays(3), "--time", "9:00"];
  expect((await does(alder, ...open)).stderr).toContain("--time");
  await does(alder, ...open.slice(0, -1), "09:00");
  await does(birch, "do", "shifts.take", "--series", title.slice(0, 80));
  const lines = (await does(birch, "shifts", "calendar")).stdout.trimEnd().split("\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.filter((line) => line.startsWith("BEGIN:VEVENT"))).toHaveLength(5);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(lines.join("\n").replaceAll("\n ", "")).toContain("SUMMARY:Wäsche\\, aufhängen\\; und");
}, 60_000);

test.each([
  [["shifts", "yours"], "is none of mine, free, sheet, calendar"],
  [["shifts", "free", "--days", "0"], "--days takes a number"],
  [["shifts", "free", "now"], "one word too many"],
])("%j says what is wrong", async (words, says) => {
  expect((await does(alder, ...words)).stderr).toContain(says);
});
