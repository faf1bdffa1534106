/** What a device is called: nothing until its owner says so, what its browser says of it as a hint, and anything later. */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { addDevice, foundGarden, openDevices } from "./support/garden.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();

describe.skipIf(needsBrowser.skip)("names of devices", { meta: needsBrowser.meta }, () => {
  inOrder();
  let first: Page;
  let other: Page;
  let home: string;
  const devices = (page: Page) => page.getByRole("region", { name: "Devices", exact: true });
  const field = () => first.getByLabel("What do you call it?");

  test("the device with which one founded has no name, and a hint stands in the form", async () => {
    first = await stage.fresh();
    home = await foundGarden(first, stage.host.url);
    other = await stage.fresh();
    await addDevice(first, other, home);
    await openDevices(other, "alder");
    await devices(other).getByText("A device", { exact: true }).waitFor();
    await openDevices(first, "alder");
    await devices(first)
      .getByRole("button", { name: /^Name it: / })
      .click();
    expect(await field().inputValue()).toMatch(/^Chrome, /);
    expect(await faultsOnScreens(first, "Naming a device")).toEqual([]);
    // nothing was sent by opening it, nor by leaving it
    await first.getByRole("button", { name: "Close" }).click();
    await devices(other).getByText("A device", { exact: true }).waitFor();
  });

  test("a name is needed, and is what all devices of theirs read then", async () => {
    await devices(first)
      .getByRole("button", { name: /^Name it: / })
      .click();
    await field().fill("  ");
    await first.getByRole("button", { name: "Call it so" }).click();
    await first.getByText("Type a name.").waitFor();
    await field().fill("the old phone");
    await first.getByRole("button", { name: "Call it so" }).click();
    await first.getByText("It is called the old phone now.").waitFor();
    await devices(first).getByText("the old phone (this one)").waitFor();
    await devices(other).getByText("the old phone", { exact: true }).waitFor();
  });

  test("another device of theirs calls it otherwise, young as it is", async () => {
    await other.getByRole("button", { name: "Rename the old phone" }).click();
    const typed = other.getByLabel("What do you call it?");
    expect(await typed.inputValue()).toBe("the old phone");
    await typed.fill("phone in the kitchen");
    await other.getByRole("button", { name: "Call it so" }).click();
    await devices(first).getByText("phone in the kitchen (this one)").waitFor();
    expect(await faultsOnScreens(other, "A device renamed")).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
