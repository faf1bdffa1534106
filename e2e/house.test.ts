/**
 * The example house: what a newcomer meets first. Looked around in as a visitor, looked at through
 * somebody's eyes, joined in one step, clicked through, checked, and used by keyboard alone.
 */

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import type { Visitor } from "./support/browser.ts";
import { serveHouse } from "./support/house.ts";
import { cleanUp } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { balance, checkBooks, nowhere, openSection, settled, whoAmI } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let host: Serving;
let home: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  ({ host, home } = await serveHouse());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

/** A page on a computer of its own, at an address. */
async function visit(address: string): Promise<Page> {
  const visitor = await newVisitor(browser);
  visitors.push(visitor);
  await visitor.page.goto(address);
  return visitor.page;
}

/** The same, looking through somebody's eyes. */
async function visitAs(name: string, address: string): Promise<Page> {
  const page = await visit(home);
  await page.getByRole("button", { name: `Look through the eyes of ${name}` }).click();
  await whoAmI(page, name).waitFor();
  await page.goto(address);
  await settled(page);
  return page;
}

/** What stands in the address; the router writes digits that are a text in quotation marks. */
function filtersOf(page: Page): Record<string, string> {
  const fields = [...new URL(page.url()).searchParams];
  return Object.fromEntries(fields.map(([name, value]) => [name, value.replaceAll('"', "")]));
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard does not reach it");
}

/** Full of real things they look other than empty ones; the rest is looked at in the deep run. */
const pages: readonly (readonly [title: string, where: string])[] = [
  ["Home", ""],
  ["Do", "/do?when=2020"],
  ["Money", "/money"],
  ...(process.env.PLENTY_DEEP === "1"
    ? [
        ["Tell", "/do/tell"] as const,
        ["Confirm", "/do/confirm"] as const,
        ["Pay", "/money/pay"] as const,
        ["About", "/about"] as const,
        ["People", "/about/people"] as const,
        ["Invite", "/about/invite"] as const,
        ["Check the books", "/about/books"] as const,
      ]
    : []),
];

