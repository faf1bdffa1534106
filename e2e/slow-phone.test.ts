/**
 * An old phone on a slow line: something stands there at once, nothing wrong is shown meanwhile, and what
 * somebody came for can be done.
 */

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { needsBrowser, newVisitor } from "./support/browser.ts";
import { setHouse } from "./support/house.ts";
import { nowhere, whoAmI } from "./support/screen.ts";

/** 1.6 Mbit/s and 150 ms away, with a quarter of this machine. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const slowness = 4;
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const house = setHouse();

async function slowed(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  return page;
}

describe.skipIf(needsBrowser.skip)("a slow phone", { meta: needsBrowser.meta }, () => {
  test("shows what is opening until there is a page, and then no more", async () => {
    const { page } = await newVisitor(house.browser, phone);
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/assets/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(house.home, { waitUntil: "commit" });
    const opening = page.locator("body > .opening");
    await opening.getByText("Plenty", { exact: true }).waitFor();
    await nowhere(page.getByRole("main"));
    arrive();
    await page.getByRole("heading", { name: "The house", level: 1 }).waitFor();
    expect(await opening.isVisible()).toBe(false);
    await page.context().close();
  }, 60_000);

  test("lets somebody look, tell what they did, and see it", async () => {
    const { page, complaints } = await newVisitor(house.browser, phone);
    await slowed(page);
    await page.goto(house.home);
    await page.getByRole("button", { name: "Look through the eyes of alder" }).click();
    await whoAmI(page, "alder").waitFor();
    await page.getByRole("link", { name: "Tell something done" }).first().click();
    await page.getByLabel("What did you do?").fill("swept the stairs");
    await page.getByLabel("Theme").fill("cleaning");
    await page.getByLabel("How much").fill("45 min");
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByRole("link", { name: "See it" }).click();
    await page.getByText("swept the stairs").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
