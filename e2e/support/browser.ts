/**
 * Debian's Chromium, driven by playwright-core. Each person of a story has a context of their own: keys,
 * drafts and storage apart, as on two computers. What the page complains about is gathered, because a
 * story that ends well over a broken script is not a good one. Where a test fails, what the pages showed and what
 * they were refused is printed beside it.
 */

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterEach } from "vitest";

const executablePath = process.env.PLENTY_CHROMIUM ?? "/usr/bin/chromium";

/** Options of a suite that needs a browser: skipped by name where there is none. */
export const needsBrowser = {
  skip: !existsSync(executablePath),
  meta: { enable: "apt-get install --no-install-recommends chromium (or set PLENTY_CHROMIUM)" },
} as const;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The pages of this file's stories, and the last answers that were none. */
const shown = new Map<Page, string[]>();

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const [page, refused] of shown) {
    if (page.isClosed()) continue;
    const text = await page.innerText("body").catch(String);
    console.error(`${page.url()}\n${text.slice(0, 3_000)}\n${refused.slice(-10).join("\n")}`);
  }
});

export interface Visitor {
  readonly page: Page;
  /** Errors of scripts and breaches of the page's content policy, so far. */
  readonly complaints: readonly string[];
}

/** Opens a page on a computer of its own. */
export async function newVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const refused: string[] = [];
  shown.set(page, refused);
  page.on("response", (response) => {
    if (!response.ok()) refused.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    refused.push(`${request.failure()?.errorText ?? "failed"} ${request.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isAnswer(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** The browser notes every refusal and every host that is down; in our stories both are meant. */
function isAnswer(text: string): boolean {
  return (
    text.startsWith("Failed to load resource: ") || text.includes("ERR_INCOMPLETE_CHUNKED_ENCODING")
  );
}
