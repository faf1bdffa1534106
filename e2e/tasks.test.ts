/**
 * Tasks, on phones and by keyboard: one says what is to be done, another takes it, drops it, takes it again, splits it and
 * finishes a part, which others confirm; and somebody whom nobody has welcomed yet does one that is open to them.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, openSection, settled, whoAmI } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** What stands under a heading of a page. */
function inCard(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function openTask(page: Page, home: string, title: string): Promise<void> {
  await page.goto(`${home}/do/tasks`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** How a day is typed: so many days from today. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

interface ToOpen {
  readonly until?: string;
  readonly team?: string;
  readonly takers?: string;
}

async function say(page: Page, home: string, title: string, more: ToOpen = {}): Promise<void> {
  await page.goto(`${home}/do/open-task`);
  await page.getByLabel("What is to be done?").fill(title);
  await page.getByLabel("Theme").fill("garden");
  if (more.until !== undefined) await page.getByLabel("Until when").fill(more.until);
  if (more.team !== undefined) await page.getByLabel("For which team").selectOption(more.team);
  if (more.takers !== undefined) await page.getByLabel("Who may take it").selectOption(more.takers);
  await page.getByRole("button", { name: "Put it on the list" }).click();
  await page.getByText(`“${title}” is on the list.`).waitFor();
}

describe.skipIf(needsBrowser.skip)("tasks", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let dill: Page;

  test("alder says what is to be done by keyboard; the list says it, and a phone too", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 800 } });
    home = await foundGarden(alder, stage.host.url, { open: true });
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    await birch.goto(`${home}/about/open-team`);
    await birch.getByLabel("What is it called?").fill("Beds");
    await birch.getByRole("button", { name: "Open it" }).click();
    await birch.getByText("The team “Beds” is there").waitFor();
    await openSection(alder, "Do");
    await alder.getByText("Nothing seeks anybody just now.").waitFor();
    await shoot(alder, "do-empty");
    await alder.getByRole("link", { name: "Say what is to be done" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByLabel("What is to be done?").focus();
    await alder.keyboard.type("turn the compost");
    await alder.getByLabel("Until when").fill(inDays(2));
    await alder.getByLabel("Hours, about").fill("1:30");
    await alder.getByLabel("For which team").selectOption("Beds");
    await alder.getByLabel("Theme").fill("garden");
    await alder.getByLabel("What one learns by it").fill("How warm a heap is inside.");
    await shoot(alder, "open-task");
    expect(await faultsOnScreens(alder, "saying what is to be done")).toEqual([]);
    await alder.getByRole("button", { name: "Put it on the list" }).focus();
    await alder.keyboard.press("Enter");
    await alder.getByText("“turn the compost” is on the list.").waitFor();
  }, 90_000);

  test("birch is told on Home that her team seeks somebody, and takes it on Do in one step", async () => {
    await birch.goto(home);
    await birch.getByText("1 task of your teams seeks somebody").waitFor();
    await birch.getByRole("link", { name: "Take one" }).click();
    await inCard(birch, "Take one").getByText("turn the compost").waitFor();
    await shoot(birch, "do-take");
    expect(await faultsOnScreens(birch, "one to take")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Take it: turn the compost" }).click();
    await inCard(birch, "My tasks").getByText("turn the compost").waitFor();
    await shoot(birch, "do-mine");
    expect(await faultsOnScreens(birch, "mine")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.goto(home);
    await birch.getByText(/^You took this until .*: turn the compost/).waitFor();
    await openTask(alder, home, "turn the compost");
    await alder.getByText("As many as it seeks have it.").waitFor();
    await nowhere(alder.getByRole("button", { name: "Close it" }));
  }, 90_000);

  test("she cannot after all, takes it again, and splits it; the parts are hers", async () => {
    await openSection(birch, "Do");
    await birch.getByRole("button", { name: "I can’t after all: turn the compost" }).click();
    await inCard(birch, "Take one").getByText("turn the compost").waitFor();
    await nowhere(inCard(birch, "My tasks"));
    await birch.getByRole("button", { name: "Take it: turn the compost" }).click();
    await inCard(birch, "My tasks").getByRole("link", { name: "turn the compost" }).click();
    await birch.getByRole("heading", { name: "turn the compost", level: 1 }).waitFor();
    await birch.getByText("How warm a heap is inside.").waitFor();
    await shoot(birch, "task");
    expect(await faultsOnScreens(birch, "a task")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Split it" }).click();
    await birch.getByLabel("Its parts, one a line").fill("empty the first bin\nsieve what is ripe");
    await birch.locator("form").getByRole("button", { name: "Split it" }).click();
    await inCard(birch, "What it is about").getByText("sieve what is ripe").waitFor();
    expect(await faultsOnScreens(birch, "a task that is split")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await openSection(birch, "Do");
    await inCard(birch, "My tasks").getByText("empty the first bin").waitFor();
    await inCard(birch, "My tasks").getByText("sieve what is ripe").waitFor();
  }, 90_000);

  test("she speaks of a part and finishes it with hours; alder confirms what was done and sees for which task", async () => {
    await openTask(birch, home, "sieve what is ripe");
    await birch.getByLabel("Say something").fill("Who has the big sieve?");
    await birch.getByRole("button", { name: "Say it" }).click();
    await inCard(birch, "What happened").getByText("Who has the big sieve?").waitFor();
    await birch.getByLabel("How long, if you know").fill("0:45");
    await birch.getByLabel("What is worth telling, if anything").fill("Two barrows of it.");
    await birch.getByRole("button", { name: "Done", exact: true }).click();
    await birch.getByRole("button", { name: /^It is not done after all/ }).waitFor();
    await shoot(birch, "task-done");
    expect(await faultsOnScreens(birch, "a task that is done")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await alder.goto(`${home}/do/confirm`);
    await alder.getByText("Two barrows of it.").waitFor();
    await alder.getByRole("link", { name: "The task: sieve what is ripe" }).waitFor();
    await shoot(alder, "confirm");
    await alder.getByRole("checkbox", { name: /^garden/ }).check();
    await alder.getByRole("button", { name: "Confirm 1 thing" }).click();
    await alder.getByText("Confirmed 1 thing.").waitFor();
    await openTask(alder, home, "empty the first bin");
    await nowhere(alder.getByText("Two barrows of it."));
  }, 90_000);

  test("done by mistake in one step, it is reopened, and in nobody's list of what was done", async () => {
    await openSection(birch, "Do");
    await birch.getByRole("button", { name: "Done today: empty the first bin" }).click();
    await nowhere(inCard(birch, "My tasks"));
    await birch.goto(`${home}/do/tasks?as=board`);
    await inCard(birch, "Done").getByRole("link", { name: "empty the first bin" }).click();
    await birch.getByRole("button", { name: /^It is not done after all/ }).click();
    await inCard(birch, "You have it").waitFor();
    await inCard(birch, "What happened").getByText("birch reopened it").waitFor();
  }, 90_000);

  test("who opened a task changes it while nobody has it, and closes it saying why", async () => {
    await say(alder, home, "paint the fence");
    await openTask(alder, home, "paint the fence");
    await alder.getByRole("button", { name: "Change what it says" }).click();
    await alder.getByLabel("What one should know").fill("The green in the shed.");
    await alder.getByRole("button", { name: "Change it", exact: true }).click();
    await inCard(alder, "What it is about").getByText("The green in the shed.").waitFor();
    await alder.getByRole("button", { name: "Close it" }).click();
    await alder.getByLabel("Why it is no longer to be done").fill("The fence is gone.");
    expect(await faultsOnScreens(alder, "closing a task")).toEqual([]);
    await alder.locator("form").getByRole("button", { name: "Close it" }).click();
    await inCard(alder, "What happened").getByText("The fence is gone.").waitFor();
  }, 90_000);

  test("somebody whom nobody has welcomed takes what is open to them, and it is looked at afterwards", async () => {
    await say(alder, home, "carry the wood in", { takers: "outsiders", until: inDays(0) });
    await say(alder, home, "count the money");
    dill = await fresh();
    await dill.goto(home);
    await dill.getByLabel("Your name").fill("dill");
    await dill.getByRole("button", { name: /^Join/ }).click();
    await whoAmI(dill, "dill").waitFor();
    await openSection(dill, "Do");
    await inCard(dill, "Take one").getByText("carry the wood in").waitFor();
    await settled(dill);
    await nowhere(inCard(dill, "Take one").getByText("count the money"));
    await dill.getByRole("button", { name: "Take it: carry the wood in" }).click();
    await dill.getByRole("button", { name: "Done today: carry the wood in" }).click();
    await inCard(dill, "Take one").getByText("Nothing seeks anybody just now.").waitFor();
    await alder.goto(home);
    await alder.getByText("1 thing that somebody told can be confirmed").waitFor();
    await alder.goto(`${home}/do/confirm`);
    await alder.getByRole("link", { name: "The task: carry the wood in" }).waitFor();
  }, 90_000);

  test("a team's tasks stand in a list, on a board and in a calendar", async () => {
    await alder.goto(`${home}/do/tasks`);
    await alder.getByLabel("Whose tasks").selectOption("Beds");
    await nowhere(alder.getByRole("link", { name: "count the money" }));
    await alder.getByRole("link", { name: "empty the first bin" }).waitFor();
    await shoot(alder, "list");
    expect(await faultsOnScreens(alder, "a list of tasks")).toEqual([]);
    await alder.getByRole("link", { name: "Board", exact: true }).click();
    await inCard(alder, "Taken").getByText("empty the first bin").waitFor();
    await shoot(alder, "board");
    expect(await faultsOnScreens(alder, "a board of tasks")).toEqual([]);
    await alder.getByRole("link", { name: "Calendar", exact: true }).click();
    await alder.goto(`${home}/do/tasks?as=calendar&month=${inDays(2).slice(0, 7)}`);
    await alder.getByRole("link", { name: "empty the first bin" }).waitFor();
    await shoot(alder, "calendar");
    expect(await faultsOnScreens(alder, "a calendar of tasks")).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  }, 90_000);
});
