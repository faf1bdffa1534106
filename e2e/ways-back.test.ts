/**
 * Ways back that take days: a stolen phone and the sheet, guardians who call, the first device of somebody who had
 * none. Each on the screen, with the time that it took; days pass on the host's clock and the browsers'.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { needsBrowser } from "./support/browser.ts";
import {
  addDevice,
  foundGarden,
  invite,
  join,
  letBack,
  openDevices,
  readBack,
  timed,
} from "./support/garden.ts";
import { letDaysPass } from "./support/days.ts";
import { freshFolder } from "./support/plenty.ts";
import { nowhere, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const data = freshFolder();
const stage = setStage(data);
const { fresh, later } = letDaysPass(stage, data);

/** Address of the group's page. */
let home: string;
async function nameGuardians(
  page: Page,
  who: string,
  guardians: readonly string[],
  needed: number,
): Promise<void> {
  await openDevices(page, who);
  await page.getByRole("button", { name: "Name guardians" }).click();
  for (const name of guardians) {
    await page.getByRole("combobox", { name: "Who?" }).fill(name);
    await page.getByRole("option", { name }).click();
  }
  await page.getByLabel("How many of them must agree?").fill(String(needed));
  await page.getByRole("button", { name: "Name them" }).click();
  await page.getByText("They are your guardians in seven days").waitFor();
}

/** Types a payment, and does not send it. */
async function typePayment(page: Page, to: string): Promise<void> {
  await page.goto(`${home}/money/pay`);
  await page.getByRole("combobox", { name: "To", exact: true }).fill(to);
  await page.getByRole("option", { name: to }).click();
  await page.getByLabel("Amount").fill("1");
}

/** Sends what was typed. */
async function pays(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pay", exact: true }).click();
  await page.getByRole("link", { name: "See it" }).waitFor();
}

async function isOut(page: Page): Promise<void> {
  await page.getByText("This group shows itself to its members").waitFor();
}

