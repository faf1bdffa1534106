/**
 * Against takeover, on the screen: whoever welcomed somebody lately is told when they can again, whoever comes by their
 * link meanwhile is told so before they type, and a name that looks like somebody's is not taken.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, invite, join } from "./support/garden.ts";
import { nowhere, settled, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
let home: string;
let alder: Page;
let birch: Page;

describe.skipIf(needsBrowser.skip)("against takeover", { meta: needsBrowser.meta }, () => {
  inOrder();

  test("whoever is no founder welcomes one, and is told when they can again", async () => {
    alder = await stage.fresh();
    home = await foundGarden(alder, stage.host.url);
    birch = await stage.fresh();
    await join(birch, "birch", await invite(alder, home));
    const link = await invite(birch, home);
    const clover = await stage.fresh();
    await join(clover, "clover", link);
    await birch.goto(`${home}/about/people`);
    await birch.getByRole("heading", { name: "People", level: 1 }).waitFor();
    await settled(birch);
    await birch.getByRole("link", { name: "birch (you)" }).click();
    await birch.getByRole("heading", { name: "Whom you welcomed" }).waitFor();
    await birch.getByRole("link", { name: "clover" }).waitFor();
    await birch.getByText(/^You can welcome somebody again from /).waitFor();
    expect(await faultsOnScreens(birch, "Whom somebody welcomed")).toEqual([]);
  });

  test("who comes by their next link is told before they type, and comes in all the same", async () => {
    const link = await invite(birch, home);
    await birch.getByText(/^You welcomed somebody lately: a link that is used before /).waitFor();
    const dill = await stage.fresh();
    await dill.goto(link);
    await dill
      .getByText(/^birch has welcomed somebody lately, and can welcome you from /)
      .waitFor();
    expect(await faultsOnScreens(dill, "An invitation that is no welcome yet")).toEqual([]);
    await dill.getByLabel("Your name").fill("dill");
    await dill.getByRole("button", { name: "Join" }).click();
    await whoAmI(dill, "dill").waitFor();
    const waits = birch.getByRole("region", { name: "Waits for you" });
    await birch.goto(home);
    await waits.getByText("dill would like to be welcomed").waitFor();
    await waits.getByText(/^You welcomed somebody lately, and can welcome them from /).waitFor();
    await nowhere(waits.getByRole("button"));
    expect(await faultsOnScreens(birch, "Home, of whoever welcomed lately")).toEqual([]);
    await birch.goto(`${home}/about/people`);
    await birch
      .getByText(/^You welcomed somebody lately, and can welcome the next from /)
      .waitFor();
    await nowhere(birch.getByRole("button", { name: "Welcome dill" }));
    expect(await faultsOnScreens(birch, "People, for whoever welcomed lately")).toEqual([]);
  });

  test("a founder welcomes them in the first month", async () => {
    await alder.goto(`${home}/about/people`);
    await alder.getByRole("button", { name: "Welcome dill" }).click();
    await alder.getByRole("button", { name: "Welcome dill" }).waitFor({ state: "detached" });
  });

  test("a name that looks like somebody's is not taken, and with something added it is", async () => {
    const link = await invite(alder, home);
    const other = await stage.fresh();
    await other.goto(link);
    const name = other.getByLabel("Your name");
    await name.fill("С1оvеr");
    await other.getByRole("button", { name: "Join" }).click();
    await other
      .getByText(/^Somebody here, or the group itself, has a name that looks like this one\./)
      .waitFor();
    expect(await faultsOnScreens(other, "A name that looks like another")).toEqual([]);
    await name.fill("clover from the mill");
    await other.getByRole("button", { name: "Join" }).click();
    await whoAmI(other, "clover from the mill").waitFor();
  });

  test("whoever answers for somebody is told while they type which name one is like", async () => {
    await alder.goto(`${home}/about/add`);
    await alder.getByLabel("Their name", { exact: true }).fill("Сlover");
    await alder.getByText("That looks like clover, who is here already.").waitFor();
    await alder.getByLabel("Their names").fill("rowan\nBirсh");
    await alder.getByRole("radio", { name: "on paper" }).check();
    await alder.getByRole("button", { name: "Add them" }).click();
    await alder.getByText(/“Birсh” looks like “birch”/).waitFor();
    expect(await faultsOnScreens(alder, "People whose names look like others")).toEqual([]);
  });
});
