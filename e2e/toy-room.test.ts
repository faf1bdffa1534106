/**
 * A room is one folder on each side: in a copy of the house a room is added by the files that the guide for
 * developers lists, and by naming it in the lists of rooms. It is then found everywhere.
 */

import { cpSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, root, run, servePlenty } from "./support/plenty.ts";
import type { Ran, Serving } from "./support/plenty.ts";
import { whoAmI } from "./support/screen.ts";
import { change, copyHouse } from "./support/scratch-house.ts";
import { inOrder } from "./support/story.ts";

const toy = path.join(root, "e2e", "toy-room");
let house = "";
let host: Serving;
let group = "";
let key = "";
let browser: Browser | undefined;

/** Runs a program of the copy. */
function ran(program: string, ...args: readonly string[]): Promise<Ran> {
  return run(process.execPath, [path.join(house, program), ...args]);
}

/** What the copy's command line says; it must end well. */
async function plenty(...args: readonly string[]): Promise<unknown> {
  const done = await ran("apps/cli/src/main.ts", ...args, "--json");
  if (done.code !== 0) throw new Error(`plenty ${args.join(" ")}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

beforeAll(() => {
  house = copyHouse();
  cpSync(toy, house, { recursive: true });
  change(house, "packages/rules/src/rooms.ts", [
    "import { people }",
    'import { seeds } from "./rooms/seeds/index.ts";\nimport { people }',
  ]);
  change(house, "packages/rules/src/rooms.ts", ["credit] as const", "credit, seeds] as const"]);
  change(house, "apps/web/src/sections.ts", [
    "import { presence }",
    'import { seeds } from "./rooms/seeds/section.tsx";\nimport { presence }',
  ]);
  change(house, "apps/web/src/sections.ts", ["presence,\n]", "presence,\n  seeds,\n]"]);
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe("a room made of its own files", { timeout: 300_000 }, () => {
  inOrder();

  test("its types fit, it keeps the rules of the house, and nothing is missing", async () => {
    expect(await ran("tools/generate.ts")).toMatchObject({ code: 0 });
    expect(await ran("node_modules/typescript/bin/tsc", "--noEmit", "-p", house)).toMatchObject({
      stdout: "",
      code: 0,
    });
    expect(await ran("tools/tidy.ts")).toMatchObject({
      stdout: expect.stringMatching(/ 0 broken$/m),
    });
  });

  test("its own tests hold, and so do the laws over all rooms", async () => {
    const rules = ["rooms/seeds", "laws", "refusals", "follows", "engine/admission"];
    const files = rules.map((name) => `packages/rules/src/${name}`);
    const tested = await ran("tools/test.ts", ...files);
    expect(tested).toMatchObject({ stdout: expect.stringContaining(" 0 failed"), code: 0 });
  });

  test("the reference and the schemas tell of it", () => {
    const reference = readFileSync(path.join(house, "docs", "reference.md"), "utf8");
    for (const word of ["seeds.offer", "seeds/offers", "SeedsOffered", "OfferedAlready"]) {
      expect(reference).toContain(word);
    }
    expect(readdirSync(path.join(house, "protocol", "schemas"))).toContain("seeds.offer.json");
  });

  test("its screen is built, and the host answers its questions and describes it", async () => {
    const built = await ran("node_modules/vite/bin/vite.js", "build", path.join(house, "apps/web"));
    expect(built).toMatchObject({ code: 0 });
    key = path.join(freshFolder(), "key");
    await plenty("key", "new", "--key", key);
    host = await servePlenty(freshFolder(), { house });
    const named = [
      "found",
      "The Alder House",
      "--as",
      "alder",
      "--readers",
      "everyone",
      "--host",
      host.url,
      "--key",
      key,
    ];
    group = `${host.url}/commons/${idIn(await plenty(...named))}`;
    const offers = await fetch(`${group}/rooms/seeds/offers`).then((answer) => answer.json());
    expect(offers).toMatchObject({ rows: [], words: {} });
    const api = await fetch(`${host.url}/openapi.json`).then((answer) => answer.text());
    for (const word of ["rooms/seeds/offers", "seeds.offer", "SeedsOffered"]) {
      expect(api).toContain(word);
    }
  });

  test("the command line does its acts, asks its questions and tells how", async () => {
    const offering = ["seeds.offer", "--kind", "bean", "--packets", "3", "--note", "Last year's."];
    const member = ["--group", group, "--key", key];
    const none = offering.map((word) => (word === "3" ? "0" : word));
    expect(await ran("apps/cli/src/main.ts", "do", ...none, ...member)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--packets"),
    });
    await plenty("do", ...offering, ...member);
    expect(await plenty("ask", "seeds/offers", "--group", group)).toMatchObject({
      rows: [{ kind: "bean", packets: 3 }],
    });
    const help = await ran("apps/cli/src/main.ts", "do", "seeds.offer", "--help");
    expect(help.stdout).toContain("--packets");
  });

  test(
    "the screen shows it among the sections and on Home, with its form",
    needsBrowser,
    async () => {
      browser = await openBrowser();
      const { page, complaints } = await newVisitor(browser);
      await page.goto(group.replace("/commons/", "/g/"));
      const main = page.getByRole("main");
      await main.getByText("alder has 3 packets of bean.").waitFor();
      await main.getByText("alder has 3 packets of bean to share").waitFor();
      await join(page, "birch");
      await page.getByRole("link", { name: "Seeds" }).first().click();
      await page.getByRole("heading", { name: "Seeds", level: 1 }).waitFor();
      await offer(page, "kale", "5");
      await main.getByText("birch has 5 packets of kale.").waitFor();
      await offer(page, "kale", "2");
      await main.getByText("You offer seeds of this kind already").waitFor();
      expect(complaints).toEqual([]);
    },
  );
});

async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await whoAmI(page, name).waitFor();
}

async function offer(page: Page, kind: string, packets: string): Promise<void> {
  await page.getByLabel("Kind").fill(kind);
  await page.getByLabel("Packets").fill(packets);
  await page.getByRole("button", { name: "Offer seeds" }).click();
}

function idIn(founded: unknown): string {
  return String((founded as { commons?: unknown }).commons); // what `found --json` prints
}
