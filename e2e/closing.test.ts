/**
 * An open group that agrees to close, on phones: a stranger reads it until the notice is over, and not from then on;
 * it opens again, and whoever comes joins without an invitation, into a group of another name.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { needsBrowser } from "./support/browser.ts";
import { letDaysPass } from "./support/days.ts";
import { foundGarden, invite, join } from "./support/garden.ts";
import { freshFolder, plenty } from "./support/plenty.ts";
import { whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const data = freshFolder();
const stage = setStage(data);
const { fresh, later } = letDaysPass(stage, data);

describe.skipIf(needsBrowser.skip)("a group that closes", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let [alder, birch, stranger]: Page[] = [];

  /** alder proposes, and birch agrees. */
  async function agree(of: string, becomes?: string): Promise<void> {
    if (alder === undefined || birch === undefined) throw new Error("both are in it");
    await alder.goto(`${home}/about/change?of=${of}`);
    if (becomes !== undefined) await alder.getByLabel("It should be").fill(becomes);
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await birch.goto(`${home}/about/proposals`);
    await birch.getByRole("button", { name: /^Agree/ }).click();
    await birch.getByText("Nothing is proposed.").waitFor();
  }

  /** What the first page of the host offers to whoever comes. */
  async function groupsShown(page: Page): Promise<readonly string[]> {
    await page.goto(stage.host.url);
    await page.getByRole("link", { name: "Found a group" }).first().waitFor();
    const groups = page.getByRole("link", { name: /Elm Street/ });
    return groups.allTextContents();
  }

  test("is read by a stranger while its closing is announced", async () => {
    alder = await fresh();
    home = await foundGarden(alder, stage.host.url, { open: true });
    birch = await fresh();
    await join(birch, "birch", await invite(alder, home));
    await agree("people.readers");
    const coming = birch.getByRole("region", { name: "Agreed, and coming" });
    await coming.getByText("its members").waitFor();
    stranger = await fresh();
    expect(await groupsShown(stranger)).toHaveLength(1);
    await stranger.goto(`${home}/about/people`);
    await stranger.getByText("birch").first().waitFor();
  }, 90_000);

  test("shows a stranger nothing from then on, not even that it is here, and its members all", async () => {
    if (stranger === undefined || birch === undefined) throw new Error("they were there before");
    await later(14);
    await stranger.getByText("This group shows itself to its members").waitFor();
    expect(await groupsShown(stranger)).toEqual([]);
    await birch.goto(`${home}/about/people`);
    await birch.getByText("alder").first().waitFor();
  }, 90_000);

  test("opens again, by a name that it agreed to, and whoever comes joins without an invitation", async () => {
    if (stranger === undefined) throw new Error("they were there before");
    await agree("people.readers");
    await agree("charter.name", "Elm Street orchard");
    await later(14);
    await stranger.goto(home);
    await stranger.getByText("You are looking around as a visitor").waitFor();
    expect(await groupsShown(stranger)).toEqual([expect.stringContaining("Elm Street orchard")]);
    await stranger.goto(home);
    await stranger.getByLabel("Your name").fill("clover");
    await stranger.getByRole("button", { name: "Join" }).click();
    await whoAmI(stranger, "clover").waitFor();
    expect(stage.complaints()).toEqual([]);
    const verified = await plenty("verify", home.replace("/g/", "/commons/"));
    expect(verified).toMatchObject({ ok: true, name: "Elm Street orchard" });
  }, 90_000);
});
