/**
 * Answers that are lost on the way. The host enters what is sent and its answer never arrives; the page is
 * reloaded, and trying again sends the same bytes: one group, one person, one payment.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { balance, nowhere, openAbout, openSection, settled, whoAmI } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let host: Serving;
let alder: Page;
let birch: Page;
let home: string;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  host = await servePlenty(freshFolder());
  alder = (await newVisitor(browser)).page;
  birch = (await newVisitor(browser)).page;
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

/** The host gets what is sent; the page never hears of it. */
async function loseAnswers(page: Page): Promise<void> {
  await page.route("**/acts", async (route) => {
    await route.fetch();
    await route.abort();
  });
}

/** Nor does it learn what became of it. */
async function loseReceipts(page: Page): Promise<void> {
  await page.route("**/receipts/*", (route) => route.abort());
}

/** What is asked at an address waits until it is let go. */
async function holdBack(page: Page, address: string) {
  let open: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (open = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.fallback();
  });
  return {
    letGo: async () => {
      open();
      await page.unroute(address);
    },
  };
}

async function hearAgain(page: Page): Promise<void> {
  await page.unroute("**/acts");
  await page.unroute("**/receipts/*");
  await page.reload();
}

async function fillFounding(page: Page): Promise<void> {
  await page.getByLabel("Name of the group").fill("Elm Street garden");
  await page.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
  await page.getByRole("radio", { name: "Everybody who has the address" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill("alder");
  await page.getByRole("button", { name: "Found the group" }).click();
}

describe.skipIf(needsBrowser.skip)("lost answers", { meta: needsBrowser.meta }, () => {
  inOrder();
  let invitation: string;

  test("a founding tried again founds one group", async () => {
    await alder.goto(`${host.url}/found`);
    await loseAnswers(alder);
    await loseReceipts(alder);
    await fillFounding(alder);
    await alder.getByText("The host does not answer just now").waitFor();
    await hearAgain(alder);
    await fillFounding(alder);
    await alder.getByText("Elm Street garden is founded.").waitFor();
    const listed = await fetch(`${host.url}/commons`);
    expect((await listed.text()).match(/Elm Street garden/g)).toHaveLength(1);
    await alder.getByRole("button", { name: "Make a link" }).click();
    invitation = await alder.getByLabel("Invitation link").inputValue();
    await alder.getByRole("link", { name: "Go to your group" }).click();
    await whoAmI(alder, "alder").waitFor();
    home = alder.url();
  });

  test("a join whose answer was lost is known after a reload, with its key", async () => {
    await birch.goto(invitation);
    await loseAnswers(birch);
    await loseReceipts(birch);
    await birch.getByLabel("Your name").fill("birch");
    await birch.getByRole("button", { name: "Join" }).click();
    await birch.getByText("The host does not answer just now").waitFor();
    await hearAgain(birch);
    await birch.getByText("You are in this group already, as birch.").waitFor();
    await birch.getByRole("link", { name: "Go to the group" }).click();
    await whoAmI(birch, "birch").waitFor();
    await openAbout(birch);
    await birch.getByText("2 members").waitFor();
  });

  test("a payment without an answer is offered again after a reload, and counts once", async () => {
    await birch.goto(`${home}/money/pay`);
    await loseAnswers(birch);
    await loseReceipts(birch);
    await birch.getByLabel("To", { exact: true }).first().fill("ald");
    await birch.getByRole("option", { name: "alder" }).click();
    await birch.getByLabel("Amount").fill("12.50");
    await birch.getByRole("button", { name: "Pay" }).click();
    const unanswered = birch.getByText(/You sent alder 12\.50.* and got no answer/);
    await unanswered.waitFor();
    await nowhere(birch.getByText("The host does not answer"));
    await birch.unroute("**/acts");
    await birch.reload();
    await unanswered.waitFor();
    await birch.getByRole("button", { name: "Send it again" }).click();
    await birch.getByText(/You paid alder 12\.50/).waitFor();
    await hearAgain(birch);
    expect(await birch.getByLabel("Amount").inputValue()).toBe("");
    await openSection(birch, "Money");
    await balance(birch).getByText("−12.50").waitFor();
    await openSection(birch, "Home");
    await settled(birch);
    await nowhere(birch.getByText("and got no answer"));
  });

  test("a payment whose answer alone is lost is found by its id, and nobody is asked", async () => {
    await birch.goto(`${home}/money/pay`);
    await loseAnswers(birch);
    await birch.getByLabel("To", { exact: true }).first().fill("ald");
    await birch.getByRole("option", { name: "alder" }).click();
    await birch.getByLabel("Amount").fill("1.50");
    await birch.getByRole("button", { name: "Pay" }).click();
    const done = birch.getByRole("status").filter({ hasText: "You paid alder 1.50" });
    await done.waitFor();
    await expect.poll(() => done.evaluate((place) => place === document.activeElement)).toBe(true);
    await hearAgain(birch);
    await openSection(birch, "Money");
    await balance(birch).getByText("−14.00").waitFor();
  });

  test("one that was entered without a word is settled when the group is heard of again", async () => {
    await birch.goto(`${home}/money/pay`);
    await loseAnswers(birch);
    await loseReceipts(birch);
    await birch.getByLabel("To", { exact: true }).first().fill("ald");
    await birch.getByRole("option", { name: "alder" }).click();
    await birch.getByLabel("Amount").fill("1");
    await birch.getByRole("button", { name: "Pay" }).click();
    await birch.getByText(/and got no answer/).waitFor();
    const names = await holdBack(birch, "**/people/members*");
    await hearAgain(birch);
    await birch.getByText(/You paid somebody 1\.00/).waitFor();
    await names.letGo();
    await birch.getByText(/You paid alder 1\.00/).waitFor();
    expect(await birch.getByLabel("Amount").inputValue()).toBe("");
    await openSection(birch, "Money");
    await balance(birch).getByText("−15.00").waitFor();
  });

  test("what is typed while a payment is on its way stays, and it is told that it arrived", async () => {
    await birch.goto(`${home}/money/pay`);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await birch.route("**/acts", async (route) => {
      await held;
      await route.continue();
    });
    await birch.getByLabel("To", { exact: true }).first().fill("ald");
    await birch.getByRole("option", { name: "alder" }).click();
    await birch.getByLabel("Amount").fill("2");
    await birch.getByRole("button", { name: "Pay" }).click();
    await birch.getByLabel("What for?").fill("the second basket");
    letGo();
    await birch.getByText("You paid alder 2.00").waitFor();
    expect(await birch.getByLabel("What for?").inputValue()).toBe("the second basket");
    await birch.unroute("**/acts");
    await birch.reload();
    expect(await birch.getByLabel("What for?").inputValue()).toBe("the second basket");
  });

  test("a draft that was typed since outlives the settling of what was sent before", async () => {
    await loseAnswers(birch);
    await loseReceipts(birch);
    await birch.getByRole("button", { name: "Pay" }).click();
    await birch.getByText(/and got no answer/).waitFor();
    await birch.getByLabel("Amount").fill("3");
    await birch.goto(home);
    await birch.getByText(/and got no answer/).waitFor();
    await hearAgain(birch);
    await settled(birch);
    await expect.poll(() => birch.getByText("and got no answer").count()).toBe(0);
    await birch.goto(`${home}/money/pay`);
    expect(await birch.getByLabel("Amount").inputValue()).toBe("3");
  });

  test("the kept receipt is held against the present books", async () => {
    await openAbout(birch);
    await birch.getByRole("link", { name: /Check the books/ }).click();
    await birch.getByText("This browser kept its receipt.").waitFor();
    await birch.getByRole("button", { name: "Check this entry" }).click();
    await birch.getByText("This entry holds.").waitFor();
    await birch.getByText("The receipt that was given for it says the same.").waitFor();
    await birch.getByText(/The books for which the kept receipt was given/).waitFor();
  });

  test("a button whose answer was lost says to press it once more, and then nothing is left over", async () => {
    await alder.goto(`${home}/about/invite`);
    await alder.getByRole("button", { name: "Make a link" }).click();
    await alder.getByLabel("Invitation link").waitFor();
    const withdraw = alder.getByRole("button", { name: /^Withdraw/ });
    const before = await withdraw.count();
    await alder.route("**/acts", (route) => route.abort());
    await withdraw.first().click();
    await alder.getByText("Nobody knows yet whether it arrived. Press once more").waitFor();
    await nowhere(alder.getByText("This goes on by itself"));
    await alder.unroute("**/acts");
    await withdraw.first().click();
    await expect.poll(() => withdraw.count()).toBe(before - 1);
    await alder.goto(home);
    await settled(alder);
    await nowhere(alder.getByText("got no answer"));
  });
});
