/**
 * What is said of what was done: a sentence becomes a form that one looks at, more hours than a day has are asked
 * about; somebody says that something was not so, and lets go of it; thanks are found on Home, and kept between two.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join } from "./support/garden.ts";
import { nowhere, openSection, settled } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const desk = { viewport: { width: 1280, height: 800 } };

describe.skipIf(needsBrowser.skip)("what is said", { meta: needsBrowser.meta }, () => {
  inOrder();
  const stage = setStage();
  let alder: Page;
  let birch: Page;
  let clover: Page;
  let home: string;

  test("alder founds a group, birch and clover come in", async () => {
    alder = await stage.fresh(desk);
    home = await foundGarden(alder, stage.host.url);
    [birch, clover] = [await stage.fresh(), await stage.fresh()];
    await join(birch, "birch", await invite(alder, home));
    await join(clover, "clover", await invite(alder, home));
  }, 120_000);

  test("a sentence on Do becomes a form that tells what was understood", async () => {
    await openSection(birch, "Do");
    await settled(birch);
    const say = birch.getByRole("textbox", { name: "What did you do?" });
    await say.fill("2 h weeding with alder yesterday");
    await birch.getByText(/^Understood: 2 h · .* · with alder$/).waitFor();
    expect(await faultsOnScreens(birch, "a sentence on Do")).toEqual([]);
    await shoot(birch, "say-it");
    await say.press("Enter");
    await birch.getByRole("heading", { name: "Tell something done", level: 1 }).waitFor();
    await settled(birch);
    await expect.poll(() => birch.getByLabel("What did you do?").inputValue()).toBe("weeding");
    expect(await birch.getByLabel("How much").inputValue()).toBe("2 h");
    await birch.getByText("Of each who did it.").waitFor();
    await shoot(birch, "tell-filled");
    await birch.getByRole("combobox", { name: "Theme" }).fill("garden");
    await birch.getByRole("button", { name: "Tell it" }).click();
    await birch.getByText("Told: weeding").waitFor();
  }, 60_000);

  test("what a sentence says besides is put into the fields where it is told", async () => {
    await birch.getByLabel("What did you do?").fill("30 hours of digging");
    await birch.getByRole("button", { name: "Put it in the fields" }).click();
    expect(await birch.getByLabel("How much").inputValue()).toBe("30 hours");
    expect(await birch.getByLabel("What did you do?").inputValue()).toBe("digging");
  }, 60_000);

  test("more hours than a day has are asked about, and past the bound refused", async () => {
    await birch.getByRole("combobox", { name: "Theme" }).fill("garden");
    await birch
      .getByText(/^That makes 30\.00 hours for birch on .*, more than the day has\./)
      .waitFor();
    await nowhere(birch.getByRole("button", { name: "Tell it" }));
    await birch.getByRole("checkbox", { name: /^Yes, so many hours on one day/ }).check();
    await birch.getByRole("button", { name: "Tell it" }).waitFor();
    expect(await faultsOnScreens(birch, "a long day")).toEqual([]);
    await shoot(birch, "long-day");
    await birch.getByLabel("How much").fill("1000000");
    await birch.getByText(/would hold more than 200/).waitFor();
    await birch.getByLabel("How much").fill("");
    await birch.getByLabel("What did you do?").fill("");
  }, 60_000);

  test("alder, who was named, says that it was not so; birch reads why, clover does not", async () => {
    await openSection(alder, "Do");
    await settled(alder);
    const told = alder.getByRole("listitem").filter({ hasText: "weeding" });
    await told.getByRole("link").first().click();
    await alder.getByRole("button", { name: /^This was not so: garden/ }).click();
    await alder.getByLabel("Why").fill("I was away that day.");
    expect(await faultsOnScreens(alder, "contesting")).toEqual([]);
    await shoot(alder, "contest");
    await alder.getByRole("button", { name: "Say that it was not so" }).click();
    await alder.getByText("alder says that this was not so: I was away that day.").waitFor();
    await birch.goto(home);
    await birch.getByText("alder says that something you told or did was not so: garden").waitFor();
    await shoot(birch, "contested-home");
    await birch.getByRole("link", { name: "Look at it" }).click();
    await birch.getByText("alder says that this was not so: I was away that day.").waitFor();
    await clover.goto(`${home}/do/confirm`);
    await clover.getByText("contested: stands for nobody").waitFor();
    await clover
      .getByRole("listitem")
      .filter({ hasText: "weeding" })
      .getByRole("link")
      .first()
      .click();
    await clover.getByText("alder says that this was not so", { exact: true }).waitFor();
    await nowhere(clover.getByText("I was away that day."));
  }, 90_000);

  test("alder lets go of it, and it waits for a confirmation again", async () => {
    await alder.getByRole("button", { name: /^Let go of it: garden/ }).click();
    await alder.getByRole("button", { name: /^This was not so/ }).waitFor({ state: "detached" });
    await nowhere(alder.getByText("alder says that this was not so"));
    await alder.getByText("waits for a confirmation").first().waitFor();
  }, 60_000);

  const personPage = async (who: Page, name: string) => {
    await who.goto(`${home}/about/people`);
    await who
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await who.getByRole("heading", { name, level: 1 }).waitFor();
    await settled(who);
  };

  test("clover thanks both for it; the form begins with those who did it", async () => {
    await clover.getByRole("link", { name: "Say thanks" }).click();
    await clover.getByRole("heading", { name: "Say thanks", level: 1 }).waitFor();
    await clover.getByText("weeding").waitFor();
    await clover.getByLabel("Your words").fill("What a difference!");
    await clover.getByText(/^They find it on their Home\./).waitFor();
    await clover.getByRole("button", { name: "Say thanks" }).click();
    await clover.getByText("Your thanks are said.").waitFor();
    for (const thanked of [alder, birch]) {
      await thanked.goto(home);
      await thanked.getByRole("button", { name: /^How nice/ }).click();
      await nowhere(thanked.getByText("clover thanked you", { exact: true }));
    }
  }, 90_000);

  test("clover thanks birch; birch keeps it between them, and later lets others read it", async () => {
    await personPage(clover, "birch");
    await clover.getByRole("link", { name: "Thank birch" }).click();
    await clover.getByLabel("Your words").fill("The beds look lovely.");
    expect(await faultsOnScreens(clover, "saying thanks")).toEqual([]);
    await shoot(clover, "thank");
    await clover.getByRole("button", { name: "Say thanks" }).click();
    await clover.getByText("Your thanks are said.").waitFor();
    await birch.goto(home);
    await birch.getByText("clover thanked you").waitFor();
    await birch.getByText("The beds look lovely.").first().waitFor();
    await shoot(birch, "thanked-home");
    await birch.getByRole("button", { name: /^Keep it between us/ }).click();
    await nowhere(birch.getByText("clover thanked you", { exact: true }));
    await personPage(alder, "birch");
    await alder.getByText("What a difference!").waitFor();
    await nowhere(alder.getByText("The beds look lovely."));
    await personPage(birch, "birch");
    await birch.getByText(/only you and those whom it is about read this/).waitFor();
    await birch.getByRole("button", { name: /^Let others read that clover thanked me/ }).click();
    await nowhere(birch.getByText(/only you and those whom it is about read this/));
    await personPage(alder, "birch");
    await alder.getByText("The beds look lovely.").waitFor();
    await shoot(alder, "thanks-on-page");
  }, 120_000);
});
