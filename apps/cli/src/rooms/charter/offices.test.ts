/** Offices on the command line, on a real host: the group makes one, names who holds it, and they take it on. */

import { afterAll, expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import { givenOrchard } from "../../testing/orchard.ts";
import { plentyJson } from "../../testing/run.ts";

const { alder, birch, group, does, stop } = await givenOrchard("--welcome", "invitation");

const duties = "Keeps what we have in order.";
const office = ["--office", "treasurer", "--title", "Treasurer", "--duties", duties];
const making = ["do", "charter.set-office", ...office, "--seats", "1", "--term", "365"];

afterAll(stop);

test("what only the group does is refused with how it is proposed, and proposed with its texts and why", async () => {
  const alone = await does(alder, ...making);
  expect(alone).toMatchObject({ code: 1 });
  expect(alone.stderr).toContain("type the same with --propose");
  expect((await does(alder, ...making, "--why", "We need one.")).stderr).toContain("--propose");
  const would = await does(alder, ...making, "--propose", "--preview");
  expect(would.stdout).toMatch(/^Would follow; nothing was done:/);
  const proposed = await does(alder, ...making, "--propose", "--why", "We need one.");
  expect(proposed.stdout).toMatch(/^Proposed that the group does charter\.set-office: entry \d+/);
  expect((await does(birch, "agree", "alder")).stdout).toContain("It is agreed");
  const offices = await plentyJson(["offices", "--group", group], birch);
  expect(offices.value["offices"]).toMatchObject([{ office: "treasurer", duties, holders: [] }]);
  expect((await does(birch, "offices")).stdout).toMatch(/treasurer +Treasurer +0 of 1 +nobody/);
}, 60_000);

test("who is named takes it on, and what they held is told", async () => {
  const until = toTime(Date.now() + 300 * DAY);
  const naming = ["do", "charter.appoint", "--office", "treasurer", "--until", until];
  const alone = await does(alder, ...naming, "--person", "birch");
  expect(alone.stderr).toContain("Others choose who holds this office");
  await does(alder, ...naming, "--person", "birch", "--propose");
  const [, digits = ""] =
    /^([0-9a-f]+) +alder/m.exec((await does(birch, "proposals")).stdout) ?? [];
  await does(birch, "agree", digits);
  expect((await does(alder, "offices")).stdout).toMatch(/birch \(named\) +20\d\d-/);
  expect((await does(birch, "waiting")).stdout).toMatch(/You were named.*\n +treasurer +Treasurer/);
  await does(birch, "do", "charter.take-office", "--office", "treasurer");
  expect((await does(alder, "offices", "--person", "birch")).stdout).toMatch(
    /treasurer +Treasurer +20\S+ +20\S+ +holds it/,
  );
  expect((await does(alder, "offices", "--person", "alder")).stdout).toBe("They held none.\n");
  await does(birch, "do", "charter.resign", "--office", "treasurer");
  expect((await does(alder, "offices", "--person", "birch")).stdout).toMatch(/resigned/);
}, 60_000);
