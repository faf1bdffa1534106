/** Acting for somebody without a device on the command line, on a real host. */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshFolder, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

const folder = freshFolder();
const alder = { PLENTY_HOME: join(folder, "alder") };
let host: Served;

const inGroup = (...words: readonly string[]) => plentyJson([...words, "--group", host.url], alder);

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  await plenty(["key", "new"], alder);
  const found = ["found", "The orchard", "--as", "alder", "--readers", "everyone"];
  await plenty([...found, "--host", host.url], alder);
  const open = ["do", "credit.open-currency", "--name", "hours", "--code", "HRS"];
  expect(await inGroup(...open, "--decimals", "2", "--floor", "-100")).toMatchObject({ code: 0 });
}, 60_000);

afterAll(() => host.stop());

describe("--on-behalf", () => {
  test("people are added as JSON, with how they agreed", async () => {
    const people = ["rowan", "sorrel"].flatMap((name) => [
      "--people",
      JSON.stringify({ name, consent: "paper" }),
    ]);
    expect(await inGroup("do", "people.add-person", ...people)).toMatchObject({ code: 0 });
    expect((await inGroup("ask", "people/helped")).value).toMatchObject({
      rows: [{ agreed: true }, { agreed: true }],
    });
  });

  test("pays for them by the short command too, from what is theirs, and previews it", async () => {
    const pay = ["pay", "5", "--to", "sorrel", "--on-behalf", "rowan", "--consent", "telephone"];
    const told = await plenty([...pay, "--preview", "--group", host.url], alder);
    expect(told.stdout).toContain("rowan pays sorrel 5.00 HRS");
    expect(told.stdout).toContain("alder does this for rowan (telephone)");
    expect(await inGroup(...pay)).toMatchObject({ code: 0 });
    const asked = ["ask", "credit/payments", "--person", "rowan", "--currency", "hours"];
    expect((await inGroup(...asked)).value).toMatchObject({
      rows: [{ amount: 500, balance: -500, helped: { consent: "telephone" } }],
    });
  });

  test("how they agreed is needed, in one of its words, and of somebody", async () => {
    const pay = ["pay", "5", "--to", "sorrel"];
    expect(await inGroup(...pay, "--on-behalf", "rowan")).toMatchObject({ code: 2 });
    const nodding = ["--on-behalf", "rowan", "--consent", "nodding"];
    expect(await inGroup(...pay, ...nodding)).toMatchObject({ code: 2 });
    expect(await inGroup(...pay, "--consent", "paper")).toMatchObject({ code: 2 });
  });

  test("is no option of acts that nobody does for another", async () => {
    const welcome = ["welcome", "sorrel", "--on-behalf", "rowan", "--consent", "paper"];
    expect(await inGroup(...welcome)).toMatchObject({ code: 2 });
  });

  test("of somebody whom one does not help is refused by the rules", async () => {
    const pay = ["pay", "5", "--to", "sorrel", "--on-behalf", "alder", "--consent", "paper"];
    expect(await inGroup(...pay)).toMatchObject({ code: 1, value: { code: "HasDevice" } });
  });
});
