/** Leaving a closed group on the command line, and coming back, on a real host. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard();

beforeAll(async () => {
  const open = ["do", "credit.open-currency", "--name", "hours", "--code", "HRS"];
  await does(alder, ...open, "--decimals", "2", "--floor", "-100");
  const paid = await does(birch, "pay", "5", "--to", "alder");
  expect(paid.stderr).toBe("");
}, 60_000);

afterAll(stop);

test("says what would follow and does nothing, then leaves, and comes back", async () => {
  const told = await does(birch, "leave");
  expect(told.stdout).toMatch(/^Would follow; nothing was done:\nbirch leaves, and can come back/);
  expect(told.stdout).toContain("-5.00 HRS stay in the name of birch");
  expect(told.stdout).toMatch(/\nTo leave: plenty leave --yes\n$/);
  expect(await does(birch, "people")).toMatchObject({ code: 0 });

  const left = await does(birch, "leave", "--yes");
  expect(left.stdout).toMatch(/^You left\.\nUntil \d{4}-\d\d-\d\d you can take it back/);
  expect((await does(birch, "people")).code).not.toBe(0);
  expect((await does(birch, "leave", "--yes")).stderr).toContain("You left this group");
  const balance = await does(birch, "balance");
  expect(balance.stdout).toMatch(/HRS +-5.00/);

  expect((await does(birch, "come-back")).stdout).toBe("You are back.\n");
  expect((await does(birch, "people")).stdout).toContain("birch");
}, 60_000);

test("the last member is told why not, and what to do", async () => {
  expect(await does(birch, "leave", "--yes")).toMatchObject({ code: 0 });
  const refused = await does(alder, "leave", "--yes");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("Welcome somebody first.");
}, 60_000);
