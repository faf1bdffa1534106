/**
 * Changing what was agreed, on a phone: a member proposes, the others see what is beside what would be, and with two
 * thirds it is so, at once or after a notice.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, openAbout, settled, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** Holds back what would follow, until it is let go. */
async function holdPreviews(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/preview", async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

async function proposeName(page: Page, home: string, name: string): Promise<void> {
  await page.goto(`${home}/about/change?of=charter.name`);
  await page.getByLabel("It should be").fill(name);
  await page.getByRole("button", { name: "Propose it" }).click();
  await page.getByText("Proposed. How it stands").waitFor();
}

/** Every group is looked at as by somebody who chose to be a visitor in it. */
function looksAsVisitor(): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open("plenty-identities");
    asked.addEventListener("success", () => {
      const store = asked.result.transaction("by-group", "readwrite").objectStore("by-group");
      store.openCursor().addEventListener("success", (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return resolve();
        cursor.update({ ...cursor.value, current: undefined });
        cursor.continue();
      });
    });
  });
}

describe.skipIf(needsBrowser.skip)("changing what was agreed", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;

  test("alder proposes what the settings say can be changed, and is told what follows", async () => {
    alder = await fresh();
    home = await foundGarden(alder, stage.host.url);
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    await alder.goto(home);
    await openAbout(alder);
    await alder.getByRole("link", { name: /^Who can do what/ }).click();
    await alder.getByText("How a newcomer becomes a member").click();
    await alder
      .getByRole("link", { name: "Propose a change: How a newcomer becomes a member" })
      .click();
    await alder.getByText("With that 1 of us agrees, and 2 are needed").waitFor();
    await alder.getByLabel("Why (the others read it)").fill("We are few, and know each other.");
    expect(await faultsOnScreens(alder, "proposing")).toEqual([]);
    await alder.setViewportSize(phone.viewport);
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await nowhere(alder.getByRole("button", { name: "Propose it" }));
    await alder.getByRole("link", { name: "See how it stands" }).click();
    await alder.getByRole("heading", { name: "Changes", level: 1 }).waitFor();
    await alder.emulateMedia({ media: "print" });
    const head = alder.locator("[data-paper]");
    expect(await head.getByText("Elm Street garden").isVisible()).toBe(true);
    expect(await head.getByText(/^Printed/).isVisible()).toBe(true);
    await alder.emulateMedia({ media: "screen" });
  }, 60_000);

  test("birch finds it on Home, reads both sides and why, and agrees: it is so", async () => {
    await birch.goto(home);
    await birch.getByText(/^alder proposes: How a newcomer becomes a member/).waitFor();
    const letGo = await holdPreviews(birch);
    await birch.getByRole("link", { name: "Look at it" }).click();
    await birch.getByText("Why: We are few, and know each other.").waitFor();
    await birch.getByText("For it: alder").waitFor();
    const open = birch.getByRole("region", { name: "Waiting for us" });
    const before = await open.boundingBox();
    letGo();
    await birch.getByText("With that it is agreed, and so at once.").waitFor();
    expect((await open.boundingBox())?.height).toBe(before?.height);
    await birch.unroute("**/preview");
    expect(await faultsOnScreens(birch, "proposals")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: /^Agree/ }).click();
    const past = birch.getByRole("region", { name: "What came of others" });
    await past.getByText(/^Agreed on /).waitFor();
    await past.getByText("For it: alder and birch").waitFor();
    await birch.goto(home);
    await settled(birch);
    await nowhere(birch.getByText(/proposes: How a newcomer/));
  }, 60_000);

  test("what touches the way back in is announced, and says from when", async () => {
    await birch.goto(`${home}/about/change?of=charter.silence`);
    const whole = "After what silence we agree without waiting for somebody";
    await birch.locator("p").getByText(whole).waitFor();
    await birch.setViewportSize({ width: 1280, height: 900 });
    expect(await birch.locator("p").getByText(whole).isVisible()).toBe(false);
    await nowhere(birch.getByText(/^Once agreed, it is so/));
    await birch.setViewportSize(phone.viewport);
    await birch.goto(`${home}/about/change?of=people.witnesses`);
    await birch.getByText(/^Once agreed, it is so 14 days later and not at once/).waitFor();
    await birch.getByRole("button", { name: "Propose it" }).click();
    await birch.getByText("Proposed. How it stands").waitFor();
    await alder.goto(`${home}/about/proposals`);
    await alder.getByText(/^With that it is agreed, and so from /).waitFor();
    await alder.getByRole("button", { name: /^Agree/ }).click();
    const coming = alder.getByRole("region", { name: "Agreed, and coming" });
    await coming.getByText(/^From .* on$/).waitFor();
  }, 60_000);

  test("a proposal is withdrawn by whoever made it", async () => {
    await proposeName(birch, home, "Elm Street orchard");
    await nowhere(birch.getByText(/^Once agreed, it is so/));
    await birch.goto(`${home}/about/proposals`);
    await birch.getByRole("button", { name: "Withdraw: The name of the group" }).click();
    await birch.getByText(/^Withdrawn on /).waitFor();
    const past = birch.getByRole("region", { name: "What came of others" });
    await past.getByText("It would have been").waitFor();
    await nowhere(past.getByText("Now", { exact: true }));
  }, 60_000);

  test("before somebody agrees, they are told what else ends by it", async () => {
    await proposeName(birch, home, "Elm Street orchard");
    await proposeName(alder, home, "Elm Street meadow");
    await birch.goto(`${home}/about/proposals`);
    await birch.getByText(/so at once\. Another change of the same ends by it/).waitFor();
    await birch.getByRole("button", { name: /^Agree/ }).click();
    await birch.getByText(/^Ended on .*: something else about the same was agreed$/).waitFor();
    expect(stage.complaints()).toEqual([]);
  }, 60_000);

  test("who once looked as a visitor is not shut out of a closed group", async () => {
    await birch.evaluate(looksAsVisitor);
    await birch.goto(home);
    await birch.getByText("You look at it as a visitor").waitFor();
    expect(await faultsOnScreens(birch, "a visitor to one's own group")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "As birch" }).click();
    await whoAmI(birch, "birch").click();
    await birch.getByRole("menuitem", { name: "My page" }).waitFor();
    await nowhere(birch.getByRole("menuitem", { name: /visitor/i }));
  }, 60_000);
});
