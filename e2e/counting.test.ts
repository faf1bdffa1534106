/**
 * The pages that `plenty count --html` writes, in a real browser: whole without a network, clean to axe, and
 * readable on a phone without moving sideways.
 */

import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, plenty, root } from "./support/plenty.ts";

const ballots = path.join(root, "examples", "ballots");
const quotas = `quotas=${path.join(ballots, "quotas.csv")}`;

/** What is counted, and what its page must show. */
const pages: readonly (readonly [rule: string, file: string, shows: string, ...string[]])[] = [
  ["irv", "meeting-place.csv", "Votes by round"],
  ["schulze", "meeting-place.csv", "Ballots that put the row over the column"],
  ["minimax", "meeting-place.csv", "Worst defeat of each"],
  ["star", "evening.scores.csv", "The two finalists, head to head"],
  ["scottish-stv", "council.blt", "Votes by round"],
  ["equal-shares", "delegates.abc.yaml", "Who paid for what"],
  ["mes", "garden.pb", "Budget 10,000; bought for 8,400; 1,600 is not spent."],
  ["greedy", "garden.pb", "Bought, in order"],
  ["phragmen", "garden.pb", "Not bought"],
  ["seqphragmen", "delegates.abc.yaml", "When the supporters of each can pay", "--seats", "4"],
  [
    "leximin",
    "people.csv",
    "How likely who is to be on the panel",
    "--seats",
    "9",
    "--param",
    quotas,
  ],
];

describe("a page of a count", needsBrowser, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await cleanUp();
  });

  test.each(pages)(
    "%s of %s is whole, clean, and fits a phone",
    async (rule, file, shows, ...more) => {
      const page = path.join(freshFolder(), "page.html");
      await plenty("count", "--rule", rule, path.join(ballots, file), "--html", page, ...more);
      const visitor = await newVisitor(browser);
      const asked: string[] = [];
      visitor.page.on("request", (request) => asked.push(request.url()));
      await visitor.page.goto(pathToFileURL(page).href);
      await visitor.page.getByText(shows).first().waitFor();
      await unfold(visitor.page);
      expect(await faultsOnScreens(visitor.page, `${rule} of ${file}`)).toEqual([]);
      expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    },
  );
});

/** Opens whatever is folded, so that it is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}
