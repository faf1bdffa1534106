/** Leaving a closed group on the command line, and coming back, on a real host. */

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, linksOf, plenty, plentyJson, serveFolder } from "../../testing/run.ts";
import type { Served } from "../../testing/run.ts";

const folder = freshFolder();
const alder = { PLENTY_HOME: join(folder, "alder") };
const birch = { PLENTY_HOME: join(folder, "birch") };
let host: Served;
let group: string;

const does = (who: typeof alder, ...words: readonly string[]) =>
  plenty([...words, "--group", group], who);

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  for (const who of [alder, birch]) await plenty(["key", "new"], who);
  const found = ["found", "The orchard", "--as", "alder", "--host", host.url];
  group = String((await plentyJson(found, alder)).value["url"]);
  const open = ["do", "credit.open-currency", "--name", "hours", "--code", "HRS"];
  await does(alder, ...open, "--decimals", "2", "--floor", "-100");
  const [made] = linksOf(await plentyJson(["invite", "--group", group], alder));
  await plenty(["join", made?.link ?? "", "--as", "birch"], birch);
  const paid = await does(birch, "pay", "5", "--to", "alder");
  expect(paid.stderr).toBe("");
}, 60_000);

afterAll(() => host.stop());

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
