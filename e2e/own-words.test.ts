/**
 * One's own words: somebody tells of something with a note, finds it by searching, erases it where its entry is
 * shown, and then nobody finds it; and takes everything that the group holds about them along as a file.
 */

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { serveHouse } from "./support/house.ts";
import { cleanUp } from "./support/plenty.ts";
import { nowhere, openSection, settled, whoAmI } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let page: Page;
let home: string;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  ({ home } = await serveHouse());
  ({ page } = await newVisitor(browser));
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe.skipIf(needsBrowser.skip)("one's own words", { meta: needsBrowser.meta }, () => {
  inOrder();
  const note = "sat with a neighbour who was unwell";
  const field = () => page.getByRole("searchbox", { name: "What to search for" });

  test("what somebody told is found from any page by the key of the search", async () => {
    await page.goto(home);
    await page.getByLabel("Your name").fill("clover");
    await page.getByRole("button", { name: "Join in one step" }).click();
    await whoAmI(page, "clover").waitFor();
    await page.goto(`${home}/do/tell`);
    await settled(page);
    await page.getByLabel("What did you do?").fill(note);
    await page.getByRole("combobox", { name: "Theme" }).fill("care");
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText(`Told: ${note}`).waitFor();
    await openSection(page, "Do");
    await settled(page);
    await page.keyboard.press("/");
    await field().fill("NÉIGHBOUR unw");
    await page.getByText(note).waitFor();
    expect(await faultsOnScreens(page, "Search")).toEqual([]);
  }, 120_000);

  test("it is erased where its entry is shown, having read what will follow", async () => {
    await page.getByRole("listitem").filter({ hasText: note }).getByRole("link").first().click();
    const erase = page.getByRole("button", { name: `Erase for good: ${note}` });
    expect(await faultsOnScreens(page, "An entry with one's own words")).toEqual([]);
    await erase.click();
    await page.getByText("nobody reads them here again").waitFor();
    expect(await faultsOnScreens(page, "Erasing one's own words")).toEqual([]);
    await page.getByRole("button", { name: `Yes, erase it: ${note}` }).click();
    await page.getByText("(words that were erased)").first().waitFor();
    await nowhere(page.getByText(note));
    await nowhere(erase);
    await page
      .getByText(/clover erased words/)
      .first()
      .waitFor();
  });

  test("then nobody finds it, and its line says that words were erased", async () => {
    await page.goto(`${home}/search?q=neighbour+unwell`);
    await page.getByText(/Nothing that you may read here holds/).waitFor();
    await openSection(page, "Do");
    await settled(page);
    await page.getByText("(words that were erased)").first().waitFor();
  });

  test("everything about oneself is one file, from one's own page", async () => {
    await page.goto(`${home}/about/people`);
    await page
      .getByRole("link", { name: /clover/ })
      .first()
      .click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save it as a file" }).click();
    const file = await (await download).path();
    const told = JSON.parse(readFileSync(file, "utf8"));
    expect(told).toMatchObject({ name: "clover", group: { name: expect.any(String) } });
    expect(told.entries.length).toBeGreaterThan(2);
  });
});
