/** Founding with a template, on a phone: what comes with it is shown before, and is there afterwards. */

import { describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { phone } from "./support/garden.ts";
import { whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";

const stage = setStage();

describe.skipIf(needsBrowser.skip)("templates", { meta: needsBrowser.meta }, () => {
  test("a makerspace is founded: its offices are shown before, what one wrote stays, and they are there", async () => {
    const page = await stage.fresh(phone);
    await page.goto(`${stage.host.url}/found`);
    const object = page.getByLabel("What do you hold in common?");
    await page.getByLabel("What are you?").selectOption("A city programme");
    await page.getByText("Steering circle, for 6").waitFor();
    await page.getByText(/Two thirds of you together can change or end each of them/).waitFor();
    expect(await object.inputValue()).toContain("City and citizens");
    await page.getByLabel("What are you?").selectOption("A makerspace");
    await page.getByText("Keepers of the workshop, for 4").waitFor();
    await page.getByText(/^They may change “How a newcomer becomes a member”/).waitFor();
    await page.getByText(/^They may open a credit for the group/).waitFor();
    await page.getByText(/^They may pause contact between two people/).waitFor();
    await page.getByText(/^They decide nothing by it\. All of us name/).waitFor();
    expect(await object.inputValue()).toContain("We share a workshop");
    expect(await page.getByRole("radio", { name: "One invitation is enough" }).isChecked()).toBe(
      true,
    );
    expect(await page.getByRole("radio", { name: "Its members" }).isChecked()).toBe(true);
    expect(await faultsOnScreens(page, "founding with a template")).toEqual([]);
    await page.setViewportSize(phone.viewport);
    await object.fill("We share a workshop in the old mill.");
    await page.getByLabel("What are you?").selectOption("An association");
    expect(await object.inputValue()).toBe("We share a workshop in the old mill.");
    await page.getByLabel("What are you?").selectOption("A makerspace");
    await page.getByLabel("Name of the group").fill("The old mill");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Your name").fill("alder");
    await page.getByText(/and every office\. The limit stands as it is\.$/).waitFor();
    await page.getByRole("button", { name: "Found the group" }).click();
    await page.getByText("Step 3 of 3").waitFor();
    await page.getByRole("link", { name: "Go to your group" }).click();
    await whoAmI(page, "alder").waitFor();
    await page.goto(`${page.url()}/about/offices`);
    for (const office of ["Keepers of the workshop", "Safety", "Treasurer", "Safe contacts"]) {
      await page
        .getByRole("region", { name: office, exact: true })
        .getByText(/^Nobody holds it/)
        .waitFor();
    }
    await page.getByText(/^Shows newcomers the dangerous machines/).waitFor();
    expect(await faultsOnScreens(page, "offices of a template")).toEqual([]);
  }, 90_000);
});
