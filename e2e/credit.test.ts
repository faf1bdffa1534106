/**
 * Credit between people: what one paid for three is asked of three; one pays with one button, one declines and says why,
 * the rest is taken back; and what one was paid one sends back.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { balance, nowhere, openSection, settled } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** What stands under a heading of a page. */
function inCard(page: Page, name: string) {
  return page.getByRole("region", { name });
}

/** Chooses people one after the other in a field for several. */
async function choose(page: Page, label: string, people: readonly string[]): Promise<void> {
  const field = page.getByRole("combobox", { name: label });
  for (const name of people) {
    await field.fill(name);
    await page.getByRole("option", { name, exact: true }).click();
  }
  await page.keyboard.press("Escape");
}

describe.skipIf(needsBrowser.skip)("credit between people", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;
  let dill: Page;

  test("alder asks three for their part of what she paid, and sees each part before she does", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 800 } });
    home = await foundGarden(alder, stage.host.url);
    [birch, clover, dill] = [await fresh(), await fresh(), await fresh()];
    await join(birch, "birch", await invite(alder, home));
    await join(clover, "clover", await invite(alder, home));
    await join(dill, "dill", await invite(alder, home));
    await alder.goto(home);
    await openSection(alder, "Money");
    await inCard(alder, "Asking for a payment").waitFor();
    await shoot(alder, "money");
    await inCard(alder, "Asking for a payment")
      .getByRole("link", { name: "Ask for a payment" })
      .click();
    await choose(alder, "From whom?", ["birch", "clover", "dill"]);
    await alder.getByLabel("How much in all?").fill("30");
    await alder.getByText(/You ask .*10\.00.*Nothing moves until they pay/).waitFor();
    await alder.getByLabel("Shares, where not all bear the same").fill("1, 1");
    await alder.getByText("There are not as many shares as people").waitFor();
    await alder.getByLabel("Shares, where not all bear the same").fill("3 2 1");
    await alder.getByText(/birch for 15\.00/).waitFor();
    await alder.getByLabel("What for?").fill("The seeds for all of us");
    await shoot(alder, "ask");
    expect(await faultsOnScreens(alder, "asking for a payment")).toEqual([]);
    await alder.getByRole("button", { name: "Ask", exact: true }).click();
    await alder.getByText(/^You asked for 30\.00/).waitFor();
  }, 90_000);

  test("birch finds it on Home and pays her part with one button", async () => {
    await birch.goto(home);
    await birch.getByText(/alder asks you for 15\.00/).waitFor();
    await birch.getByText("The seeds for all of us").waitFor();
    await shoot(birch, "waits");
    expect(await faultsOnScreens(birch, "being asked")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: /^Pay 15\.00/ }).click();
    await nowhere(birch.getByText(/alder asks you for/));
    await openSection(birch, "Money");
    await balance(birch).getByText("−15.00").waitFor();
  }, 60_000);

  test("clover declines and says why, which alder reads and birch does not", async () => {
    await clover.goto(home);
    await clover.getByRole("link", { name: "Not this: what alder asks for" }).click();
    const asked = inCard(clover, "You are asked to pay");
    await asked.getByRole("button", { name: /^Decline to pay alder/ }).click();
    await asked.getByLabel("Why? (alder reads it)").fill("I grow my own");
    await shoot(clover, "decline");
    expect(await faultsOnScreens(clover, "declining")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await asked.getByRole("button", { name: "Decline it" }).click();
    await asked.getByText("Nobody asks you for anything.").waitFor();
    await alder.goto(`${home}/money/requests`);
    const mine = inCard(alder, "You ask for");
    await mine.getByText("declined: I grow my own").waitFor();
    await mine.getByText("paid", { exact: true }).waitFor();
    await shoot(alder, "requests");
    expect(await faultsOnScreens(alder, "what one asks for")).toEqual([]);
  }, 60_000);

  test("alder takes back what is open, and dill is asked for nothing any more", async () => {
    await dill.goto(home);
    await dill.getByText(/alder asks you for 5\.00/).waitFor();
    await inCard(alder, "You ask for")
      .getByRole("button", { name: /^Take back what you asked for/ })
      .click();
    await inCard(alder, "You ask for").getByText("no longer asked for").waitFor();
    await nowhere(dill.getByText(/alder asks you for/));
  }, 60_000);

  test("alder sends back what birch paid, and both statements say so", async () => {
    await alder.goto(home);
    await openSection(alder, "Money");
    await balance(alder).getByText("15.00").waitFor();
    const row = inCard(alder, "Statement").getByRole("row", { name: /from birch/ });
    await row.getByText("The seeds for all of us").waitFor();
    await row.getByRole("button").click();
    await alder.getByText(/^You can send it back until/).waitFor();
    await shoot(alder, "send-back");
    await alder.getByRole("button", { name: /^Send it back: 15\.00/ }).click();
    const sure = alder.getByRole("region", { name: /^Send it back: 15\.00/ });
    await sure.getByRole("button", { name: /^Send it back: 15\.00/ }).click();
    await inCard(alder, "Statement").getByText("sent back to birch").waitFor();
    await birch.goto(`${home}/money`);
    await settled(birch);
    await inCard(birch, "Statement").getByText("sent back by alder").waitFor();
    await balance(birch).getByText("0.00").waitFor();
    expect(await faultsOnScreens(birch, "a statement with what came back")).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  }, 60_000);

  test("alder sets something aside for birch, who takes a part of it and does without the rest", async () => {
    await alder.goto(`${home}/money/aside/new`);
    await alder.getByLabel("For whom?").click();
    await alder.getByRole("option", { name: "birch" }).click();
    await alder.getByLabel("How much?").fill("12");
    await alder.getByLabel("What for? (they read it)").fill("The deposit for the press");
    await alder.getByText(/^It stays yours until birch takes it/).waitFor();
    await shoot(alder, "set-aside");
    expect(await faultsOnScreens(alder, "setting something aside")).toEqual([]);
    await alder.setViewportSize(phone.viewport);
    await alder.getByRole("button", { name: "Set it aside" }).click();
    await alder.getByText(/^You set 12\.00.* aside for birch\./).waitFor();
    await alder.goto(`${home}/money`);
    await alder.getByText(/^12\.00 is set aside for others: \d+\.\d\d is left to pay\.$/).waitFor();
    await birch.goto(`${home}/money/aside`);
    const mine = inCard(birch, "Set aside for you");
    await mine.getByText("The deposit for the press").waitFor();
    await shoot(birch, "aside");
    expect(await faultsOnScreens(birch, "what is set aside for one")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await mine.getByRole("button", { name: /^Take a part of 12\.00/ }).click();
    await mine.getByLabel("How much of it?").fill("5");
    await mine.getByRole("button", { name: "Take it" }).click();
    await mine.getByText(/^7\.00.* from alder$/).waitFor();
    await birch.goto(`${home}/money/aside`);
    await mine.getByRole("button", { name: /^Do without it: 7\.00/ }).click();
    const sure = mine.getByRole("region", { name: /^Do without it: 7\.00/ });
    await sure.getByRole("button", { name: /^Do without it: 7\.00/ }).click();
    await mine.getByText("Nobody set anything aside for you.").waitFor();
    await alder.goto(`${home}/money`);
    await settled(alder);
    await nowhere(alder.getByText(/is set aside for others/));
    await balance(alder).getByText("−5.00").waitFor();
    expect(stage.complaints()).toEqual([]);
  }, 90_000);
});
