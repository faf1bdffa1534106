/**
 * Shifts, on phones and by keyboard: a series is opened, one takes all of it, says one date off when it is late, somebody
 * stands in, the sheet is printed, and who was there is recorded and stands among what was done.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DAY, dayOf } from "@plenty/kernel";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { letDaysPass } from "./support/days.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { freshFolder } from "./support/plenty.ts";
import { nowhere } from "./support/screen.ts";
import { inCard, openDate, openShifts } from "./support/shifts.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const data = freshFolder();
const stage = setStage(data);
const days = letDaysPass(stage, data);

const tomorrow = dayOf(Date.now() + DAY);

const kitchenOn = (day: string) => ({ title: "Kitchen", day });

describe.skipIf(needsBrowser.skip)("shifts", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;

  test("alder opens a series by keyboard, and is told how many dates it has before it is", async () => {
    alder = await days.fresh();
    home = await foundGarden(alder, stage.host.url);
    await openShifts(alder, home);
    await alder.getByText(/^No shift yet/).waitFor();
    expect(await faultsOnScreens(alder, "no shift")).toEqual([]);
    await alder.getByRole("link", { name: "Open a shift" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByLabel("What is to be done?").focus();
    await alder.keyboard.type("Kitchen");
    await alder.getByLabel("On which day first?").fill(tomorrow);
    await alder.getByLabel("At what time?").fill("6 pm");
    await alder.getByText("18:00", { exact: true }).waitFor();
    await alder.getByLabel("How does it repeat?").selectOption("day");
    await alder.getByLabel("Until when?").fill(dayOf(Date.now() + 14 * DAY));
    await alder.getByText(/^14 dates, from /).waitFor();
    expect(await faultsOnScreens(alder, "opening a shift")).toEqual([]);
    await shoot(alder, "open");
    await alder.getByLabel("How many are needed?").focus();
    await alder.keyboard.press("Enter");
    await alder.getByText("“Kitchen” is open.").waitFor();
  }, 120_000);

  test("what no calendar lays out is refused beside its field", async () => {
    await alder.goto(`${home}/do/open-shift`);
    await alder.getByLabel("What is to be done?").fill("Clock");
    await alder.getByLabel("On which day first?").fill(tomorrow);
    await alder.getByLabel("How does it repeat?").selectOption("rule");
    await alder.getByLabel("The rule, as calendars write it").fill("FREQ=SECONDLY");
    await alder.getByText(/^A shift repeats once a day at most/).waitFor();
    expect(await faultsOnScreens(alder, "a shift that is refused")).toEqual([]);
  }, 120_000);

  test("birch takes the whole series on her phone", async () => {
    birch = await days.fresh();
    await join(birch, "birch", await invite(alder, home));
    clover = await days.fresh();
    await join(clover, "clover", await invite(alder, home));
    await openShifts(birch, home);
    await inCard(birch, "All shifts").getByRole("link", { name: "Kitchen" }).click();
    await birch.getByText("You have a place on 14 dates.").waitFor();
    expect(await faultsOnScreens(birch, "a series")).toEqual([]);
    await shoot(birch, "series");
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Take the whole series “Kitchen”" }).click();
    await inCard(birch, "Who takes all of it").getByText("birch (you)").waitFor();
    await birch
      .getByRole("button", { name: /^I can't be there: “Kitchen”/ })
      .first()
      .waitFor();
  }, 120_000);

  test("a date that is far away she gives back; of tomorrow's she is told before that a stand-in is sought", async () => {
    await openDate(birch, home, kitchenOn(dayOf(Date.now() + 10 * DAY)));
    await birch.getByText("Your place is free from then on.").waitFor();
    await birch.getByRole("button", { name: /^I can't be there/ }).click();
    await birch.getByRole("button", { name: /^Take it: “Kitchen”/ }).waitFor();
    await openDate(birch, home, kitchenOn(tomorrow));
    await birch.getByText(/^It is late: a stand-in is sought/).waitFor();
    await shoot(birch, "too-late");
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: /^I can't be there/ }).click();
    await birch.getByText("You seek a stand-in and are expected").waitFor();
    expect(await faultsOnScreens(birch, "seeking a stand-in")).toEqual([]);
  }, 120_000);

  test("the sheet is printed with who seeks a stand-in, and boxes to tick", async () => {
    await openShifts(alder, home);
    await alder.getByRole("link", { name: "Week and sheet" }).click();
    await alder.getByRole("heading", { name: /^Shifts from /, level: 1 }).waitFor();
    await alder.goto(`${home}/do/shifts-of-week?from=${tomorrow}`);
    const marked = alder.getByText("birch seeks a stand-in");
    await marked.waitFor();
    expect(await faultsOnScreens(alder, "a week")).toEqual([]);
    await shoot(alder, "week");
    await alder.emulateMedia({ media: "print" });
    expect(await marked.isVisible()).toBe(true);
    expect(await alder.getByRole("navigation", { name: "Week and sheet" }).isVisible()).toBe(false);
    await shoot(alder, "week-printed");
    await alder.emulateMedia({ media: "screen" });
  }, 120_000);

  test("clover reads on Home and on Do that one is sought, and stands in", async () => {
    await clover.goto(home);
    const waits = inCard(clover, "Waits for you");
    await waits.getByText(/^birch seeks a stand-in: Kitchen/).waitFor();
    await clover.goto(`${home}/do`);
    await inCard(clover, "Shifts").getByText("birch seeks a stand-in").waitFor();
    await shoot(clover, "do");
    await clover.setViewportSize(phone.viewport);
    const standIn = clover.getByRole("button", { name: /^Stand in for birch/ });
    await standIn.scrollIntoViewIfNeeded(); // what follows is told of what is seen
    await clover.getByText("You are expected then, and birch is not.").waitFor();
    await standIn.click();
    await inCard(clover, "Shifts")
      .getByRole("button", { name: /^I can't be there/ })
      .first()
      .waitFor();
    await openDate(birch, home, kitchenOn(tomorrow));
    await inCard(birch, "Who is there").getByRole("link", { name: "clover" }).waitFor();
    await nowhere(inCard(birch, "Who is there").getByText("birch (you)"));
    await clover.goto(home);
    await waits.getByText(/^Today or tomorrow: Kitchen/).waitFor();
  }, 120_000);

  test("two days later alder records that clover was there, and it stands among what was done", async () => {
    await days.later(2);
    await alder.goto(home);
    const line = inCard(alder, "Waits for you")
      .getByRole("listitem")
      .filter({ hasText: "Who was there?" });
    await line.first().getByRole("link", { name: "Record it" }).click();
    await alder
      .getByRole("group", { name: "clover" })
      .getByRole("radio", { name: "Was there" })
      .waitFor();
    expect(await faultsOnScreens(alder, "recording")).toEqual([]);
    await shoot(alder, "record");
    await alder.getByRole("button", { name: "Record it" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByText("was there, recorded by alder").waitFor();
    await alder.goto(`${home}/do`);
    const done = inCard(alder, "Things done");
    await done.getByText("confirmed by alder").waitFor();
    await done.getByText("Kitchen").first().waitFor();
  }, 120_000);

  test("and corrects it", async () => {
    await alder.goto(`${home}/do/shifts`);
    await alder.goto(`${home}/do/shifts-of-week?from=${tomorrow}`);
    await alder.locator(`a[href$="/${tomorrow}"]`).click();
    await alder.getByRole("radio", { name: "Missed it" }).check();
    await alder.getByRole("button", { name: "Record it" }).click();
    await alder.getByText("missed it, recorded by alder").waitFor();
    await alder.goto(`${home}/do`);
    await alder.getByText(/^Nothing was told yet/).waitFor();
  }, 120_000);

  test("dates are called off, and birch is not expected; nothing broke on the way", async () => {
    await openShifts(alder, home);
    await inCard(alder, "All shifts").getByRole("link", { name: "Kitchen" }).click();
    await alder.getByLabel("From which day").fill(dayOf(Date.now() + 4 * DAY));
    await alder.getByText(/dates are off\./).waitFor();
    await alder.getByRole("button", { name: "Call them off" }).click();
    await alder.getByText("called off").first().waitFor();
    await shoot(alder, "called-off");
    await openShifts(birch, home);
    expect(await faultsOnScreens(birch, "shifts")).toEqual([]);
    await shoot(birch, "shifts");
    expect(stage.complaints()).toEqual([]);
  }, 120_000);
});
