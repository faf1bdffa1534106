/**
 * A closed group in the browser: a stranger is shown that it is closed and nothing of it; a member, who in an
 * example anybody may be, sees it, also after the host forgot whom it let in; who is nobody again sees nothing.
 */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { serveHouse } from "./support/house.ts";
import { cleanUp, kill, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { nowhere, openSection, settled, whoAmI } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let page: Page;
let host: Serving;
let home: string;
let data: string;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  ({ host, data, home } = await serveHouse("--readers", "members"));
  ({ page } = await newVisitor(browser));
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe.skipIf(needsBrowser.skip)("a closed group", { meta: needsBrowser.meta }, () => {
  inOrder();

  test("shows a stranger nothing of itself", async () => {
    await page.goto(home);
    await page.getByText("This group shows itself to its members").waitFor();
    await page.getByRole("button", { name: "Look through the eyes of alder" }).waitFor();
    expect(await faultsOnScreens(page, "A closed group")).toEqual([]);
    await nowhere(page.getByText("roof"));
  }, 120_000);

  test("opens to a member, and goes on doing so after the host was started again", async () => {
    await page.getByRole("button", { name: "Look through the eyes of alder" }).click();
    await whoAmI(page, "alder").waitFor();
    await openSection(page, "Money");
    await settled(page);
    await kill(host.child);
    host = await servePlenty(data, { port: host.port });
    await page.reload();
    await settled(page);
    await openSection(page, "Do");
    await page.getByText("roof").filter({ visible: true }).first().waitFor();
  });

  test("offers nobody to be a visitor, to whom it would show nothing", async () => {
    await whoAmI(page, "alder").click();
    await page.getByRole("menuitem", { name: "My page" }).waitFor();
    await nowhere(page.getByRole("menuitem", { name: /visitor/i }));
  });
});
