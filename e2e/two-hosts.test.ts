/**
 * Two hosts on one machine, in one browser: it sends the cookies of a name to every port of it, and neither host
 * takes the other's for its own or puts its own in that one's place.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { foundGarden } from "./support/garden.ts";
import { cleanUp, freshFolder, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { settled, whoAmI } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let page: Page;
let hosts: readonly Serving[] = [];

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  hosts = [await servePlenty(freshFolder()), await servePlenty(freshFolder())];
  ({ page } = await newVisitor(browser));
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe.skipIf(needsBrowser.skip)("two hosts on one machine", { meta: needsBrowser.meta }, () => {
  test("whoever goes from one to the other stays in at both", { timeout: 120_000 }, async () => {
    const homes: string[] = [];
    for (const { url } of hosts) homes.push(await foundGarden(page, url));
    const entered: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/sessions") && request.method() === "POST")
        entered.push(request.url());
    });
    for (const home of [...homes, ...homes]) {
      await page.goto(home);
      await whoAmI(page, "alder").waitFor();
      await settled(page);
    }
    expect(entered).toEqual([]);
    const cookies = await page.context().cookies();
    const ports = hosts.map(({ url }) => `plenty-${new URL(url).port}`);
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(ports.toSorted());
    expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === "Strict")).toBe(true);
  });
});
