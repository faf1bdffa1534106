/**
 * Makes the pictures of the README from the example house, as alder sees it, light, at the widths of a
 * desk and of a phone: docs/pictures/{home,do,money,books,invite}-{1280,390}.png. Run by hand after a change of
 * the screen, under the Node of this repository:
 *
 *     npm run pictures
 */

import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { newVisitor, openBrowser } from "./support/browser.ts";
import { serveHouse } from "./support/house.ts";
import { cleanUp, root } from "./support/plenty.ts";
import { settled, whoAmI } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

const folder = path.join(root, "docs", "pictures");
const widths = [
  { width: 1280, height: 900, deviceScaleFactor: 1, phone: false },
  { width: 390, height: 844, deviceScaleFactor: 2, phone: true },
];
const screens = [
  { name: "home", where: "" },
  { name: "do", where: "/do" },
  { name: "money", where: "/money" },
  { name: "books", where: "/about/books" },
  { name: "invite", where: "/about/invite" },
];

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await ensureWeb();
  const { home } = await serveHouse();
  const browser = await openBrowser();
  try {
    for (const size of widths) await takeAt(browser, home, size);
  } finally {
    await browser.close();
  }
}

async function takeAt(
  browser: Browser,
  home: string,
  size: (typeof widths)[number],
): Promise<void> {
  const { width, height, deviceScaleFactor, phone } = size;
  const { page } = await newVisitor(browser, {
    viewport: { width, height },
    deviceScaleFactor,
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: "reduce",
  });
  await page.goto(home);
  await page.getByRole("button", { name: "Look through the eyes of alder" }).click();
  await whoAmI(page, "alder").waitFor();
  for (const { name, where } of screens) {
    await page.goto(`${home}${where}`);
    await settled(page);
    if (name === "books") await check(page);
    if (name === "invite") await invite(page);
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
  }
  await page.context().close();
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check this entry" }).click();
  await page.getByText("This entry holds.").waitFor();
}

/** Two more are invited, each by a link of their own. */
async function invite(page: Page): Promise<void> {
  await page.getByLabel("Their names").fill("fern\nhazel");
  await page.getByRole("button", { name: "Make 2 links" }).click();
  await page.getByText("2 links are made").waitFor();
  await page.getByRole("listitem").filter({ hasText: "hazel" }).first().waitFor();
  await page.getByRole("listitem").filter({ hasText: "fern" }).last().scrollIntoViewIfNeeded();
}

try {
  await takeAll();
} finally {
  await cleanUp();
}
