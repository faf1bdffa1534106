/**
 * Leaving a closed group on a phone: what follows is said before, one goes and sees nothing more, comes back with
 * another device after a thief left in one's name, and goes for good.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { addDevice, foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, settled, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** Address of the group's page. */
let home: string;

async function openLeaving(page: Page, name: string): Promise<void> {
  await page.goto(home);
  await whoAmI(page, name).click();
  await page.getByRole("menuitem", { name: "Leave the group" }).click();
  await page.getByRole("heading", { name: "Leave the group", level: 1 }).waitFor();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Leave Elm Street garden" }).click();
  await page.getByText("Do you leave Elm Street garden now?").waitFor();
  await page.getByRole("button", { name: "Yes, leave now" }).click();
  await page.getByRole("heading", { name: "You left Elm Street garden", level: 1 }).waitFor();
}

describe.skipIf(needsBrowser.skip)("leaving", { meta: needsBrowser.meta }, () => {
  inOrder();
  let computer: Page;
  let mobile: Page;
  let other: Page;

  test("the last member is told what to do first", async () => {
    computer = await fresh({});
    home = await foundGarden(computer, stage.host.url);
    await openLeaving(computer, "alder");
    await computer.getByText("Welcome somebody first.").waitFor();
    const button = computer.getByRole("button", { name: "Leave Elm Street garden" });
    expect(await button.isDisabled()).toBe(true);
  }, 60_000);

  test("birch, who came with two devices and invited somebody, is told what follows", async () => {
    mobile = await fresh();
    await join(mobile, "birch", await invite(computer, home));
    other = await fresh();
    await addDevice(mobile, other, home);
    await whoAmI(other, "birch").waitFor();
    await invite(mobile, home);
    await mobile.goto(`${home}/about/teams`);
    await mobile.getByRole("link", { name: "Open a team" }).click();
    await mobile.getByLabel("What is it called?").fill("Compost");
    await mobile.getByRole("button", { name: "Open it" }).click();
    await mobile.getByText("The team “Compost” is there").waitFor();
    await openLeaving(mobile, "birch");
    const follows = mobile.getByRole("region", { name: "What follows" });
    await follows.getByText(/^You are in no team any more: Compost\./).waitFor();
    await follows.getByText(/^Nobody else is in Compost\./).waitFor();
    await follows.getByText("1 open invitation of yours lets nobody in.").waitFor();
    await follows.getByText(/^Until .* you can come back, with any of your devices/).waitFor();
    await mobile.getByRole("region", { name: "Everything about you" }).waitFor();
    await mobile.getByRole("button", { name: "Leave Elm Street garden" }).click();
    await mobile.getByRole("button", { name: "No, stay" }).click();
    expect(await faultsOnScreens(mobile, "leaving")).toEqual([]);
    await mobile.setViewportSize(phone.viewport);
  }, 120_000);

  test("without a network, or without an answer, it is said why one has not left", async () => {
    await mobile.getByRole("button", { name: "Leave Elm Street garden" }).click();
    const yes = mobile.getByRole("button", { name: "Yes, leave now" });
    await mobile.context().setOffline(true);
    await mobile.getByText("You are offline. Press this once you are back.").waitFor();
    expect(await yes.isDisabled()).toBe(true);
    await mobile.context().setOffline(false);
    await mobile.getByText("Press this once you are back.").waitFor({ state: "detached" });
    const [acts, later] = ["**/acts", "**/assets/**"];
    for (const gone of [acts, later]) await mobile.route(gone, (route) => route.abort());
    await yes.click();
    await mobile.getByText("The host does not answer just now").waitFor();
    for (const gone of [acts, later]) await mobile.unroute(gone);
    await openLeaving(mobile, "birch");
  }, 60_000);

  test("who left sees nothing of a closed group but how to come back, by whatever address", async () => {
    await leave(mobile);
    for (const place of ["", "/do", "/money", "/about/people", "/about/devices"]) {
      await mobile.goto(`${home}${place}`);
      await mobile.getByRole("heading", { name: "You left Elm Street garden" }).waitFor();
      await nowhere(mobile.getByText("alder"));
    }
    await mobile.getByText(/^You left on .* Until .* you can come back/).waitFor();
    expect(await faultsOnScreens(mobile, "left")).toEqual([]);
    await mobile.setViewportSize(phone.viewport);
    const [file] = await Promise.all([
      mobile.waitForEvent("download"),
      mobile.getByRole("button", { name: "Save it as a file" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("everything about me.json");
  }, 120_000);

  test("others see that they left, and choose them for nothing", async () => {
    await computer.goto(`${home}/about/people`);
    const left = computer.getByRole("region", { name: "Left the group" });
    await left.getByText(/^left on /).waitFor();
    const members = computer.getByRole("region", { name: "Members", exact: true });
    await nowhere(members.getByText("birch"));
    await left.getByRole("link", { name: "birch" }).click();
    await computer.getByRole("heading", { name: "birch", level: 1 }).waitFor();
    await computer.getByText(/^left on /).waitFor();
    await computer.goto(`${home}/do/tell`);
    await settled(computer);
    await computer.goto(home);
    await computer.getByText("birch left the group").waitFor();
  }, 60_000);

  test("another device of theirs comes back, and is what they were", async () => {
    await other.goto(home);
    await other.getByText("Was it not you?").waitFor();
    await other.getByRole("button", { name: "Come back" }).click();
    await other
      .getByRole("heading", { name: "You left Elm Street garden" })
      .waitFor({ state: "detached" });
    await whoAmI(other, "birch").waitFor();
    await other.getByText("birch came back to the group").waitFor();
    // the first device learns of it by itself
    await mobile
      .getByRole("heading", { name: "You left Elm Street garden" })
      .waitFor({ state: "detached" });
    await computer.getByText("birch came back to the group").waitFor();
  }, 60_000);

  test("and leaves again", async () => {
    await openLeaving(other, "birch");
    await leave(other);
    await other.reload();
    await other.getByRole("heading", { name: "You left Elm Street garden" }).waitFor();
    expect(stage.complaints()).toEqual([]);
  }, 60_000);

  test("who left an open group looks around in it, with a line above every page by which they come back", async () => {
    const [founder, leaver] = [await fresh(), await fresh()];
    home = await foundGarden(founder, stage.host.url, { open: true });
    await join(leaver, "clover", await invite(founder, home));
    await openLeaving(leaver, "clover");
    await leaver.getByText("You look around here as any visitor does.").waitFor();
    await leave(leaver);
    for (const place of ["", "/money", "/about/people"]) {
      await leaver.goto(`${home}${place}`);
      await leaver.getByText(/^You left on /).waitFor();
      await settled(leaver);
    }
    expect(await leaver.getByText("alder").count()).toBeGreaterThan(0);
    expect(await faultsOnScreens(leaver, "an open group, left")).toEqual([]);
    await leaver.setViewportSize(phone.viewport);
    await leaver.getByRole("link", { name: "Come back" }).click();
    await leaver.getByRole("button", { name: "Come back" }).click();
    await whoAmI(leaver, "clover").waitFor();
    await leaver.getByText(/^You left on /).waitFor({ state: "detached" });
    expect(stage.complaints()).toEqual([]);
  }, 120_000);
});
