/** WCAG 2.2 AA by axe: at the widths of a desk and of a phone, light and dark. */

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const screens = [
  { name: "desk", width: 1280, height: 900, scheme: "light" },
  { name: "phone", width: 390, height: 844, scheme: "light" },
  { name: "desk, dark", width: 1280, height: 900, scheme: "dark" },
  { name: "phone, dark", width: 390, height: 844, scheme: "dark" },
] as const;

/** What axe finds on the present page on each screen, one line each; empty if nothing. */
export async function faultsOnScreens(page: Page, title: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, height, scheme } of screens) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const fault of await faultsOf(page)) faults.push(`${title} (${name}): ${fault}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${title} (${name}): ${wide} px wider than the screen`);
  }
  await page.setViewportSize({ width: screens[0].width, height: screens[0].height });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
  return faults;
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
