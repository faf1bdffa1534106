/**
 * Makes the pictures of counted ballots from examples/ballots, light, at the widths of a desk and of a
 * phone: docs/pictures/counting-{budget,council,panel}-{1280,390}.png, each cut where it is long. Run by
 * hand after a change of the pages, by `npm run pictures` with the others, or alone:
 *
 *     node e2e/pictures-counting.ts
 */

import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, plenty, root } from "./support/plenty.ts";

const folder = path.join(root, "docs", "pictures");
const ballots = path.join(root, "examples", "ballots");
/** In pixels of the screen. A picture shows the beginning of its page, cut below a row. */
const HIGH_MOST = 1360;
const widths = [
  { width: 1280, height: 900, deviceScaleFactor: 1, isMobile: false },
  { width: 390, height: 844, deviceScaleFactor: 1, isMobile: true },
];
const quotas = `quotas=${path.join(ballots, "quotas.csv")}`;
const panel = ["--seats", "9", "--param", quotas, "--param", "draw=seed:a wet spring"];
const pages: readonly {
  readonly name: string;
  readonly rule: string;
  readonly file: string;
  readonly more: readonly string[];
}[] = [
  { name: "budget", rule: "mes", file: "garden.pb", more: [] },
  { name: "council", rule: "scottish-stv", file: "council.blt", more: [] },
  { name: "panel", rule: "leximin", file: "people.csv", more: panel },
];

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const written = freshFolder();
  const browser = await openBrowser();
  try {
    for (const { name, rule, file, more } of pages) {
      const page = path.join(written, `${name}.html`);
      await plenty("count", "--rule", rule, path.join(ballots, file), "--html", page, ...more);
      for (const size of widths) await takeAt(browser, { page, name, size });
    }
  } finally {
    await browser.close();
  }
}

async function takeAt(
  browser: Browser,
  taken: { readonly page: string; readonly name: string; readonly size: (typeof widths)[number] },
): Promise<void> {
  const { page, name, size } = taken;
  const { width, height, deviceScaleFactor, isMobile } = size;
  const visitor = await newVisitor(browser, {
    viewport: { width, height },
    deviceScaleFactor,
    isMobile,
    hasTouch: isMobile,
  });
  await visitor.page.goto(pathToFileURL(page).href);
  const ends = await visitor.page
    .locator("tr, figure, details")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
  const high = Math.max(height, ...ends.filter((end) => end <= HIGH_MOST));
  await visitor.page.screenshot({
    path: path.join(folder, `counting-${name}-${width}.png`),
    clip: { x: 0, y: 0, width, height: Math.floor(high) },
    fullPage: true,
  });
  await visitor.page.context().close();
}

try {
  await takeAll();
} finally {
  await cleanUp();
}
