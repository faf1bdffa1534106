/** WCAG 2.2 AA by axe: at the widths of a desk and of a phone, light and dark. */

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What alone can differ between light and dark, where the page is otherwise the same. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const screens = [
  { name: "desk", width: 1280, height: 900, dark: false },
  { name: "desk, dark", width: 1280, height: 900, dark: true },
  { name: "phone, dark", width: 390, height: 844, dark: true },
  { name: "phone", width: 390, height: 844, dark: false },
] as const;

/** What axe finds on the present page on each screen, one line each; empty if nothing. */
export async function faultsOnScreens(page: Page, title: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, height, dark } of screens) {
    await page.setViewportSize({ width, height });
    await turnTo(page, dark ? "dark" : "light");
    for (const fault of await faultsOf(page, dark)) faults.push(`${title} (${name}): ${fault}`);
    faults.push(...(await widerThanScreen(page, `${title} (${name})`)));
    if (!dark) faults.push(...(await lowTargets(page, `${title} (${name})`)));
  }
  faults.push(...(await widerThanPhones(page, title)));
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

/** Light or dark: what the page makes of it by its script comes a moment after what its styles do. */
async function turnTo(page: Page, scheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.waitForFunction((wanted) => {
    const { mantineColorScheme: now } = document.documentElement.dataset;
    return now === undefined || now === wanted;
  }, scheme);
}

/** What is wider than the screen of a phone, or of the smallest one. */
export async function widerThanPhones(page: Page, title: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    faults.push(...(await widerThanScreen(page, `${title} (${width} px)`)));
  }
  return faults;
}

/** What cannot be read without pushing the page sideways (WCAG 1.4.10, at 320 px). */
async function widerThanScreen(page: Page, where: string): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return wide > 0 ? [`${where}: ${wide} px wider than the screen`] : [];
}

/** What is too low to be hit with a thumb (WCAG 2.5.8), links in a line too. */
async function lowTargets(page: Page, where: string): Promise<readonly string[]> {
  const low = await page.locator("a, button, input, select, textarea").evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { height } = target.getBoundingClientRect();
      const isSeen = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const name = target.getAttribute("aria-label") ?? target.textContent;
      return isSeen && height > 1 && height < 24 ? [`${Math.round(height)} px high: ${name}`] : [];
    }),
  );
  return [...new Set(low)].map((fault) => `${where}: ${fault}`);
}

async function faultsOf(page: Page, coloursOnly: boolean): Promise<string[]> {
  // Without frames on the page, the old mode finds the same in half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (
    coloursOnly ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}
