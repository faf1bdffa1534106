/**
 * Safe contacts, on phones: a group names two, one of them pauses contact between two people, and somebody else looks at
 * it and says what they think.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join, phone } from "./support/garden.ts";
import { nowhere, openAbout } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

async function openContacts(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await openAbout(page);
  await page.getByRole("link", { name: /^Safe contacts/ }).click();
  await page.getByRole("heading", { name: "Safe contacts", level: 1 }).waitFor();
}

async function propose(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await page.getByText(/With that /).waitFor();
  await page.getByRole("button", { name: "Propose it" }).click();
  await page.getByText(/^Proposed\./).waitFor();
}

/** Somebody proposes that another is a safe contact. */
async function name(page: Page, home: string, whom: string): Promise<void> {
  await page.goto(`${home}/about/offices`);
  await page.getByRole("link", { name: "Propose somebody: Safe contacts" }).click();
  await choose(page, "Whom?", whom);
  await propose(page);
}

async function choose(page: Page, field: string, whom: string): Promise<void> {
  await page.getByLabel(field).fill(whom);
  await page.getByRole("option", { name: whom }).click();
}

async function takeOn(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await page.getByRole("button", { name: /^Take it on: Safe contacts/ }).click();
  await page.getByText(/^You were named Safe contacts/).waitFor({ state: "detached" });
}

describe.skipIf(needsBrowser.skip)("safe contacts", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;
  let birch: Page;
  let elder: Page;

  test("there are none at first, which is said with what to do; the group makes the office and names two", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 900 } });
    home = await foundGarden(alder, stage.host.url);
    await openContacts(alder, home);
    await alder.getByText(/^Nobody yet/).waitFor();
    expect(await faultsOnScreens(alder, "no safe contacts")).toEqual([]);
    await alder.getByRole("link", { name: "Go to the offices" }).click();
    await alder.getByRole("link", { name: "Propose an office" }).click();
    await alder.getByLabel("What is it called?").fill("Safe contacts");
    await alder.getByLabel("What is it there for?").fill("Whom you can turn to.");
    await alder.getByLabel("For how many people?").fill("2");
    await propose(alder);
    await openContacts(alder, home);
    await alder.getByText(/^Nobody yet\. The office of safe contacts is there/).waitFor();
    await name(alder, home, "alder");
    await takeOn(alder, home);
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    await name(alder, home, "birch");
    await birch.goto(`${home}/about/proposals`);
    await birch.getByRole("button", { name: /^Agree/ }).click();
    await birch.getByRole("button", { name: /^Agree/ }).waitFor({ state: "detached" });
    await takeOn(birch, home);
  }, 90_000);

  test("birch pauses contact between two, and only she and alder see the form", async () => {
    for (const who of ["clover", "dill", "hazel", "rowan"]) {
      const page = await fresh();
      await join(page, who, await invite(alder, home));
      await page.context().close();
    }
    elder = await fresh();
    await join(elder, "elder", await invite(alder, home));
    await openContacts(birch, home);
    await choose(birch, "One of them", "clover");
    await choose(birch, "The other", "dill");
    await birch.getByLabel("Why (safe contacts alone read it)").fill("What clover told me.");
    expect(await faultsOnScreens(birch, "pausing contact")).toEqual([]);
    await birch.setViewportSize(phone.viewport);
    await birch.getByRole("button", { name: "Pause contact" }).click();
    await birch.getByText("Contact between them is paused.").waitFor();
    await birch.getByText("Contact between clover and dill is paused").first().waitFor();
    await openContacts(alder, home);
    await alder.getByText("Why: What clover told me.").waitFor();
    await openContacts(elder, home);
    await nowhere(elder.getByRole("button", { name: "Pause contact" }));
  }, 90_000);

  test("elder finds it on Home, says that it does not stand, and is asked no more", async () => {
    await elder.goto(home);
    await elder.getByText("Contact between clover and dill is paused: does it stand?").waitFor();
    expect(await faultsOnScreens(elder, "something to look at")).toEqual([]);
    await elder.setViewportSize(phone.viewport);
    await elder.goto(`${home}/about/peace`);
    const said = elder.getByRole("button", { name: /^It does not stand: / });
    await said.waitFor();
    expect(await faultsOnScreens(elder, "looking at a pause")).toEqual([]);
    await elder.setViewportSize(phone.viewport);
    await said.click();
    await elder.getByText("0 say that it stands, 1 that it does not").waitFor();
    await said.waitFor({ state: "detached" });
    await nowhere(elder.getByText("What clover told me."));
  }, 60_000);

  test("alder hides words of elder on their entry: others read until when, elder reads on", async () => {
    await elder.goto(`${home}/about/introduce`);
    await elder.getByLabel("Who you are").fill("Ask me about clover.");
    await elder.getByRole("button", { name: "Put it on my page" }).click();
    await elder.getByText("Ask me about clover.").first().waitFor();
    await alder.goto(`${home}/about/books`);
    await alder.getByRole("link", { name: "elder said who they are" }).click();
    await alder.getByRole("button", { name: "Hide for a while: Ask me about clover." }).click();
    await alder.getByText(/^Until .* only who wrote it and safe contacts read it/).waitFor();
    await alder.getByLabel("Why (safe contacts alone read it)").fill("It hurts clover.");
    expect(await faultsOnScreens(alder, "hiding words")).toEqual([]);
    await alder.getByRole("button", { name: "Hide it" }).click();
    await alder.getByText(/^Hidden until /).waitFor();
    const fern = await fresh();
    await join(fern, "fern", await invite(alder, home));
    await fern.goto(`${home}/about/people`);
    await fern.getByRole("link", { name: "elder", exact: true }).first().click();
    await fern.getByText(/^Hidden by safe contacts until /).waitFor();
    await nowhere(fern.getByText("Ask me about clover."));
    expect(await faultsOnScreens(fern, "hidden words")).toEqual([]);
    await fern.goto(home);
    await fern.getByText("Words of elder are hidden: does it stand?").waitFor();
    await openContacts(fern, home);
    await fern.getByRole("link", { name: /^See the entry .*: Words of elder/ }).click();
    await fern.getByText("elder said who they are").first().waitFor();
    await elder.goto(home);
    await elder.getByText(/^Words in which you are named, or that you wrote, are hidden/).waitFor();
    await elder.goto(`${home}/about/me`);
    await elder.getByText("Ask me about clover.").waitFor();
  }, 90_000);

  test("alder ends it before its time, and it is told as over", async () => {
    await openContacts(alder, home);
    await alder.getByRole("button", { name: /^End it now: Contact/ }).click();
    await alder.getByText(/^over since /).waitFor();
    expect(await faultsOnScreens(alder, "a pause that is over")).toEqual([]);
  }, 60_000);
});
