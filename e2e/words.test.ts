/**
 * The first ten minutes, read: on no screen of them stands a word of ours that a gardener or treasurer
 * would have to ask about. What people themselves write is theirs; here they write nothing odd.
 */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, servePlenty } from "./support/plenty.ts";
import { settled } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

const OURS = /\b(keys?|signs?|signed|signing|signatures?|logs?|hash(es)?|nodes?|commons|acts?)\b/gi;

let browser: Browser;
let alder: Page;
let birch: Page;
let front: string;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  front = (await servePlenty(freshFolder())).url;
  alder = (await newVisitor(browser)).page;
  birch = (await newVisitor(browser)).page;
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

/** Our words on a page: in what is seen, in what is read out, in what is typed over. */
async function ourWordsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const spoken = ["aria-label", "aria-description", "title", "placeholder", "alt"];
    const said = [...document.querySelectorAll("*")].flatMap((element) =>
      spoken.flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [document.title, document.body.innerText, ...said];
  });
  return texts.flatMap((text) => {
    const found = text.match(OURS) ?? [];
    return found.map((word) => `${word}: ${text.slice(0, 200)}`);
  });
}

describe.skipIf(needsBrowser.skip)(
  "the words of the first ten minutes",
  { meta: needsBrowser.meta },
  () => {
    const read: string[] = [];

    async function look(page: Page, screen: string): Promise<void> {
      for (const words of await ourWordsOn(page)) read.push(`${screen}: ${words}`);
    }

    async function found(page: Page): Promise<string> {
      await page.goto(front);
      await page.getByRole("link", { name: "Found a group" }).waitFor();
      await look(page, "front door");
      await page.getByRole("link", { name: "Found a group" }).click();
      await page.getByRole("button", { name: "Next" }).click();
      await look(page, "founding, first step, with what is missing");
      await page.getByLabel("Name of the group").fill("Elm Street garden");
      await page.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
      await page.getByRole("radio", { name: "Everybody who has the address" }).check();
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByText("Step 2 of 3").waitFor();
      await look(page, "founding, second step");
      await page.getByLabel("Your name").fill("alder");
      await page.getByRole("button", { name: "Found the group" }).click();
      await page.getByRole("button", { name: "Make a link" }).click();
      const link = await page.getByLabel("Invitation link").inputValue();
      await look(page, "founding, third step");
      return link;
    }

    async function join(page: Page, link: string): Promise<string> {
      await page.goto(link);
      await page.getByText("alder invites you to").waitFor();
      await look(page, "invitation");
      await page.getByLabel("Your name").fill("birch");
      await page.getByRole("button", { name: "Join" }).click();
      await page.getByRole("heading", { name: "Elm Street garden", level: 1 }).waitFor();
      return page.url();
    }

    /** A payment past the limit, refused. */
    async function overpay(page: Page): Promise<void> {
      await page.getByRole("combobox", { name: "To" }).fill("al");
      await page.getByRole("option", { name: "alder" }).click();
      await page.getByLabel("Amount").fill("500");
      await page.getByRole("button", { name: "Pay", exact: true }).click();
      await page.getByText(/past your limit/).waitFor();
    }

    test("are plain", async () => {
      const home = await join(birch, await found(alder));
      const screens = [
        "",
        "/do",
        "/do/tell",
        "/do/confirm",
        "/money",
        "/money/pay",
        "/about",
        "/about/people",
        "/about/invite",
        "/about/books",
      ];
      for (const screen of screens) {
        await birch.goto(`${home}${screen}`);
        await settled(birch);
        await look(birch, screen === "" ? "home" : screen);
      }
      await birch.getByRole("button", { name: "Check this entry" }).click();
      await birch.getByText("This entry holds.").waitFor();
      await look(birch, "the books, checked");
      await birch.goto(`${home}/money/pay`);
      await overpay(birch);
      await look(birch, "a refused payment");
      expect(read).toEqual([]);
    }, 120_000);
  },
);
