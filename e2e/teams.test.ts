/**
 * Teams, on phones and by keyboard: two are opened, somebody enters one and says hello to those in it, and whoever leaves
 * the group is in none until she comes back.
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

const hello = "I bring my wheelbarrow on Saturdays.";

async function openTeams(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await openAbout(page);
  await page.getByRole("link", { name: /^Teams/ }).click();
  await page.getByRole("heading", { name: "Teams", level: 1 }).waitFor();
}

async function openTeam(page: Page, home: string, name: string): Promise<void> {
  await openTeams(page, home);
  const link = page.getByRole("link", { name, exact: true });
  const line = () => link.evaluate((one) => getComputedStyle(one).textDecorationLine);
  await expect.poll(line).toBe("underline");
  await link.click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function leaveGroup(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/about/leave`);
  await page.getByRole("button", { name: "Leave Elm Street garden" }).click();
  await page.getByRole("button", { name: "Yes, leave now" }).click();
  await page.getByRole("button", { name: "Come back" }).waitFor();
}

/** What stands under a heading of a page. */
function inCard(page: Page, name: string) {
  return page.getByRole("region", { name });
}

describe.skipIf(needsBrowser.skip)("teams", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;

  test("where there is none it says what a team is, and alder opens two by keyboard", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 800 } });
    home = await foundGarden(alder, stage.host.url);
    await openTeams(alder, home);
    await alder.getByText(/^No team yet/).waitFor();
    expect(await faultsOnScreens(alder, "no team")).toEqual([]);
    await alder.getByRole("link", { name: "Open a team" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByLabel("What is it called?").focus();
    await alder.keyboard.type("Compost");
    await alder.keyboard.press("Tab");
    await alder.keyboard.type("Heaps, worms and what becomes of them.");
    await alder.keyboard.press("Tab");
    await alder.keyboard.press("Enter");
    await alder.getByText("The team “Compost” is there, and you are in it.").waitFor();
    await alder.getByLabel("What is it called?").fill("COMPOST");
    await alder.getByText("There is an open team of this name already").waitFor();
    expect(await faultsOnScreens(alder, "opening a team")).toEqual([]);
    await alder.getByLabel("What is it called?").fill("Bees");
    await alder.getByRole("button", { name: "Open it" }).click();
    await alder.getByText("The team “Bees” is there").waitFor();
  }, 60_000);

  test("birch enters one on her phone and says hello; alder, who is in it, reads it and clover does not", async () => {
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    clover = await fresh();
    await join(clover, "clover", await invite(alder, home));
    await openTeam(birch, home, "Compost");
    await birch.getByLabel("Say hello, if you like").fill(hello);
    expect(await faultsOnScreens(birch, "entering a team")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Enter the team" }).click();
    await inCard(birch, "You are in it").waitFor();
    await inCard(birch, "Who is in it").getByText(hello).waitFor();
    await openTeam(alder, home, "Compost");
    await inCard(alder, "Who is in it").getByText(hello).waitFor();
    await openTeam(clover, home, "Compost");
    await inCard(clover, "Who is in it").getByRole("link", { name: "birch" }).waitFor();
    await settled(clover);
    await nowhere(clover.getByText(hello));
  }, 60_000);

  test("clover enters it in one step, reads what was said, and leaves it again", async () => {
    await clover.getByRole("button", { name: "Enter the team" }).click();
    await inCard(clover, "Who is in it").getByText(hello).waitFor();
    expect(await faultsOnScreens(clover, "in a team")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await clover.getByRole("button", { name: "Leave the team “Compost”" }).click();
    await clover.getByRole("button", { name: "Enter the team" }).waitFor();
    await inCard(clover, "Who was in it").getByText("clover").waitFor();
    await nowhere(clover.getByText(hello));
  }, 60_000);

  test("birch says who she is, and her page tells it, and her teams", async () => {
    await birch.goto(`${home}/about/me`);
    await inCard(birch, "In your own words").getByRole("link", { name: "Say who you are" }).click();
    await birch.getByLabel("Who you are").fill("I turn heaps.\nOn Saturdays I am there.");
    expect(await faultsOnScreens(birch, "saying who one is")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Put it on my page" }).click();
    await birch.getByText("It stands on your page.").waitFor();
    expect(await birch.getByLabel("Who you are").inputValue()).toContain("I turn heaps.");
    await inCard(clover, "Who is in it").getByRole("link", { name: "birch" }).click();
    await inCard(clover, "In their own words").getByText("I turn heaps.").waitFor();
    await inCard(clover, "Teams").getByRole("link", { name: "Compost" }).waitFor();
    expect(await faultsOnScreens(clover, "a person in a team")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
  }, 60_000);

  test("who leaves the group is in no team, and is again once she is back", async () => {
    await leaveGroup(birch, home);
    await openTeam(clover, home, "Compost");
    await inCard(clover, "Who is in it")
      .getByRole("link", { name: "alder", exact: true })
      .waitFor();
    await nowhere(inCard(clover, "Who is in it").getByRole("link", { name: "birch" }));
    await birch.getByRole("button", { name: "Come back" }).click();
    await inCard(clover, "Who is in it").getByRole("link", { name: "birch" }).waitFor();
  }, 60_000);

  test("a team whose people left the group is there for whoever takes it up, or closes it", async () => {
    await birch.goto(`${home}/about/open-team`);
    await birch.getByLabel("What is it called?").fill("Frogs");
    await birch.getByRole("button", { name: "Open it" }).click();
    await birch.getByText("The team “Frogs” is there").waitFor();
    await leaveGroup(birch, home);
    await openTeams(clover, home);
    await clover.getByText("Nobody is in it now").waitFor();
    await clover.getByRole("link", { name: "Frogs" }).click();
    await inCard(clover, "Who is in it")
      .getByText(/^Nobody is in it now/)
      .waitFor();
    expect(await faultsOnScreens(clover, "a team with nobody")).toEqual([]);
    await clover.setViewportSize(phone.viewport);
    await clover.getByRole("button", { name: "Close the team “Frogs”" }).click();
    await clover.getByText(/^Closed on /).waitFor();
  }, 60_000);

  test("whoever is the last in a team closes it by leaving, and its page tells who was in it", async () => {
    await openTeam(alder, home, "Bees");
    await alder.getByText("Nobody is in it then: the team closes").waitFor();
    await alder.getByRole("button", { name: "Leave the team “Bees”" }).click();
    await inCard(alder, "Who was in it").getByText("alder (you)").waitFor();
    expect(await faultsOnScreens(alder, "a closed team")).toEqual([]);
    await openTeams(alder, home);
    await inCard(alder, "Closed teams").getByRole("link", { name: "Bees" }).waitFor();
    expect(await faultsOnScreens(alder, "teams")).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  }, 60_000);
});
