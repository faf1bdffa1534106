/**
 * Offices, on phones and by keyboard: a makerspace of three makes one, names who holds it, she takes it on and decides what
 * is hers to decide; her day is moved, she is recalled, and her page tells of it.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, openAbout, settled } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

const desk = { viewport: { width: 1280, height: 900 } };

async function openOffices(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await openAbout(page);
  await page.getByRole("link", { name: /^Offices/ }).click();
  await page.getByRole("heading", { name: "Offices", level: 1 }).waitFor();
}

/** What stands under a heading of a page. */
function inCard(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

/** Somebody agrees to all that is proposed to them. */
async function agree(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/about/proposals`);
  await page.getByRole("button", { name: /^Agree/ }).click();
  await page.getByRole("button", { name: /^Agree/ }).waitFor({ state: "detached" });
}

async function chooseWhom(page: Page, name: string): Promise<void> {
  await page.getByLabel("Whom?").fill(name);
  await page.getByRole("option", { name }).click();
}

/** Proposes an office that decides nothing, filled by all or by whom is said. */
async function propose(page: Page, home: string, title: string, by?: string): Promise<void> {
  await page.goto(`${home}/about/office?to=make`);
  await page.getByLabel("What is it called?").fill(title);
  await page.getByLabel("What is it there for?").fill(`The ${title} looks after what we have.`);
  if (by !== undefined)
    await page.getByLabel("Who names who holds it?").selectOption({ label: by });
  await page.getByRole("button", { name: "Propose it" }).click();
  await page.getByText("Proposed. How it stands").waitFor();
}

describe.skipIf(needsBrowser.skip)("offices", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;

  test("alder proposes an office by keyboard: its duties, what it may decide, for how long", async () => {
    alder = await fresh(desk);
    home = await foundGarden(alder, stage.host.url);
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    clover = await fresh();
    await join(clover, "clover", await invite(alder, home));
    await openOffices(alder, home);
    await alder.getByText(/^No office yet/).waitFor();
    expect(await faultsOnScreens(alder, "no office")).toEqual([]);
    await alder.getByRole("link", { name: "Propose an office" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByLabel("What is it called?").focus();
    await alder.keyboard.type("Treasurer");
    await alder.keyboard.press("Tab");
    await alder.keyboard.type("Keeps the books of the workshop, and pays what we owe.");
    await alder.getByRole("checkbox", { name: "open a credit for the group", exact: true }).focus();
    await alder.keyboard.press("Space");
    await alder.getByRole("checkbox", { name: /newcomer becomes a member/ }).focus();
    await alder.keyboard.press("Space");
    expect(await alder.getByLabel("Days at most (365 are a year)").inputValue()).toBe("365");
    await alder.getByText("With that 1 of us agrees, and 2 are needed").waitFor();
    expect(await faultsOnScreens(alder, "proposing an office")).toEqual([]);
    await alder.getByLabel("Why (the others read it)").focus();
    await alder.keyboard.type("Somebody has to.");
    await alder.getByRole("button", { name: "Propose it" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByText("Proposed. How it stands").waitFor();
  }, 60_000);

  test("birch reads what it would be and may, and agrees; nobody holds it yet, which is said", async () => {
    await birch.goto(`${home}/about/proposals`);
    await birch.getByText("Keeps the books of the workshop, and pays what we owe.").waitFor();
    await birch.getByText(/open a credit for the group/).waitFor();
    expect(await faultsOnScreens(birch, "an office proposed")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await agree(birch, home);
    await openOffices(birch, home);
    const office = inCard(birch, "Treasurer");
    await office.getByText(/^Nobody holds it\. Until somebody does/).waitFor();
    await office.getByText("For one person, named for at most 1 year.").waitFor();
    expect(await faultsOnScreens(birch, "a vacant office")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
  }, 60_000);

  test("birch proposes clover for a year, alder agrees, and Home asks clover", async () => {
    await birch.getByRole("link", { name: "Propose somebody: Treasurer" }).click();
    await chooseWhom(birch, "clover");
    await birch.getByText("With that 1 of us agrees, and 2 are needed").waitFor();
    expect(await faultsOnScreens(birch, "naming somebody")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Propose it" }).click();
    await birch.getByText("Proposed. How it stands").waitFor();
    await agree(alder, home);
    await clover.goto(home);
    await clover.getByText(/^You were named Treasurer, until /).waitFor();
    expect(await faultsOnScreens(clover, "named for an office")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await openOffices(clover, home);
    await inCard(clover, "Treasurer")
      .getByText(/has not said yes$/)
      .waitFor();
    await clover.goto(home);
    await clover.getByRole("button", { name: /^Take it on: Treasurer/ }).click();
    await clover.getByText(/^You were named Treasurer/).waitFor({ state: "detached" });
  }, 60_000);

  test("clover decides a setting that is hers, alone, and it is told as what she decided", async () => {
    await openOffices(clover, home);
    await clover.getByRole("link", { name: "Decide as Treasurer" }).click();
    await clover.getByRole("radio", { name: "I, as Treasurer" }).waitFor();
    await clover.getByText(/^What your office may decide is so without asking/).waitFor();
    await clover.getByText("With that it is so at once.").waitFor();
    expect(await faultsOnScreens(clover, "deciding")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await clover.getByRole("button", { name: "Decide it" }).click();
    await clover.getByText("Decided.").waitFor();
    await clover.goto(home);
    await clover.getByText("clover decided as Treasurer").waitFor();
    await clover.goto(`${home}/about/proposals`);
    await clover.getByText("clover decided it as Treasurer").waitFor();
    await clover.getByText(/^So since /).waitFor();
  }, 60_000);

  test("another day and a recall are proposed, each beside who holds it", async () => {
    await openOffices(alder, home);
    await alder.getByRole("link", { name: "Propose another day: clover, Treasurer" }).click();
    await alder.getByText(/^Now: until /).waitFor();
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await alder.getByLabel("Until when?").fill(day);
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await agree(birch, home);
    await clover.goto(home);
    await clover.getByText(/^Your time as Treasurer is over on /).waitFor();
    await openOffices(birch, home);
    await birch.getByRole("link", { name: "Propose to recall: clover, Treasurer" }).click();
    await birch.getByText(/^clover holds Treasurer no longer from then on/).waitFor();
    expect(await faultsOnScreens(birch, "recalling")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Propose it" }).click();
    await birch.getByText("Proposed. How it stands").waitFor();
    await agree(alder, home);
    await openOffices(clover, home);
    await inCard(clover, "Treasurer")
      .getByText(/^Nobody holds it/)
      .waitFor();
  }, 60_000);

  test("clover, who held it until today, leaves a note for whoever holds it next", async () => {
    await clover.getByRole("link", { name: "Leave a note for who comes next: Treasurer" }).click();
    await clover.getByRole("button", { name: "Leave the note" }).click();
    await clover.getByText("Write something first.").waitFor();
    await clover.getByLabel("Your note").fill("The books are in the blue box.");
    expect(await faultsOnScreens(clover, "a note for the next")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await clover.getByRole("button", { name: "Leave the note" }).click();
    await clover.getByText("It is there for whoever holds it.").waitFor();
    await openOffices(alder, home);
    await nowhere(alder.getByText("The books are in the blue box."));
    await alder.goto(`${home}/about/hand-over?office=treasurer`);
    await alder.getByText(/^You do not hold this office/).waitFor();
  }, 60_000);

  test("her page tells which office she held and how it ended", async () => {
    await clover.goto(`${home}/about/people`);
    await clover
      .getByRole("main")
      .getByRole("link", { name: /^clover/ })
      .first()
      .click();
    await inCard(clover, "Offices")
      .getByText(/: was recalled$/)
      .waitFor();
    expect(await faultsOnScreens(clover, "a person who held an office")).toEqual([]);
  }, 60_000);

  test("who holds it and was named anew gives it back, asked first", async () => {
    await openOffices(alder, home);
    await alder.getByRole("link", { name: "Propose somebody: Treasurer" }).click();
    await chooseWhom(alder, "birch");
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await agree(clover, home);
    await openOffices(birch, home);
    await birch.getByRole("button", { name: /^Take it on: Treasurer/ }).click();
    await inCard(birch, "Treasurer").getByText("The books are in the blue box.").waitFor();
    await birch.getByRole("button", { name: "Give it back: Treasurer" }).click();
    expect(await faultsOnScreens(birch, "giving an office back")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Yes, give it back: Treasurer" }).click();
    await inCard(birch, "Treasurer")
      .getByText(/^Nobody holds it/)
      .waitFor();
  }, 60_000);

  test("whoever is on the board names the keeper at once, and recalls them; nobody names themselves", async () => {
    await propose(alder, home, "Board");
    await agree(birch, home);
    await propose(alder, home, "Keeper", "Whoever holds “Board”");
    await agree(birch, home);
    await openOffices(alder, home);
    await inCard(alder, "Board").getByText("name and recall who holds “Keeper”").waitFor();
    await alder.getByRole("link", { name: "Propose somebody: Board" }).click();
    await chooseWhom(alder, "alder");
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await agree(birch, home);
    await openOffices(alder, home);
    await alder.getByRole("button", { name: /^Take it on: Board/ }).click();
    await alder.getByRole("link", { name: "Name somebody: Keeper" }).click();
    await alder.getByText("This is yours to decide: it is so at once.").waitFor();
    await chooseWhom(alder, "clover");
    expect(await faultsOnScreens(alder, "naming alone")).toEqual([]);
    await alder.getByRole("button", { name: "Name them" }).click();
    await alder.getByText("Done.").waitFor();
    await openOffices(alder, home);
    await inCard(alder, "Keeper")
      .getByText(/has not said yes$/)
      .waitFor();
    expect(await faultsOnScreens(alder, "offices")).toEqual([]);
    await alder.getByRole("link", { name: "Recall: clover, Keeper" }).click();
    await alder.getByRole("button", { name: "Recall" }).click();
    await alder.getByText("Done.").waitFor();
    await openOffices(alder, home);
    await inCard(alder, "Keeper")
      .getByText(/^Nobody holds it/)
      .waitFor();
  }, 60_000);

  test("of who holds it and left it is told everywhere that they are away, and how another comes to hold it", async () => {
    await alder.getByRole("link", { name: "Name somebody: Keeper" }).click();
    await chooseWhom(alder, "clover");
    await alder.getByRole("button", { name: "Name them" }).click();
    await alder.getByText("Done.").waitFor();
    await openOffices(clover, home);
    await clover.getByRole("button", { name: /^Take it on: Keeper/ }).click();
    await clover.getByRole("button", { name: "Give it back: Keeper" }).waitFor();
    await clover.goto(`${home}/about/leave`);
    await clover.getByRole("button", { name: "Leave Elm Street garden" }).click();
    await clover.getByRole("button", { name: "Yes, leave now" }).click();
    await clover.getByRole("button", { name: "Come back" }).waitFor();
    await openOffices(birch, home);
    const keeper = inCard(birch, "Keeper");
    await keeper.getByText(/^Whoever holds it is away: nobody does now\./).waitFor();
    await keeper.getByText(/can be named once clover is recalled\.$/).waitFor();
    expect(await faultsOnScreens(birch, "a holder who is away")).toEqual([]);
    await shoot(birch, "away");
    await keeper.getByRole("link", { name: "clover", exact: true }).click();
    await birch.getByRole("heading", { name: "clover", level: 1 }).waitFor();
    await inCard(birch, "Offices")
      .getByText(/; is away and may do nothing/)
      .waitFor();
    await birch.goto(`${home}/about/powers?of=office+keeper`);
    await birch
      .locator('[data-power="office keeper"]')
      .getByText("clover, who is away")
      .first()
      .waitFor();
  }, 60_000);

  test("alder, who thinks of leaving, is told of the board and the proposal, and leaves a note first", async () => {
    await propose(alder, home, "Archive");
    await alder.goto(`${home}/about/leave`);
    const follows = inCard(alder, "What follows");
    await follows.getByText(/^You are Board until .* While you are out nobody is\.$/).waitFor();
    await follows.getByText(/^1 proposal of yours stays open\./).waitFor();
    expect(await faultsOnScreens(alder, "leaving with an office")).toEqual([]);
    await inCard(alder, "Your offices")
      .getByRole("link", { name: "Leave a note for who comes next: Board" })
      .click();
    await alder.getByLabel("Your note").fill("We meet on Mondays.");
    await alder.getByRole("button", { name: "Leave the note" }).click();
    await alder.getByText("It is there for whoever holds it.").waitFor();
    await alder.goto(`${home}/about/leave`);
    await inCard(alder, "Your offices")
      .getByText(/^You left one on /)
      .waitFor();
    await agree(birch, home);
  }, 60_000);

  test("the common object is changed with another thing in one proposal, old and new beside each other", async () => {
    await alder.goto(`${home}/about/change?of=charter.object`);
    await alder.getByLabel("It should be").fill("A workshop, and a garden behind it.");
    await alder.getByRole("button", { name: "And something else with it" }).click();
    await alder.getByLabel("And what else?").selectOption({ label: "The name of the group" });
    await alder.getByLabel("It should be").last().fill("Elm Street makerspace");
    expect(await faultsOnScreens(alder, "several changes")).toEqual([]);
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await alder.goto(`${home}/about/change?of=charter.object`);
    await alder.getByLabel("It should be").fill("A workshop and a yard.");
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await birch.goto(home);
    await birch.getByText("In new words: A workshop and a yard.").waitFor();
    await alder.goto(`${home}/about/proposals`);
    await alder
      .getByRole("button", { name: "Withdraw: What we hold in common", exact: true })
      .click();
    await alder.getByText(/^Withdrawn on /).waitFor();
    await birch.goto(`${home}/about/proposals`);
    await birch.getByText("A garden behind the houses.").first().waitFor();
    await birch.getByText("A workshop, and a garden behind it.").waitFor();
    await agree(birch, home);
    await birch.goto(`${home}/about`);
    await birch.getByRole("heading", { name: "Elm Street makerspace" }).waitFor();
    await settled(birch);
    expect(stage.complaints()).toEqual([]);
  }, 60_000);
});

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env["SHOTS"]) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${process.env["SHOTS"]}/${name}-${width}.png`, fullPage: true });
  }
}
