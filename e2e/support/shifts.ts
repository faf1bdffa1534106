/** The pages of shifts, as people come to them: what several stories of them do. */

import type { Locator, Page } from "playwright-core";

/** What stands under a heading of a page. */
export function inCard(page: Page, name: string): Locator {
  return page.getByRole("region", { name });
}

/** Opens the page of shifts by the way that Do offers. */
export async function openShifts(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/do`);
  await page
    .getByRole("navigation", { name: "More of what we do" })
    .getByRole("link", { name: "Shifts", exact: true })
    .click();
  await page.getByRole("heading", { name: "Shifts", level: 1 }).waitFor();
}

export interface OnDay {
  readonly title: string;
  readonly day: string;
}

/** Opens one date of a series. */
export async function openDate(page: Page, home: string, { title, day }: OnDay): Promise<void> {
  await openShifts(page, home);
  await inCard(page, "All shifts").getByRole("link", { name: title }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await inCard(page, "Its dates").locator(`a[href$="/${day}"]`).click();
  await page.getByRole("heading", { name: new RegExp(`^${title}: `), level: 1 }).waitFor();
}
