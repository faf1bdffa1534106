/**
 * When it does not go well between people, on phones: a member does not want to see somebody's words, for themselves
 * alone; and proposes that they leave, with what would follow said before, and the others agree.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, settled, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** Opens somebody's page by the list of people. */
async function openPerson(page: Page, home: string, name: string): Promise<void> {
  await page.goto(`${home}/about/people`);
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

describe.skipIf(needsBrowser.skip)("between people", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let clover: Page;

  test("alder mutes clover: the words are folded, here alone, and shown again from alder's own page", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 900 } });
    home = await foundGarden(alder, stage.host.url);
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    clover = await fresh();
    await join(clover, "clover", await invite(alder, home));
    await clover.goto(`${home}/about/introduce`);
    await clover.getByLabel("Who you are").fill("I water the beans.");
    await clover.getByRole("button", { name: "Put it on my page" }).click();
    await openPerson(alder, home, "clover");
    await alder.getByText("I water the beans.").waitFor();
    await alder.getByRole("button", { name: "Do not show me their words" }).click();
    await alder.getByText("I water the beans.").waitFor({ state: "detached" });
    expect(await faultsOnScreens(alder, "somebody muted")).toEqual([]);
    await alder.getByRole("button", { name: "Show words of somebody whom you muted" }).click();
    await alder.getByText("I water the beans.").waitFor();
    await openPerson(birch, home, "clover");
    await birch.getByText("I water the beans.").waitFor();
    await clover.goto(`${home}/do/tell`);
    await settled(clover);
    await clover.getByLabel("What did you do?").fill("staked the beans");
    await clover.getByRole("combobox", { name: "Theme" }).fill("garden");
    await clover.getByRole("button", { name: "Tell it" }).click();
    await clover.getByText("Told: staked the beans").waitFor();
    await alder.goto(`${home}/do/confirm`);
    await alder.getByRole("checkbox", { name: /^garden/ }).waitFor();
    await alder.getByText("You muted them").waitFor();
    await nowhere(alder.getByText("staked the beans"));
    const person = new URL(birch.url()).pathname.split("/").at(-1) ?? "";
    expect(person).toMatch(/^[0-9a-f]{64}$/);
    const asked: string[] = [];
    alder.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
    await alder.goto(`${home}/about/me`);
    await alder.getByRole("region", { name: "Whose words you do not see" }).waitFor();
    await settled(alder);
    expect(asked).not.toEqual([]);
    expect(asked.filter((one) => one.includes(person))).toEqual([]);
    expect(await faultsOnScreens(alder, "whom one muted")).toEqual([]);
    await nowhere(alder.getByRole("button", { name: "Do not show me their words" }));
    await alder.getByRole("button", { name: "Show again: clover" }).click();
    await alder
      .getByRole("region", { name: "Whose words you do not see" })
      .waitFor({ state: "detached" });
    await openPerson(alder, home, "clover");
    await alder.getByText("I water the beans.").waitFor();
  }, 90_000);

  test("alder proposes on the screen that clover leaves; nobody is offered to propose it of themselves", async () => {
    await openPerson(alder, home, "clover");
    await alder.getByRole("link", { name: "Propose that they leave the group" }).click();
    await alder.getByText("clover cannot come back", { exact: false }).waitFor();
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Say why: clover and the others read it.").waitFor();
    await alder.getByLabel("Why (the others read it)").fill("We asked three times.");
    await alder.getByText("With that 1 of us agrees, and 2 are needed").waitFor();
    expect(await faultsOnScreens(alder, "proposing that somebody leaves")).toEqual([]);
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText(/^Proposed\./).waitFor();
    await clover.goto(`${home}/about/me`);
    await clover.getByRole("heading", { name: "clover (you)", level: 1 }).waitFor();
    await nowhere(clover.getByRole("link", { name: /^Propose that they leave/ }));
  }, 90_000);

  test("of oneself it leads to leaving, and of nobody it says so", async () => {
    await alder.goto(`${home}/about/people`);
    const mine = await alder.getByRole("link", { name: "alder (you)" }).getAttribute("href");
    const me = mine?.split("/").at(-1) ?? "";
    await alder.goto(`${home}/about/take-out?person=${me}`);
    await alder.getByRole("link", { name: "Leave the group" }).waitFor();
    await alder.goto(`${home}/about/take-out?person=${"0".repeat(64)}`);
    await alder.getByText("There is nobody here by this address.").waitFor();
  }, 60_000);

  test("birch agrees, and clover is out; whoever proposes it once more is told that they left", async () => {
    await alder.goto(`${home}/about/people`);
    const link = alder.getByRole("link", { name: "clover", exact: true });
    const their = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
    await birch.goto(`${home}/about/proposals`);
    await birch.getByText("Why: We asked three times.").waitFor();
    await birch.getByRole("button", { name: /^Agree/ }).click();
    await birch.getByText(/^Agreed on /).waitFor();
    await clover.goto(home);
    await whoAmI(clover, "clover").waitFor({ state: "detached" });
    await alder.setViewportSize(phone.viewport);
    await alder.goto(`${home}/about/take-out?person=${their}`);
    await alder.getByText("This person left the group").waitFor();
  }, 60_000);
});
