/**
 * A week of doing, as one story on phones and by keyboard: a Saturday's work of six is logged by one and confirmed by
 * another, a shift is taken as a whole, one date of it dropped late, a stand-in is found, the sheet printed, and who was
 * there is recorded.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DAY, dayOf } from "@plenty/kernel";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { letDaysPass } from "./support/days.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { freshFolder } from "./support/plenty.ts";
import { nowhere, openSection, settled } from "./support/screen.ts";
import { inCard, openDate, openShifts } from "./support/shifts.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const data = freshFolder();
const stage = setStage(data);
const days = letDaysPass(stage, data);

const tomorrow = dayOf(Date.now() + DAY);
const market = { title: "Market stall", day: tomorrow };

describe.skipIf(needsBrowser.skip)("doing", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;
  let gorse: Page;

  async function comesIn(name: string): Promise<Page> {
    const page = await days.fresh();
    await join(page, name, await invite(alder, home));
    return page;
  }

  test("alder founds the garden, and six come in", async () => {
    alder = await days.fresh();
    home = await foundGarden(alder, stage.host.url);
    birch = await comesIn("birch");
    clover = await comesIn("clover");
    for (const name of ["dill", "elder", "fern"]) await comesIn(name);
    gorse = await comesIn("gorse");
  }, 180_000);

  test("birch logs Saturday's work of six in one sentence, and sees that it is for each of them", async () => {
    await openSection(birch, "Do");
    await settled(birch);
    const say = birch.getByRole("textbox", { name: "What did you do?" });
    await say.fill("4 h clearing the ditch with alder, clover, dill, elder and fern on Saturday");
    await birch.getByText(/^Understood: 4 h · .* · with .*alder/).waitFor();
    await say.press("Enter");
    await birch.getByRole("heading", { name: "Tell something done", level: 1 }).waitFor();
    await settled(birch);
    await expect
      .poll(() => birch.getByLabel("What did you do?").inputValue())
      .toBe("clearing the ditch");
    const day = await birch.getByLabel("When").inputValue();
    expect(new Date(day).getUTCDay()).toBe(6);
    await birch.getByRole("combobox", { name: "Theme" }).fill("garden");
    const each = birch.getByText(/^It is on the list at once, for .* each/);
    await each.waitFor();
    for (const name of ["alder", "birch", "clover", "dill", "elder", "fern"])
      expect(await each.textContent()).toContain(name);
    await shoot(birch, "six");
    await birch.getByRole("button", { name: "Tell it" }).click();
    await birch.getByText("Told: clearing the ditch").waitFor();
    await birch.getByLabel("What did you do?").fill("soup for all");
    await birch.getByLabel("How much").fill("1:30");
    await birch.getByRole("combobox", { name: "Theme" }).fill("food");
    await birch.getByRole("button", { name: "Tell it" }).click();
    await birch.getByText("Told: soup for all").waitFor();
  }, 120_000);

  test("alder, who took part, is not asked to confirm the ditch; gorse confirms both at once by keyboard", async () => {
    await alder.goto(`${home}/do/confirm`);
    await alder.getByText("soup for all").waitFor();
    await nowhere(alder.getByText("clearing the ditch"));
    await gorse.goto(home);
    await gorse.goto(`${home}/do/confirm`);
    await gorse.getByText("clearing the ditch").waitFor();
    await gorse.getByRole("button", { name: "Choose all" }).focus();
    await gorse.keyboard.press("Enter");
    await gorse.getByText(/^They stand as confirmed by you from then on/).waitFor();
    await shoot(gorse, "confirm");
    await gorse.getByRole("button", { name: "Confirm 2 things" }).focus();
    await gorse.keyboard.press("Enter");
    await gorse.getByText("Confirmed 2 things.").waitFor();
    await openSection(alder, "Do");
    await inCard(alder, "Things done").getByText("confirmed by gorse").first().waitFor();
    expect(await faultsOnScreens(alder, "Do, once it is confirmed")).toEqual([]);
  }, 120_000);

  test("alder opens the stall of every week; birch takes the whole series", async () => {
    await alder.goto(`${home}/do/open-shift`);
    await alder.getByLabel("What is to be done?").fill(market.title);
    await alder.getByLabel("On which day first?").fill(tomorrow);
    await alder.getByLabel("At what time?").fill("9:00");
    await alder.getByLabel("How does it repeat?").selectOption("week");
    await alder.getByLabel("Until when?").fill(dayOf(Date.now() + 29 * DAY));
    await alder.getByText(/^5 dates, from /).waitFor();
    await alder.getByRole("button", { name: "Open it" }).click();
    await alder.getByText(`“${market.title}” is open.`).waitFor();
    await openShifts(birch, home);
    await inCard(birch, "All shifts").getByRole("link", { name: market.title }).click();
    await birch.getByRole("button", { name: `Take the whole series “${market.title}”` }).click();
    await inCard(birch, "Who takes all of it").getByText("birch (you)").waitFor();
  }, 120_000);

  test("the evening before birch cannot come: what follows is said, and a stand-in is sought", async () => {
    await openDate(birch, home, market);
    await birch.setViewportSize(phone.viewport);
    await birch.getByText(/^It is late: a stand-in is sought, and you are expected/).waitFor();
    await shoot(birch, "dropped-late");
    await birch.getByRole("button", { name: /^I can't be there/ }).click();
    await birch.getByText("You seek a stand-in and are expected").waitFor();
  }, 120_000);

  test("clover finds it among what waits and stands in; the sheet has her name, and boxes to tick", async () => {
    await clover.goto(home);
    await inCard(clover, "Waits for you")
      .getByText(new RegExp(`^birch seeks a stand-in: ${market.title}`))
      .waitFor();
    await openSection(clover, "Do");
    const standIn = clover.getByRole("button", { name: /^Stand in for birch/ });
    await standIn.scrollIntoViewIfNeeded();
    await clover.getByText("You are expected then, and birch is not.").waitFor();
    await standIn.click();
    await nowhere(standIn);
    await alder.goto(`${home}/do/shifts-of-week?from=${tomorrow}`);
    await alder.getByRole("link", { name: "clover" }).first().waitFor();
    await alder.emulateMedia({ media: "print" });
    await nowhere(alder.getByText("seeks a stand-in"));
    expect((await alder.pdf()).length).toBeGreaterThan(5_000);
    await shoot(alder, "sheet");
    await alder.emulateMedia({ media: "screen" });
  }, 120_000);

  test("two days later it is recorded that clover was there, and it stands among what she did", async () => {
    await days.later(2);
    await alder.goto(home);
    await inCard(alder, "Waits for you")
      .getByRole("listitem")
      .filter({ hasText: "Who was there?" })
      .getByRole("link", { name: "Record it" })
      .click();
    await alder
      .getByRole("group", { name: "clover" })
      .getByRole("radio", { name: "Was there" })
      .waitFor();
    await alder.getByRole("button", { name: "Record it" }).click();
    await alder.getByText("was there, recorded by alder").waitFor();
    await openSection(clover, "Do");
    const done = inCard(clover, "Things done");
    await done.getByText(market.title).first().waitFor();
    await done.getByText("confirmed by alder").first().waitFor();
    await shoot(clover, "done");
    expect(stage.complaints()).toEqual([]);
  }, 120_000);
});
