/**
 * Names, titles and texts as long as they may be and without a place to break, as some languages and people write them:
 * no page of a group becomes wider than a phone.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { limits } from "@plenty/kernel";
import { widerThanPhones } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { invite } from "./support/garden.ts";
import { settled } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();

/** As long as a name may be, and one word. */
const long = (begin: string) => begin.padEnd(limits.nameChars, "w");
const [person, group, office, team] = ["alder", "garden", "keeper", "bees"].map(long) as [
  string,
  string,
  string,
  string,
];
const text = "x".repeat(300);

async function found(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/found`);
  await page.getByLabel("Name of the group").fill(group);
  await page.getByLabel("What do you hold in common?").fill(text);
  await page.getByRole("radio", { name: "One invitation is enough" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill(person);
  await page.getByRole("button", { name: "Found the group" }).click();
  await page.getByText("Step 3 of 3").waitFor();
  await page.getByRole("link", { name: "Go to your group" }).click();
  await page.getByRole("button", { name: /^Who I am here/ }).waitFor();
  return page.url();
}

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(long("birch"));
  expect(await widerThanPhones(page, "joining")).toEqual([]);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: /^Who I am here/ }).waitFor();
}

async function propose(page: Page): Promise<void> {
  await page.getByLabel("Why (the others read it)").fill(text);
  await page.getByRole("button", { name: "Propose it" }).click();
  await page.getByText(/^Proposed\./).waitFor();
}

describe.skipIf(needsBrowser.skip)("long words", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;

  /** What is wider than a phone on these pages of the group. */
  async function widerOn(pages: readonly string[]): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const path of pages) {
      await alder.goto(home + path);
      await settled(alder);
      await shoot(alder, path);
      faults.push(...(await widerThanPhones(alder, path)));
    }
    return faults;
  }

  test("a group, its people, an office and a team bear them; pages of what waits hold them", async () => {
    alder = await stage.fresh({ viewport: { width: 1280, height: 900 } });
    home = await found(alder, stage.host.url);
    await alder.goto(`${home}/about/office?to=make`);
    await alder.getByLabel("What is it called?").fill(office);
    await alder.getByLabel("What is it there for?").fill(text);
    await propose(alder);
    await alder.goto(`${home}/about/open-team`);
    await alder.getByLabel("What is it called?").fill(team);
    await alder.getByLabel("What is it for?").fill(text);
    await alder.getByRole("button", { name: "Open it" }).click();
    await alder.getByText(/^The team/).waitFor();
    await join(await stage.fresh(), await invite(alder, home));
    await alder.getByLabel("Their names").fill(long("clover"));
    await alder.getByRole("button", { name: "Make 1 link" }).click();
    await alder.getByText(/^1 link is made/).waitFor();
    await alder.goto(`${home}/about/change?of=charter.name`);
    await alder.getByLabel("It should be").fill(long("orchard"));
    await propose(alder);
    await alder.goto(`${home}/about/change?of=charter.object`);
    await alder.getByLabel("It should be").fill(text.toUpperCase());
    await propose(alder);
    expect(await widerOn(["", "/about", "/about/proposals", "/about/books"])).toEqual([]);
  }, 90_000);

  test("pages of offices, teams and people hold them", async () => {
    await alder.goto(`${home}/about/offices`);
    await alder.getByRole("link", { name: /^Propose somebody/ }).click();
    await alder.getByLabel("Whom?").fill("alder");
    await alder.getByRole("option").first().click();
    expect(await widerThanPhones(alder, "naming somebody")).toEqual([]);
    await propose(alder);
    const where = async (link: RegExp) =>
      (await alder.getByRole("link", { name: link }).first().getAttribute("href")) ?? "";
    await alder.goto(`${home}/about/teams`);
    const bees = await where(/^bees/);
    await alder.goto(`${home}/about/people`);
    const them = await where(/^alder/);
    const inGroup = (href: string) => href.slice(new URL(home).pathname.length);
    expect(
      await widerOn([
        "/about/proposals",
        "/about/offices",
        "/about/office?to=name&office=keeper",
        "/about/change",
        "/about/powers",
        "/about/teams",
        "/about/people",
        inGroup(bees),
        inGroup(them),
        "/about/invite",
        "/about/introduce",
        "/about/devices",
        "/about/leave",
        "/do",
        "/do/tell",
        "/money",
        "/money/pay",
        "/search?q=alder",
        "",
      ]),
    ).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  }, 120_000);
});

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env["SHOTS"]) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const file = name.replaceAll(/[^a-z]+/g, "-").slice(0, 40);
    await page.screenshot({ path: `${process.env["SHOTS"]}/${file}-${width}.png`, fullPage: true });
  }
}