describe.skipIf(needsBrowser.skip)("ways back", { meta: needsBrowser.meta }, () => {
  inOrder();
  let computer: Page;
  let birch: Page;
  let clover: Page;
  let tablet: Page;
  let mobile: Page;
  let sheet: readonly string[];

  test("alder founds a group, and has a phone besides and a sheet; the others join; a week passes", async () => {
    [computer, birch, clover, tablet, mobile] = await Promise.all([
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh(),
    ]);
    home = await foundGarden(computer, stage.host.url);
    await join(birch, "birch", await invite(computer, home));
    await join(clover, "clover", await invite(computer, home));
    await join(tablet, "dill", await invite(computer, home));
    await addDevice(computer, mobile, home);
    await whoAmI(mobile, "alder").waitFor();
    await computer.goto(`${home}/about/devices/spare`);
    await computer.getByRole("button", { name: "Show me the words" }).click();
    sheet = await readBack(computer);
    await nameGuardians(tablet, "dill", ["alder", "birch", "clover"], 2);
    await nameGuardians(computer, "alder", ["clover"], 1);
    await later(8);
    await openDevices(tablet, "dill");
    await tablet.getByText("alder, birch and clover; any 2 of them together can do it.").waitFor();
  }, 120_000);

  test("a stolen phone removes the computer, which pays no more; the sheet takes that back", async () => {
    await openDevices(mobile, "alder");
    await mobile.getByRole("button", { name: "Remove A device" }).click();
    await mobile.getByRole("button", { name: "Yes, remove it" }).click();
    await mobile.getByText(/is being removed: on .* it is out/).waitFor();
    await timed("a stolen phone, by the sheet", async () => {
      await typePayment(computer, "birch");
      await computer.getByText(/^This device is being removed from yours/).waitFor();
      await computer
        .getByText(/^This device is being removed\. It goes at \d+ \w+ \d+, /)
        .waitFor();
      const lent = await fresh();
      await lent.goto(`${stage.host.url}/back`);
      await lent.getByLabel("The fifteen words").fill(sheet.join(" "));
      await lent.getByRole("button", { name: "Let me in" }).click();
      await lent.getByText("Welcome back, alder.").waitFor();
      await lent.getByRole("button", { name: "Remove Chrome, Linux computer now" }).click();
      await isOut(mobile);
      await pays(computer);
    });
    await openDevices(computer, "alder");
    await nowhere(computer.getByText(/is being removed/));
  }, 120_000);

  test("guardians: two of three call from their own phones; the old device pays no more, and a day later the new one stands", async () => {
    const found = await fresh();
    await timed("guardians", async () => {
      await found.goto(`${stage.host.url}/back`);
      await found.getByRole("button", { name: "Show a code to a member" }).click();
      const dill = { name: "dill", as: "I am their guardian" } as const;
      await letBack(birch, found, dill);
      await birch.getByText("You said that it is dill. They are in once as many").waitFor();
      await typePayment(tablet, "alder");
      await tablet.getByText("Your guardians have called a new device for you.").waitFor();
      await letBack(clover, found, dill);
      await clover.getByText("dill is in again.").waitFor();
      await found.getByText("Welcome back, dill.").waitFor();
    });
    await found.getByRole("link", { name: "Go to the group" }).click();
    await whoAmI(found, "dill").waitFor();
    await later(2);
    await isOut(tablet);
    await typePayment(found, "alder");
    await pays(found);
  }, 120_000);

  test("a guardian who calls somebody else's phone is stopped by the sheet, and by no device", async () => {
    const stranger = await fresh();
    await stranger.goto(`${stage.host.url}/back`);
    await stranger.getByRole("button", { name: "Show a code to a member" }).click();
    await letBack(clover, stranger, { name: "alder", as: "I am their guardian" });
    await clover.getByText("alder is in again.").waitFor();
    await stranger.getByRole("link", { name: "Go to the group" }).click();
    await computer.goto(home);
    await computer.getByText(/^Your guardians call a new device in as you/).waitFor();
    await computer.getByRole("link", { name: "To the spare way in" }).click();
    await computer.getByLabel("The fifteen words").fill(sheet.join(" "));
    await computer.getByRole("button", { name: "Let me in" }).click();
    const stops = computer.getByRole("button", { name: /^Stop it: Your guardians/ });
    await stops.click();
    await stops.waitFor({ state: "detached" });
    await isOut(stranger);
  }, 120_000);

  test("a first device: two members see somebody who had none, or their helper does and a day passes", async () => {
    await computer.goto(`${home}/about/add`);
    await computer.getByLabel("Their names").fill("rowan\nsorrel");
    await computer.getByRole("radio", { name: "on paper" }).check();
    await computer.getByRole("button", { name: "Add them" }).click();
    await computer.getByText("You added 2 people.").waitFor();
    const [rowan, sorrel] = [await fresh(), await fresh()];
    await timed("a first device, before two members", async () => {
      await rowan.goto(`${stage.host.url}/back`);
      await rowan.getByRole("button", { name: "Show a code to a member" }).click();
      await letBack(birch, rowan, { name: "rowan" });
      await birch.getByText("You said that it is rowan.").waitFor();
      await letBack(clover, rowan, { name: "rowan" });
      await rowan.getByText("Welcome back, rowan.").waitFor();
      await rowan.getByRole("link", { name: "Go to the group" }).click();
      await whoAmI(rowan, "rowan").waitFor();
    });
    await sorrel.goto(`${stage.host.url}/back`);
    await sorrel.getByRole("button", { name: "Show a code to a member" }).click();
    await letBack(computer, sorrel, { name: "sorrel" });
    await computer.getByText("if you help them, a day in which nobody objects is enough").waitFor();
    await sorrel.getByText("open the group here in a day, and you are in").waitFor();
    await later(2);
    await sorrel.goto(home);
    await whoAmI(sorrel, "sorrel").waitFor();
  }, 120_000);

  test("no page complained", () => {
    expect(stage.complaints()).toEqual([]);
  });
});
