/** Pictures of pages to look at by hand: kept where the variable SHOTS names a folder. */

import type { Page } from "playwright-core";

/** Takes a page as a phone and a desk show it. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (!folder) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 1500 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
}
