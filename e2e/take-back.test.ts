/**
 * Second thoughts: what somebody told by mistake is taken back as long as nobody confirmed it: at once, in
 * the line that says it was told, with what was written in the form again; or later, where its entry is shown.
 */

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

describe.skipIf(needsBrowser.skip)("taking back", { meta: needsBrowser.meta }, () => {
  inOrder();
  const did = () => page.getByLabel("What did you do?");
  const tell = async (what: string) => {
    await page.goto(`${home}/do/tell`);
    await settled(page);
    await did().fill(what);
    await page.getByRole("combobox", { name: "Theme" }).fill("garden");
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText(`Told: ${what}`).waitFor();
  };
  const inTheList = async (what: string) => {
    await openSection(page, "Do");
    await settled(page);
    await page.getByRole("main").getByRole("listitem").first().waitFor(); // none is no list yet
    return page.getByText(what).count();
  };

  test("somebody joins and tells of something with a slip in it", async () => {
    await page.goto(home);
    await page.getByLabel("Your name").fill("clover");
    await page.getByRole("button", { name: "Join in one step" }).click();
    await whoAmI(page, "clover").waitFor();
    await tell("mended the grate by the compost");
    await expect.poll(() => inTheList("mended the grate by the compost")).toBe(1);
  }, 120_000);

  test("it is taken back in the line that says it was told, and what was written is there again", async () => {
    await tell("mended the gait by the compost");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Taken back. What you wrote stands in the form again.").waitFor();
    expect(await did().inputValue()).toBe("mended the gait by the compost");
    expect(await faultsOnScreens(page, "Told and taken back")).toEqual([]);
    await did().fill("mended the gate by the compost");
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText("Told: mended the gate by the compost").waitFor();
    await expect.poll(() => inTheList("mended the gait by the compost")).toBe(0);
    await expect.poll(() => inTheList("mended the gate by the compost")).toBe(1);
  });

  test("it is taken back later where its entry is shown, which says so ever after", async () => {
    const line = page.getByRole("listitem").filter({ hasText: "mended the grate by the compost" });
    await line.getByRole("link").click();
    const back = page.getByRole("button", { name: /^Take it back: garden/ });
    await page.getByText("It leaves every list and every sum.").waitFor();
    expect(await faultsOnScreens(page, "An entry that can be taken back")).toEqual([]);
    await back.click();
    await page.getByText("It was taken back by who told it.").waitFor();
    await nowhere(back);
    await page
      .getByText(/took back something told/)
      .first()
      .waitFor();
    await expect.poll(() => inTheList("mended the grate by the compost")).toBe(0);
  });

  test("nobody is offered to take back what others told", async () => {
    const other = page.getByRole("listitem").filter({ hasText: "roof" }).getByRole("link");
    await other.first().click();
    await page.getByRole("button", { name: "Check this entry" }).waitFor();
    await settled(page);
    await nowhere(page.getByRole("button", { name: /^Take it back/ }));
  });
});
