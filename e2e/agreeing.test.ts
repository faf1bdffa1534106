/**
 * A makerspace governs itself, on phones and by keyboard: five found it from a template, change a limit and how one comes
 * in, name a treasurer for a year, move his date and recall him, open two teams, keep what they hold together; contact is
 * paused and looked at by three others, one leaves with her things, and the page of powers tells all of it.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { invite, join, phone } from "./support/garden.ts";
import { whoAmI } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

const names = ["birch", "clover", "dill", "elder"] as const;
type Name = "alder" | "fern" | "hazel" | (typeof names)[number];

/** What stands under a heading of a page. */
function inCard(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

const looksWell = async (page: Page, what: string) => {
  expect(await faultsOnScreens(page, what)).toEqual([]);
  await shoot(page, what);
  await page.setViewportSize(phone.viewport);
};

async function chooseWhom(page: Page, field: string, name: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(name);
  await page.getByRole("option", { name }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Propose it" }).click();
  await page.getByText("Proposed. How it stands").waitFor();
}

async function proposeTreasurer(page: Page, home: string, whom: string): Promise<void> {
  await page.goto(`${home}/about/offices`);
  await page.getByRole("link", { name: `Propose somebody: ${whom}` }).click();
}

describe.skipIf(needsBrowser.skip)("a makerspace", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  const pages = new Map<Name, Page>();

  function of(name: Name): Page {
    const page = pages.get(name);
    if (page === undefined) throw new Error(`${name} is not here`);
    return page;
  }

  /** Each of them agrees to the one thing that is proposed. */
  const agree = (...people: readonly Name[]) => agreeTo(/^Agree/, people);

  async function agreeTo(what: RegExp, people: readonly Name[]): Promise<void> {
    for (const name of people) {
      const page = of(name);
      await page.goto(`${home}/about/proposals`);
      await page.getByRole("button", { name: what }).click();
      await page.getByRole("button", { name: what }).waitFor({ state: "detached" });
    }
  }

  async function takeOn(name: Name, office: string): Promise<void> {
    const page = of(name);
    await page.goto(home);
    await page.getByRole("button", { name: new RegExp(`^Take it on: ${office}`) }).click();
    await page.getByText(new RegExp(`^You were named ${office}`)).waitFor({ state: "detached" });
  }

  test("alder founds it from the template, told what can be changed later, and four come in", async () => {
    const alder = await fresh();
    pages.set("alder", alder);
    await alder.goto(`${stage.host.url}/found`);
    await alder.getByLabel("What are you?").selectOption("A makerspace");
    await alder.getByText("Keepers of the workshop, for 4").waitFor();
    await alder.getByLabel("Name of the group").fill("The old mill");
    await alder.getByRole("button", { name: "Next" }).click();
    await alder.getByLabel("Your name").fill("alder");
    await alder.getByRole("button", { name: "Found the group" }).click();
    await alder.getByText("Step 3 of 3").waitFor();
    await alder.getByRole("link", { name: "Go to your group" }).click();
    await whoAmI(alder, "alder").waitFor();
    home = alder.url();
    for (const name of names) {
      pages.set(name, await fresh(phone));
      await join(of(name), name, await invite(alder, home));
    }
    expect(await of("elder").getByText("The old mill").count()).toBeGreaterThan(0);
  }, 180_000);

  test("alder proposes by keyboard a lower limit and another welcome together; with four of five it is so", async () => {
    const alder = of("alder");
    await alder.goto(`${home}/about/change?of=people.helper-cap`);
    await alder.getByLabel("It should be").focus();
    await alder.keyboard.type("20");
    await alder.getByRole("button", { name: "And something else with it" }).focus();
    await alder.keyboard.press("Enter");
    await alder
      .getByLabel("And what else?")
      .selectOption({ label: "How a newcomer becomes a member" });
    await alder.getByText("With that 1 of us agrees, and 4 are needed").waitFor();
    await looksWell(alder, "a limit and the welcome");
    await alder.getByRole("button", { name: "Propose it" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByText("Proposed. How it stands").waitFor();
    await agree("birch", "clover", "dill");
    const elder = of("elder");
    await elder.goto(`${home}/about/proposals`);
    const past = elder.getByRole("region", { name: "What came of others" });
    await past.getByText(/^Agreed on /).waitFor();
  }, 180_000);

  test("they name dill treasurer for a year, move his date, and recall him", async () => {
    const clover = of("clover");
    await proposeTreasurer(clover, home, "Treasurer");
    await chooseWhom(clover, "Whom?", "dill");
    await send(clover);
    await agree("alder", "birch", "elder");
    await takeOn("dill", "Treasurer");
    await clover.goto(`${home}/about/offices`);
    await clover.getByRole("link", { name: "Propose another day: dill, Treasurer" }).click();
    await clover.getByText(/^Now: until /).waitFor();
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await clover.getByLabel("Until when?").fill(day);
    await send(clover);
    await agree("alder", "birch", "elder");
    await of("dill").goto(`${home}/about/offices`);
    await inCard(of("dill"), "Treasurer")
      .getByText(/^until /)
      .first()
      .waitFor();
    await clover.goto(`${home}/about/offices`);
    await clover.getByRole("link", { name: "Propose to recall: dill, Treasurer" }).click();
    await clover.getByText(/^dill holds Treasurer no longer from then on/).waitFor();
    await send(clover);
    await agree("alder", "birch", "elder");
    await of("dill").goto(`${home}/about/offices`);
    await inCard(of("dill"), "Treasurer")
      .getByText(/^Nobody holds it/)
      .waitFor();
    await of("dill").goto(home);
    await of("dill")
      .getByText(/^You are Treasurer no longer: it was agreed on /)
      .waitFor();
    await looksWell(of("dill"), "recalled, on Home");
  }, 300_000);

  test("two teams are opened, and elder is in one", async () => {
    for (const [name, team] of [
      ["alder", "Wood"],
      ["elder", "Laser"],
    ] as const) {
      const page = of(name);
      await page.goto(`${home}/about/open-team`);
      await page.getByLabel("What is it called?").fill(team);
      await page.getByLabel(/^What is it (there )?for/).fill(`All that has to do with ${team}.`);
      await page.getByRole("button", { name: "Open it" }).click();
      await page.getByText(`The team “${team}” is there, and you are in it.`).waitFor();
    }
  }, 120_000);

  test("who pays the group gives to all; they lock it, and two thirds pay no more than is left", async () => {
    const birch = of("birch");
    await birch.goto(`${home}/money`);
    await inCard(birch, "What the group holds").getByText("Nothing of it is locked.").waitFor();
    await birch.getByRole("link", { name: "What comes in and goes out" }).click();
    await birch.getByRole("heading", { name: "What the group holds", level: 1 }).waitFor();
    await birch.getByRole("link", { name: "Pay the group" }).click();
    await birch.getByLabel("Amount").fill("20");
    await birch.getByText(/^the group gets /).waitFor();
    await birch.getByRole("button", { name: "Pay", exact: true }).click();
    await birch.getByText(/^You paid the group /).waitFor();
    await birch.goto(`${home}/money/held`);
    await inCard(birch, "Statement").getByText("from birch").waitFor();
    await looksWell(birch, "what the group holds");
    await birch.getByRole("link", { name: "Propose to lock some" }).click();
    await birch.getByLabel("How much is to be locked in all").fill("15");
    await birch.getByText("With that 1 of us agrees, and 4 are needed").waitFor();
    await looksWell(birch, "locking what the group holds");
    await send(birch);
    await agree("alder", "clover", "dill");
    await birch.goto(`${home}/money/held`);
    await looksWell(birch, "locked");
    await birch.getByRole("link", { name: /^Locked by entry / }).click();
    await birch.getByText(/^The group keeps at least 15\.00\sHours locked/).waitFor();
    await looksWell(birch, "an entry by which something was agreed");
    await birch.goto(`${home}/money/held`);
    await birch
      .getByText(/15\.00\sHours of it is locked: to let go of that, five sixths/)
      .waitFor();
    await birch.getByRole("link", { name: "Propose to pay somebody" }).click();
    await chooseWhom(birch, "To", "clover");
    await birch.getByLabel("Amount").fill("6");
    await birch.getByRole("button", { name: "Propose it" }).click();
    await birch.getByText(/^The group can pay at most 5\.00: /).waitFor();
    await looksWell(birch, "paying more than is left");
    await birch.getByLabel("Amount").fill("5");
    await send(birch);
    await of("dill").goto(`${home}/money/held/propose?to=pay`);
    await chooseWhom(of("dill"), "To", "elder");
    await of("dill").getByLabel("Amount").fill("4");
    await send(of("dill"));
    await agreeTo(/^Agree: The group pays clover/, ["alder", "clover", "dill"]);
    await agreeTo(/^Agree: The group pays elder/, ["alder", "clover", "birch"]);
    await birch.getByText(/^Why not: This would go past the limit/).waitFor();
    await of("clover").goto(`${home}/money`);
    await of("clover").getByText("from the group").waitFor();
  }, 300_000);

  test("to lock less takes all five, and is announced", async () => {
    const dill = of("dill");
    await dill.goto(`${home}/money/held`);
    await dill.getByRole("link", { name: "Propose to lock less" }).click();
    await dill.getByText(/^It takes five sixths of all members/).waitFor();
    await dill.getByLabel("How much is to stay locked").fill("0");
    await dill.getByText("With that 1 of us agrees, and 5 are needed").waitFor();
    await looksWell(dill, "locking less");
    await send(dill);
    await agree("alder", "birch", "clover");
    await dill.goto(`${home}/about/proposals`);
    await dill.getByText(/^It lets go of what we keep/).waitFor();
    await dill.getByText(/^4 of us agree, 5 are needed/).waitFor();
    await looksWell(dill, "a proposal that takes five sixths");
    await dill.getByRole("button", { name: /^Withdraw/ }).click();
    await dill.getByText(/^Withdrawn on /).waitFor();
  }, 180_000);

  test("alder and birch become safe contacts, as all agree", async () => {
    const alder = of("alder");
    for (const whom of ["alder", "birch"] as const) {
      await proposeTreasurer(alder, home, "Safe contacts");
      await chooseWhom(alder, "Whom?", whom);
      await send(alder);
      await agree("clover", "dill", "elder");
      await takeOn(whom, "Safe contacts");
    }
  }, 300_000);

  test("two more come in as it was agreed since: invited by one, welcomed by another", async () => {
    for (const [name, by] of [
      ["fern", "clover"],
      ["hazel", "dill"],
    ] as const) {
      pages.set(name, await fresh(phone));
      await join(of(name), name, await invite(of(by), home));
      const elder = of(name === "fern" ? "elder" : "birch");
      await elder.goto(home);
      await elder.getByRole("button", { name: `Welcome ${name}` }).click();
      await elder.getByRole("button", { name: `Welcome ${name}` }).waitFor({ state: "detached" });
    }
  }, 120_000);

  test("birch pauses contact between clover and dill; three others say that it does not stand, and it is over", async () => {
    const birch = of("birch");
    await birch.goto(`${home}/about/peace`);
    await chooseWhom(birch, "One of them", "clover");
    await chooseWhom(birch, "The other", "dill");
    await birch.getByRole("button", { name: "Pause contact" }).click();
    await birch.getByText("Contact between them is paused.").waitFor();
    await of("clover").goto(`${home}/money/pay`);
    await chooseWhom(of("clover"), "To", "dill");
    await of("clover").getByLabel("Amount").fill("1");
    await of("clover")
      .getByText(/paused/)
      .first()
      .waitFor();
    await of("dill").goto(home);
    await of("dill")
      .getByText(/^Contact between you and clover is paused until /)
      .waitFor();
    await looksWell(of("dill"), "a pause that is about oneself, on Home");
    for (const name of ["elder", "fern", "hazel"] as const) {
      const page = of(name);
      await page.goto(home);
      await page.getByText("Contact between clover and dill is paused: does it stand?").waitFor();
      await page.goto(`${home}/about/peace`);
      await page.getByRole("button", { name: /^It does not stand: / }).click();
      await page.getByRole("button", { name: /^It does not stand: / }).waitFor({
        state: "detached",
      });
    }
    await birch.goto(`${home}/about/peace`);
    await birch.getByText(/^over since /).waitFor();
    await looksWell(birch, "a pause that others ended");
  }, 180_000);

  test("elder leaves: her debt and her team are told before, and with that she is out", async () => {
    const elder = of("elder");
    await elder.goto(`${home}/money/pay`);
    await chooseWhom(elder, "To", "alder");
    await elder.getByLabel("Amount").fill("3");
    await elder.getByRole("button", { name: "Pay", exact: true }).click();
    await elder.getByText(/^You paid alder /).waitFor();
    await elder.goto(`${home}/about/leave`);
    const follows = elder.getByRole("region", { name: "What follows" });
    await follows
      .getByText(/^Your balance is 3\.00\sHours below zero: that debt stays in your name/)
      .waitFor();
    await follows.getByText(/^Nobody else is in Laser\./).waitFor();
    await follows.getByText(/you can come back, with/).waitFor();
    await looksWell(elder, "leaving a makerspace");
    await elder.getByRole("button", { name: "Leave The old mill" }).click();
    await elder.getByRole("button", { name: "Yes, leave now" }).click();
    await elder.getByRole("heading", { name: "You left The old mill", level: 1 }).waitFor();
  }, 120_000);

  test("the page of powers tells all of it", async () => {
    const alder = of("alder");
    await alder.goto(`${home}/about/powers`);
    await alder.getByRole("heading", { name: "Who comes in, and who reads" }).waitFor();
    const line = (power: string) => alder.locator(`[data-power="${power}"]`);
    await line("setting people.helper-cap").getByText(/20/).first().waitFor();
    await line("setting people.welcome")
      .getByText(/two members/)
      .first()
      .waitFor();
    await line("office treasurer")
      .getByText(/nobody/i)
      .first()
      .waitFor();
    await line("office safe-contacts")
      .getByText(/alder.*birch/)
      .first()
      .waitFor();
    await line("act credit.release").getByText("by five sixths of us, announced").waitFor();
    expect(stage.complaints()).toEqual([]);
  }, 60_000);
});
