/** Places on the screen that several stories go to, each found as a person would: by what it says. */

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The button that says who one is here. */
export function whoAmI(page: Page, name: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^Who I am here.*\\b${name}\\b`) });
}

/** The balance that Money shows. */
export function balance(page: Page): Locator {
  return page.getByRole("button", { name: /^My balance\b/ });
}

/** Goes to a section, by the rail or the bar, and waits until it is there: Home shows some of it too. */
export async function openSection(page: Page, section: "Home" | "Do" | "Money"): Promise<void> {
  await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link", { name: section, exact: true })
    .click();
  if (section !== "Home") await page.getByRole("heading", { name: section, level: 1 }).waitFor();
}

/** Opens About behind the group's own name. */
export async function openAbout(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: /About/ }).click();
  await page.getByRole("heading", { name: "About", level: 1 }).waitFor();
}

/** Opens Check the books and has the entry that stands there checked by this browser. */
export async function checkBooks(page: Page): Promise<void> {
  await openAbout(page);
  await page.getByRole("link", { name: /Check the books/ }).click();
  await page.getByRole("button", { name: "Check this entry" }).click();
  await page.getByText("This entry holds.").waitFor();
}

/** Waits until a group's page hears of what comes and shows what it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.getByText("Up to date").waitFor();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => !(document.body.textContent ?? "").includes("One moment"));
}

/** Waits until nothing on the page is what is looked for: what goes away goes place by place, as each is asked anew. */
export async function nowhere(locator: Locator): Promise<void> {
  await expect.poll(() => locator.count()).toBe(0);
}
