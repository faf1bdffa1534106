/**
 * Names and helping hands: a member says which names from the minutes are theirs, others vouch; somebody without a
 * device is added, a member pays for them and says how they agreed, and another objects.
 */

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { serveHouse } from "./support/house.ts";
import { cleanUp } from "./support/plenty.ts";
import { nowhere, settled } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let home: string;
let alder: Page;
let birch: Page;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  ({ home } = await serveHouse());
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

/** Somebody who looks through the eyes of the nth member of the example. */
async function throughEyes(n: number): Promise<Page> {
  const { page } = await newVisitor(browser);
  await page.goto(home);
  await page
    .getByRole("button", { name: /^Look through the eyes of/ })
    .nth(n)
    .click();
  await page.getByRole("button", { name: /^Who I am here/ }).waitFor();
  return page;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${home}${path}`);
  await settled(page);
}

describe.skipIf(needsBrowser.skip)("names and helping hands", { meta: needsBrowser.meta }, () => {
  inOrder();

  test("a member says which names are theirs", async () => {
    alder = await throughEyes(0);
    await open(alder, "/about/claim");
    for (const n of [0, 1]) await alder.getByRole("checkbox").nth(n).check();
    await alder.getByRole("button", { name: "2 names are me" }).click();
    await alder.getByText("You said that 2 names are you. Others are asked.").waitFor();
    expect(await faultsOnScreens(alder, "Names that are mine")).toEqual([]);
  }, 120_000);

  test("others vouch for them, on Home and on People, and the names are told of that member", async () => {
    for (const n of [1, 2]) {
      birch = await throughEyes(n);
      await open(birch, n === 1 ? "" : "/about/people");
      const yes = birch.getByRole("button", { name: /^Yes, / });
      await yes.click();
      await yes.waitFor({ state: "detached" });
      await open(birch, "/about/people");
      await birch.getByText(/it can be contested until|1 member must still say so/).waitFor();
    }
    expect(await faultsOnScreens(birch, "Who is who")).toEqual([]);
    await birch.getByRole("link", { name: /that is me/ }).click();
    await birch.getByRole("heading", { name: "Also told of as" }).waitFor();
  }, 120_000);

  test("whose names they are erases one on their own page, and nobody reads it any more", async () => {
    await open(alder, "/about/people");
    await alder.getByRole("link", { name: /\(you\)/ }).click();
    const card = alder.getByRole("region", { name: "Also told of as" });
    const erase = card.getByRole("button", { name: /^Erase for good: / });
    await erase.nth(1).waitFor();
    const [label = ""] = await erase.evaluateAll((all) =>
      all.map((one) => one.getAttribute("aria-label") ?? ""),
    );
    const name = label.replace("Erase for good: ", "");
    expect(await faultsOnScreens(alder, "Names of mine from imports")).toEqual([]);
    await alder.getByRole("button", { name: label, exact: true }).click();
    await alder.getByText("nobody reads them here again").waitFor();
    await alder.getByRole("button", { name: `Yes, erase it: ${name}`, exact: true }).click();
    await card.getByText("1 more name was erased.").waitFor();
    await nowhere(card.getByText(name, { exact: true }));
    await birch.reload();
    const theirs = birch.getByRole("region", { name: "Also told of as" });
    await theirs.getByText(/somebody/).waitFor();
    await nowhere(theirs.getByText(name, { exact: true }));
    await nowhere(birch.getByRole("button", { name: /^Erase for good/ }));
  }, 120_000);

  test("somebody without a device is added", async () => {
    await open(alder, "/about/add");
    await alder.getByLabel("Their names").fill("rowan\nsorrel");
    await alder.getByRole("radio", { name: "on paper" }).check();
    await alder.getByRole("button", { name: "Add them" }).click();
    await alder.getByText("You added 2 people.").waitFor();
    expect(await faultsOnScreens(alder, "Adding people without a device")).toEqual([]);
    await open(birch, "/about/people");
    await birch
      .getByText(/^helped by/)
      .first()
      .waitFor();
  });

  test("somebody who depends on a member is added by their name", async () => {
    await open(alder, "/about/add");
    await alder.getByLabel("Their name", { exact: true }).fill("thyme");
    await alder.getByRole("button", { name: "Add", exact: true }).click();
    await alder.getByText("You answer for them now.").waitFor();
    await open(alder, "/about/people");
    await alder.getByRole("link", { name: "thyme" }).first().click();
    await alder.getByText("You do things for them").waitFor();
  });

  test("a member pays for them, and says how they agreed", async () => {
    await open(alder, "/money/pay");
    await alder.getByLabel("For", { exact: true }).selectOption("rowan");
    await alder.getByLabel("How rowan agreed").selectOption("by telephone");
    await alder.getByRole("combobox", { name: "To", exact: true }).fill("sorrel");
    await alder.getByRole("option", { name: "sorrel" }).last().click();
    await alder.getByLabel("Amount").fill("1");
    expect(await faultsOnScreens(alder, "Paying for somebody")).toEqual([]);
    await alder.getByRole("button", { name: "Pay", exact: true }).click();
    await alder.getByRole("link", { name: "See it" }).click();
    await alder
      .getByText(/, for rowan \(by telephone\) paid sorrel/)
      .first()
      .waitFor();
  });

  test("a member tells what they did for them, and everybody's Home says so", async () => {
    await open(alder, "/do/tell");
    await alder.getByLabel("For", { exact: true }).selectOption("rowan");
    await alder.getByLabel("How rowan agreed").selectOption("on paper");
    await alder.getByLabel("What did you do?").fill("sorted the seeds");
    await alder.getByLabel("Theme").fill("garden");
    await alder.getByLabel("How much").fill("1");
    await alder.getByRole("button", { name: "Tell it" }).click();
    await alder.getByText("It is on the list now.").waitFor();
    await open(birch, "");
    await birch.getByText(/, for rowan \(on paper\) told of something done/).waitFor();
  });

  test("a member agrees for them to what is proposed", async () => {
    await open(birch, "/about/change?of=people.helper-cap");
    await birch.getByLabel("It should be").fill("60");
    await birch.getByRole("button", { name: "Propose it" }).click();
    await birch.getByText("Proposed. How it stands").waitFor();
    await open(alder, "/about/proposals");
    await alder.getByLabel("For", { exact: true }).selectOption("rowan");
    await alder.getByLabel("How rowan agreed").selectOption("on paper");
    await alder.getByRole("button", { name: /^Agree/ }).click();
    await alder.getByText(/^2 of us agree/).waitFor();
    await alder.getByRole("button", { name: /^Withdraw/ }).waitFor();
  });

  test("another objects, and nobody pays for them until somebody else helps", async () => {
    await open(birch, "/about/people");
    await birch.getByRole("link", { name: "rowan" }).first().click();
    await birch.getByRole("heading", { name: "Done for rowan" }).waitFor();
    expect(await faultsOnScreens(birch, "What was done for somebody")).toEqual([]);
    await birch
      .getByRole("listitem")
      .getByRole("button", { name: /^Object to/ })
      .first()
      .click();
    await birch.getByRole("button", { name: "Yes, object to what is done for rowan" }).click();
    await birch.getByText("Nobody helps them now, because somebody objected.").waitFor();
    await open(alder, "/money/pay");
    const forWhom = alder.getByLabel("For", { exact: true }).getByRole("option");
    await expect.poll(() => forWhom.allTextContents()).toEqual(["myself", "sorrel", "thyme"]);
  });
});
