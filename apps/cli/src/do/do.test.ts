/** Acts and questions typed on the command line, on a real host. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshFolder, linksOf, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

const folder = freshFolder();
const [alder, birch] = ["alder", "birch"].map((name) => ({ PLENTY_HOME: join(folder, name) }));
let host: Served;

/** One group's life in the order of these tests. */
function inGroup(home: Readonly<Record<string, string>> = {}, ...words: readonly string[]) {
  return plentyJson([...words, "--group", host.url], home);
}

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  for (const home of [alder, birch]) await plenty(["key", "new"], home);
  const found = [
    "found",
    "The orchard",
    "--as",
    "Älder",
    "--welcome",
    "invitation",
    "--readers",
    "everyone",
  ];
  await plenty([...found, "--host", host.url], alder);
  const [one] = linksOf(await inGroup(alder, "invite"));
  await plenty(["join", one?.link ?? "", "--as", "birch"], birch);
}, 60_000);

afterAll(() => host.stop());

describe("plenty do", () => {
  test("opens a credit: an amount at most zero, in digits of its own", async () => {
    const open = [
      "do",
      "credit.open-currency",
      "--name",
      "hours",
      "--code",
      "HRS",
      "--decimals",
      "2",
    ];
    expect(await inGroup(alder, ...open, "--floor", "100")).toMatchObject({
      code: 2,
      value: {
        code: "WrongUsage",
        field: "floor",
        detail: '"100" is out of bounds: the most is 0.00',
      },
    });
    const opened = await inGroup(alder, ...open, "--floor", "-100");
    expect(opened).toMatchObject({
      code: 0,
      value: { ok: true, act: "credit.open-currency", receipt: { index: expect.any(Number) } },
    });
  });

  test("pays by name without its accents, in the only credit, with words from a file", async () => {
    const note = join(folder, "note.txt");
    writeFileSync(note, "the bicycle\n");
    const pay = ["do", "credit.pay", "--amount", "12,50", "--note", `@${note}`];
    expect(await inGroup(birch, ...pay, "--to", "alder")).toMatchObject({ code: 0 });
    const { value } = await inGroup(
      birch,
      "ask",
      "credit/payments",
      "--person",
      "ÄLDER",
      "--currency",
      "hours",
    );
    expect(value).toMatchObject({ rows: [{ amount: 1250, balance: 1250 }], unit: "HRS" });
    expect(Object.values(value["words"] as object)).toContain("the bicycle");
  });

  test("--preview says what would follow, in words, and does nothing", async () => {
    const pay = ["do", "credit.pay", "--to", "birch", "--amount", "3", "--note", "the bell"];
    const where = ["--group", host.url];
    const before = await inGroup({}, "ask", "home/entries", "--limit", "1");
    const told = await plenty([...pay, "--preview", ...where], alder);
    expect(told.stdout).toBe(
      'Would follow; nothing was done:\nÄlder pays birch 3.00 HRS: "the bell".\n',
    );
    const facts = [{ fact: "CreditPaid", amount: 300 }];
    expect((await inGroup(alder, ...pay, "--preview")).value).toMatchObject({ preview: { facts } });
    const refused = await inGroup(alder, "pay", "1000", "--to", "birch", "--preview");
    expect(refused).toMatchObject({ code: 1, value: { code: "LimitExceeded" } });
    expect(await inGroup({}, "ask", "home/entries", "--limit", "1")).toEqual(before);
  });

  test("tells with what parameters the rules refuse", async () => {
    const pay = ["do", "credit.pay", "--to", "alder", "--amount", "100"];
    expect(await inGroup(birch, ...pay)).toMatchObject({
      code: 1,
      value: {
        code: "LimitExceeded",
        detail: "-112.50 HRS would be below -100.00 HRS; the most is 87.50 HRS.",
        params: { most: { amount: 8750, decimals: 2, unit: "HRS" } },
      },
    });
  });

  test("reads objects as JSON in which each field is typed as people write it", async () => {
    const told = {
      on: "yesterday",
      people: ["birch"],
      theme: "roof",
      kind: "work",
      amount: "1:30",
      unit: "hour",
      note: "mended the gutter",
    };
    const log = ["do", "contributions.log", "--items"];
    expect(await inGroup(birch, ...log, JSON.stringify(told))).toMatchObject({ code: 0 });
    expect(await inGroup(birch, ...log, JSON.stringify({ ...told, amount: 150 }))).toMatchObject({
      code: 2,
      value: { field: "items.0.amount", detail: expect.stringContaining('in quotes: "12.50"') },
    });
    expect(await inGroup(birch, ...log, JSON.stringify({ ...told, teme: "roof" }))).toMatchObject({
      code: 2,
      value: { detail: 'no field "teme": did you mean theme?' },
    });
    const confirmed = await inGroup(
      alder,
      "do",
      "contributions.confirm",
      "--items",
      "mended the gutter",
    );
    expect(confirmed).toMatchObject({ code: 0 });
  });

  test.each([
    [["do"], "do is followed by an act", "plenty do --help"],
    [["do", "credit.pya"], 'no act "credit.pya"', "Did you mean credit.pay?"],
    [["do", "credit.pay", "--ammount", "1"], "no option --ammount", "Did you mean --amount?"],
    [["do", "credit.pay", "--to", "birch", "--to", "alder"], "--to is given twice", "--help"],
    [["do", "credit.pay", "--to"], "--to is followed by NAME", "--help"],
    [["do", "credit.pay", "birch"], '"birch" belongs to no field', "--help"],
  ])("%j says what to type", async (words, detail, next) => {
    const { code, value } = await plentyJson(words, alder);
    expect(code).toBe(2);
    expect(value["detail"]).toContain(detail);
    expect(value["next"]).toContain(next);
  });

  test("refuses a name of nobody, with those near to it", async () => {
    const pay = ["do", "credit.pay", "--amount", "1", "--to"];
    expect(await inGroup(alder, ...pay, "brich")).toMatchObject({
      code: 1,
      value: { code: "NameUnknown", next: "Did you mean birch?" },
    });
  });

  test("refuses a name that two have, with the digits of both", async () => {
    const other = ["--name", "hours", "--code", "MORE", "--decimals", "2", "--floor", "0"];
    await inGroup(alder, "do", "credit.open-currency", ...other);
    const pay = ["do", "credit.pay", "--amount", "1", "--to", "birch", "--currency"];
    const refused = await inGroup(alder, ...pay, "Hours");
    expect(refused).toMatchObject({ code: 1, value: { code: "NameOfSeveral" } });
    const [digits = ""] = /[0-9a-f]{12}/.exec(String(refused.value["detail"])) ?? [];
    expect(await inGroup(alder, ...pay, digits)).toMatchObject({ code: 0 });
  });
});

describe("plenty ask", () => {
  test("tells an answer as a table, and where it goes on", async () => {
    const asked = ["ask", "people/members", "--limit", "1", "--group", host.url];
    const { code, stdout } = await plenty(asked);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^person +name +status/);
    expect(stdout).toMatch(/\n[0-9a-f]{12} +Älder +member/);
    expect(stdout).toMatch(/There is more: add --after 1\.\n$/);
  });

  test("tells amounts with their point", async () => {
    const { stdout } = await plenty([
      "ask",
      "credit/account",
      "--person",
      "alder",
      "--currency",
      "HRS",
      "--group",
      host.url,
    ]);
    expect(stdout).toMatch(/^balance +11\.50$/m);
    expect(stdout).toMatch(/^floor +-100\.00$/m);
  });

  test("a parameter that has the name of an option is typed with its-", async () => {
    const { value } = await plentyJson(["key", "show"], birch);
    const asked = await inGroup({}, "ask", "people/of-key", "--its-key", String(value["did"]));
    expect(asked).toMatchObject({ code: 0, value: { person: { status: "member" } } });
  });
});
