/**
 * Makes the pictures of the ways in that docs/members.md shows, at the widths of a desk and of a phone:
 * docs/pictures/ways-{devices,pairing,words,spare,back,seen,leave}-{1280,390}.png. Run by hand after a change of the screen:
 *
 *     npm run pictures
 */

import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { present } from "@plenty/kernel";
import { newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, root, servePlenty } from "./support/plenty.ts";
import { settled, whoAmI } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

const folder = path.join(root, "docs", "pictures");
const widths = [
  { width: 1280, height: 900, deviceScaleFactor: 1, phone: false },
  { width: 390, height: 844, deviceScaleFactor: 2, phone: true },
];

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await ensureWeb();
  const { url } = await servePlenty(freshFolder());
  const browser = await openBrowser();
  try {
    for (const size of widths) await takeAt(browser, url, size);
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, { width, height, deviceScaleFactor, phone }: Size) {
  const { page } = await newVisitor(browser, {
    viewport: { width, height },
    deviceScaleFactor,
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: "reduce",
  });
  return page;
}

type Take = (name: string, of: Page) => Promise<void>;
type Size = (typeof widths)[number];

async function takeAt(browser: Browser, url: string, size: Size): Promise<void> {
  const page = await open(browser, size);
  const other = await open(browser, size);
  const take = (name: string, of: Page) => takeWhole(of, `ways-${name}-${size.width}.png`);
  const home = await found(page, url);
  await page.goto(`${home}/about/devices/add`);
  const code = page.getByRole("group", { name: "Eight characters" });
  await code.waitFor();
  await take("pairing", page);
  await other.goto(`${url}/pair#${((await code.textContent()) ?? "").replace(" ", "")}`);
  await other.getByRole("button", { name: "Bring this device in" }).click();
  await other.getByRole("group", { name: "Three words" }).waitFor();
  await take("words", other);
  await page.getByRole("button", { name: "Yes, the same words" }).click();
  await page.getByRole("link", { name: "To my devices" }).click();
  await page.getByRole("region", { name: "Open now" }).waitFor();
  await settled(page);
  await take("devices", page);
  await page.goto(`${home}/about/devices/spare`);
  await page.getByRole("button", { name: "Show me the words" }).click();
  await take("spare", page);
  await other.goto(`${url}/back`);
  await other.getByRole("button", { name: "Let me in" }).waitFor();
  await take("back", other);
  await other.getByRole("button", { name: "Show a code to a member" }).click();
  await other.getByRole("group", { name: "Eight characters" }).waitFor();
  await take("seen", other);
  await takeLeaving(page, home, take);
  await page.context().close();
  await other.context().close();
}

/** What leaving leads to stands there once somebody else is a member: the last one does not leave. */
async function takeLeaving(page: Page, home: string, take: Take): Promise<void> {
  await page.goto(`${home}/about/invite`);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();
  const joining = await page.context().browser()?.newContext();
  const newcomer = present(await joining?.newPage(), "the pictures are taken in a browser");
  await newcomer.goto(link);
  await newcomer.getByLabel("Your name").fill("birch");
  await newcomer.getByRole("button", { name: "Join" }).click();
  await whoAmI(newcomer, "birch").waitFor();
  await newcomer.context().close();
  await page.goto(`${home}/about/leave`);
  await page.getByText(/^Until .* you can come back/).waitFor();
  await settled(page);
  await take("leave", page);
}

/** The whole page, without the bar of a phone, which would stand across so high a picture. */
async function takeWhole(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    const bars = innerWidth < 768 ? document.querySelectorAll("nav") : [];
    for (const bar of bars) bar.style.setProperty("display", "none", "important");
  });
  await page.screenshot({ path: path.join(folder, name), fullPage: true });
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll("nav")) bar.style.removeProperty("display");
  });
}

async function found(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/found`);
  await page.getByLabel("Name of the group").fill("Elm Street garden");
  await page.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill("alder");
  await page.getByRole("button", { name: "Found the group" }).click();
  await page.getByRole("link", { name: "Go to your group" }).click();
  await whoAmI(page, "alder").waitFor();
  return page.url();
}

try {
  await takeAll();
} finally {
  await cleanUp();
}