describe.skipIf(needsBrowser.skip)("the example house", { meta: needsBrowser.meta }, () => {
  test("is found from the front door and can be looked around in", async () => {
    const page = await visit(host.url);
    await page.getByRole("link", { name: "Look around the example house" }).click();
    await whoAmI(page, "Visitor").waitFor();
    await page.getByRole("img", { name: /^People there in each of \d+ weeks/ }).waitFor();
    expect(page.url()).toBe(home);
  });

  test("shows what was done, and every click narrows it and stands in the address", async () => {
    const page = await visit(home);
    await openSection(page, "Do");
    const counted = page.getByRole("region", { name: "Things done" }).getByText(/^[\d,]+ things?$/);
    await expect.poll(() => counted.textContent()).toMatch(/^1,3\d\d things$/);
    await page
      .getByRole("group", { name: "Year by year" })
      .getByRole("button", { name: /^2020/ })
      .click();
    await page.getByRole("heading", { name: "2020, month by month" }).waitFor();
    expect(filtersOf(page)).toEqual({ when: "2020" });
    await page
      .getByRole("list", { name: "By theme" })
      .getByRole("button", { name: /^roof/ })
      .click();
    await expect.poll(() => filtersOf(page)).toEqual({ when: "2020", theme: "roof" });
    const people = page.getByRole("list", { name: "By person" }).getByRole("button");
    const ofAll = await counted.textContent();
    await people.first().click();
    await expect.poll(() => filtersOf(page)["person"]).toMatch(/^[0-9a-f]{64}$/);
    await expect.poll(() => counted.textContent()).not.toBe(ofAll);
    const told = await counted.textContent();
    await page.reload();
    await expect.poll(() => counted.textContent()).toBe(told);
    expect(filtersOf(page)).toMatchObject({ when: "2020", theme: "roof" });
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => filtersOf(page)).toEqual({});
  });

  test("is seen through alder's eyes, with a balance that explains itself", async () => {
    const page = await visitAs("alder", home);
    await openSection(page, "Money");
    await balance(page).click();
    await page.getByText(/^Together that makes/).waitFor();
  });

  test("has a page for each person, with what they did and the way to pay them", async () => {
    const page = await visitAs("alder", `${home}/about/people`);
    await page.getByRole("link", { name: "ash", exact: true }).first().click();
    await page.getByRole("heading", { name: "ash", level: 1 }).waitFor();
    await settled(page);
    expect(await faultsOnScreens(page, "A person")).toEqual([]);
    const did = page.getByRole("region", { name: "What ash did" });
    await did.getByRole("link", { name: /things$/ }).click();
    await page.getByRole("button", { name: "No longer only ash" }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Pay ash" }).click();
    await expect.poll(() => page.getByRole("combobox", { name: "To" }).inputValue()).toBe("ash");
  });

  test.each([
    ["Money", "/money", /alder.*\d+ \w+ \d{4} – \d+ \w+ \d{4}/s],
    ["What was done", "/do?when=2020&theme=roof", /2020 · roof/],
    ["People", "/about/people", /5 members/],
    ["About", "/about", /What we hold in common/],
    ["Who can do what", "/about/powers", /How a newcomer becomes a member/],
  ] as const)(
    "%s is printed with the group at its head, and nothing that only a screen can do",
    async (title, where, says) => {
      const page = await visitAs("alder", `${home}${where}`);
      await page.getByRole("button", { name: "Print", exact: true }).waitFor();
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await page.getByText(/^Printed \d+ \w+ \d{4}, \d\d:\d\d, from 127/).waitFor();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
      const paper = await page.evaluate(() => ({
        text: document.body.innerText,
        colours: [
          getComputedStyle(document.body).color,
          getComputedStyle(document.body).backgroundColor,
        ],
        controls: [...document.querySelectorAll("button, [role=button], input, nav")]
          .filter((control) => control.checkVisibility() && !control.hasAttribute("data-prints"))
          .map(({ textContent }) => textContent),
      }));
      expect(paper.controls).toEqual([]);
      expect(paper.text).toMatch(/^The house\n/);
      expect(paper.text).toMatch(says);
      expect(paper.colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      await page.context().close();
    },
  );

  test("has a statement that is one stop of the Tab key, its rows reached by the arrows", async () => {
    const page = await visitAs("alder", `${home}/money`);
    const rows = page.getByRole("table").getByRole("button");
    await tabTo(page, rows.nth(0));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    const more = page.getByRole("button", { name: "Show more" });
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test("has an address for everything, and a page in a frame for what is not there", async () => {
    const page = await visit(`${host.url}/nowhere`);
    const main = page.getByRole("main");
    await main.getByRole("heading", { name: "There is nothing here", level: 1 }).waitFor();
    expect(await faultsOnScreens(page, "Nothing here")).toEqual([]);
    await page.context().close();
  });

  test("asks a visitor once, and rightly, also while the host is slow", async () => {
    const visitor = await newVisitor(browser);
    visitors.push(visitor);
    const { page } = visitor;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(`${host.url}/commons`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(home);
    await page.getByRole("heading", { name: "The house", level: 1 }).waitFor();
    await page.getByText("Last entries").waitFor();
    await nowhere(page.getByLabel("Your name"));
    answer();
    await page.getByText(/^The house is an example/).waitFor();
    await page.context().close();
  });

  test("has About among the sections of a phone, with the credit's limit, and every power whole", async () => {
    const page = await visitAs("alder", home);
    await page.setViewportSize({ width: 390, height: 844 });
    const sections = page.getByRole("navigation", { name: "Sections" });
    await sections.getByRole("link", { name: "About", exact: true }).click();
    await page.getByText(/^Each member may go down to −40\.00\sHouse hours/).waitFor();
    await page.getByRole("link", { name: /^Who can do what/ }).click();
    await page.getByText("one invitation is enough").waitFor();
    for (const line of await page.getByRole("listitem").all()) {
      const box = await line.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });

  test("leaves out what an address says in vain, and says so", async () => {
    const page = await visit(`${home}/do?when=2020-13&theme=roof`);
    await page.getByText(/^A part of this address says nothing here/).waitFor();
    await page.getByRole("button", { name: "No longer only roof" }).waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => filtersOf(page)).toEqual({});
    await page.context().close();
  });

  test("is joined in one step", async () => {
    const page = await visit(home);
    await page.getByLabel("Your name").fill("clover");
    await page.getByRole("button", { name: "Join in one step" }).click();
    await whoAmI(page, "clover").waitFor();
    await page.getByText("clover joined").first().waitFor();
    await page.goto(`${home}/money/pay`);
    await page
      .getByText(/your limit is/)
      .first()
      .waitFor();
  });

  test("is not offered to whoever only looks around in it, when somebody asks to be let back in", async () => {
    const lost = await visit(`${host.url}/back`);
    await lost.getByRole("button", { name: "Show a code to a member" }).click();
    const code = await lost.getByRole("group", { name: "Eight characters" }).textContent();
    const page = await visitAs("alder", home);
    await page.goto(`${host.url}/pair#${code?.replace(" ", "")}`);
    await page.getByRole("heading", { name: "Somebody asks to be let back in" }).waitFor();
    await page.getByText("You are in no group here from this browser").waitFor();
    await nowhere(page.getByRole("link", { name: "The house" }));
    await page.context().close();
    await lost.context().close();
  });

  test("has books that a visitor's own browser checks", async () => {
    const page = await visit(home);
    await checkBooks(page);
    await page.getByText("checked", { exact: true }).waitFor();
  });

  test("has all of its books checked by a visitor's own browser", async () => {
    const page = await visit(`${home}/about/books`);
    await page.getByRole("button", { name: "Check all entries" }).click();
    await page.getByText(/^Everything holds: 2\d\d entries, each written/).waitFor();
    await page.context().close();
  });

  test("tells of an entry what was entered, and leads from what was confirmed to where it was told", async () => {
    const page = await visit(`${home}/about/books`);
    await page
      .getByRole("link", { name: /confirmed something done$/ })
      .first()
      .click();
    await page.getByText(/confirmed by \w+/).waitFor();
    const entry = page.getByRole("heading", { name: /^Entry \d+$/ });
    const confirming = await entry.textContent();
    await page
      .getByRole("region", { name: /^Entry \d+$/ })
      .getByRole("link")
      .click();
    await expect.poll(() => entry.textContent()).not.toBe(confirming);
    await page
      .getByText(/told of something done/)
      .first()
      .waitFor();
    await page.goto(`${home}/about/books?entry=99999`);
    await page.getByText("There is no such entry.").waitFor();
    await nowhere(page.getByRole("button", { name: "Check this entry" }));
    await page.context().close();
  });

  test("takes a payment by keyboard alone", async () => {
    const page = await visitAs("alder", `${home}/money/pay`);
    const [to, amount] = [page.getByRole("combobox", { name: "To" }), page.getByLabel("Amount")];
    await tabTo(page, to);
    await page.keyboard.type("bals");
    await page.getByRole("option", { name: "balsam" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, amount);
    await page.keyboard.type("0.25");
    await page.getByText(/^balsam gets 0\.25.* left until your limit of/).waitFor();
    await tabTo(page, page.getByLabel("What for?"));
    await page.keyboard.type("by keyboard");
    await tabTo(page, page.getByRole("button", { name: "Pay", exact: true }));
    await page.keyboard.press("Enter");
    await page.getByText(/^You paid balsam 0\.25/).waitFor();
  });

  test.each(pages)(
    "%s is clean on every screen, full of real things",
    { timeout: 120_000 },
    async (title, where) => {
      const page = await visitAs("alder", `${home}${where}`);
      expect(await faultsOnScreens(page, title)).toEqual([]);
      await page.context().close();
    },
  );

  test("no page complained", () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
