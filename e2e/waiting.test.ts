/**
 * What waits for somebody stands on their Home: to invite, where they are alone; whom they are asked to help; whose
 * device one member has seen, where they are shown the way to it. It goes away once it is done.
 */

import { describe, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, letBack } from "./support/garden.ts";
import { nowhere, settled } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
let home: string;
let alder: Page;
let birch: Page;
let clover: Page;

const waits = (page: Page): Locator => page.getByRole("region", { name: "Waits for you" });

/** What waits for somebody who opens Home. */
async function linesOf(page: Page): Promise<readonly string[]> {
  const answers = Promise.all([
    page.waitForResponse(/\/people\/waiting\b/),
    page.waitForResponse(/\/charter\/awaiting\b/),
  ]);
  await page.goto(home);
  for (const answer of await answers) await answer.finished();
  await settled(page);
  // what was answered is drawn with the next pictures
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 100)));
  return waits(page).getByRole("listitem").allTextContents();
}

/** A device with nothing in it shows its code to members. */
async function showCode(): Promise<Page> {
  const page = await stage.fresh();
  await page.goto(`${stage.host.url}/back`);
  await page.getByRole("button", { name: "Show a code to a member" }).click();
  return page;
}

describe.skipIf(needsBrowser.skip)("what waits", { meta: needsBrowser.meta }, () => {
  inOrder();

  test("whoever is alone is offered to invite somebody, until there is a link", async () => {
    alder = await stage.fresh();
    home = await foundGarden(alder, stage.host.url);
    await waits(alder).getByText("You are the only one here so far").waitFor();
    expect(await faultsOnScreens(alder, "Home of somebody alone")).toEqual([]);
    await waits(alder).getByRole("link", { name: "Invite someone" }).click();
    await alder.getByRole("heading", { name: "Invite someone", level: 1 }).waitFor();
    await invite(alder, home);
    expect(await linesOf(alder)).toEqual([]);
    expect(await waits(alder).isVisible()).toBe(false);
  });

  test("whoever is alone lets nobody back in, and is told what to do instead", async () => {
    await alder.goto(`${home}/about/people/back#ABCDEFGH`);
    await alder.getByText("Nobody else is in this group yet").waitFor();
    await nowhere(alder.getByLabel("Whom do you see?"));
    await alder.getByRole("link", { name: "My devices" }).waitFor();
    expect(await faultsOnScreens(alder, "Letting nobody back in")).toEqual([]);
  });

  test("whoever is asked to help is told so, agrees there, and it is gone", async () => {
    birch = await stage.fresh();
    await join(birch, "birch", await invite(alder, home));
    clover = await stage.fresh();
    await join(clover, "clover", await invite(alder, home));
    await alder.goto(`${home}/about/add`);
    await alder.getByLabel("Their names").fill("rowan");
    await alder.getByRole("combobox", { name: "Who helps them" }).fill("birch");
    await alder.getByRole("option", { name: "birch" }).click();
    await alder.getByRole("radio", { name: "on paper" }).check();
    await alder.getByRole("button", { name: "Add them" }).click();
    await alder.getByText("You added 1 person.").waitFor();
    await waits(birch).getByText("You are asked to help rowan, who has no device").waitFor();
    expect(await faultsOnScreens(birch, "Home with what waits")).toEqual([]);
    await waits(birch).getByRole("button", { name: "I help them: rowan" }).click();
    await waits(birch).waitFor({ state: "hidden" });
    // the button is gone, and whoever goes by keys stands on the page and not before it
    await expect.poll(() => birch.evaluate(() => document.activeElement?.id)).toBe("content");
  });

  test("whose first device one member confirmed waits for the others, who are shown what to do", async () => {
    const rowan = await showCode();
    await letBack(clover, rowan, { name: "rowan" });
    await clover.getByText("You said that it is rowan.").waitFor();
    await waits(alder).waitFor({ state: "hidden" });
    await expect
      .poll(() => linesOf(alder))
      .toEqual([expect.stringContaining("rowan has a first device")]);
    await waits(alder).getByRole("link", { name: "I see them" }).click();
    await alder.getByRole("textbox", { name: "The eight characters" }).waitFor();
    expect(await faultsOnScreens(alder, "Reading somebody's code")).toEqual([]);
    expect(await linesOf(clover)).toEqual([]);
    await letBack(alder, rowan, { name: "rowan" });
    await rowan.getByText("Welcome back, rowan.").waitFor();
    expect(await linesOf(alder)).toEqual([]);
  });

  test("who was seen by one member waits for one more, and not for who saw them", async () => {
    const lost = await showCode();
    await letBack(alder, lost, { name: "birch" });
    await alder.getByText("You said that it is birch. One more member has to.").waitFor();
    expect(await linesOf(alder)).toEqual([]);
    await expect
      .poll(() => linesOf(clover))
      .toEqual([expect.stringContaining("they see birch, who lost")]);
    await letBack(clover, lost, { name: "birch" });
    await lost.getByText("Welcome back, birch.").waitFor();
    expect(await linesOf(clover)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
