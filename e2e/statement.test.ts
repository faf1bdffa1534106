/** A statement saved as a file, from Money, on a phone: for a spreadsheet, and for programs of accountants. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor } from "./support/browser.ts";
import { setHouse } from "./support/house.ts";
import { settled, whoAmI } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";

const house = setHouse();

async function onMoney(width: number): Promise<Page> {
  const { page } = await newVisitor(house.browser, { viewport: { width, height: 844 } });
  await page.goto(house.home);
  await page.getByRole("button", { name: "Look through the eyes of alder" }).click();
  await whoAmI(page, "alder").waitFor();
  await page.goto(`${house.home}/money`);
  await settled(page);
  return page;
}

/** What is saved by a button. */
async function savedBy(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

describe.skipIf(needsBrowser.skip)("a statement", { meta: needsBrowser.meta }, () => {
  test("is saved with every payment and the balance after each, from the beginning", async () => {
    const page = await onMoney(390);
    await page.getByRole("region", { name: "Statement" }).getByRole("row").nth(1).waitFor();
    await page.getByRole("link", { name: "Save it as a file" }).click();
    await page.getByLabel("Of which time?").selectOption("From the beginning");
    const { name, text } = await savedBy(page, "For a spreadsheet (.csv)");
    expect(name).toMatch(/^statement-[A-Z]+-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    const rows = text.trim().split("\r\n").slice(1);
    expect(rows.length).toBeGreaterThan(1);
    await page.getByRole("status").getByText(`Saved ${name}: ${rows.length} payments.`).waitFor();
    const [balance] = rows.at(-1)?.split(",").slice(-3) ?? [];
    expect(balance).toMatch(/^-?\d+\.\d\d$/);
    await shoot(page, "save-390");
    expect(await faultsOnScreens(page, "Save a statement")).toEqual([]);
    const { text: xml } = await savedBy(page, "For accounting (camt.053)");
    expect(xml.match(/<Ntry>/g)).toHaveLength(rows.length);
    await page.context().close();
  });

  test("of the group is saved from what it holds, and a time without payments is said to have none", async () => {
    const page = await onMoney(1280);
    await page.goto(`${house.home}/money/save?of=group`);
    await page.getByRole("region", { name: /./ }).getByText("The house").waitFor();
    await page.getByLabel("Of which time?").selectOption("Last year");
    const { text } = await savedBy(page, "For a spreadsheet (.csv)");
    expect(text.trim().split("\r\n")).toHaveLength(1);
    await page.getByText(/: 0 payments\.$/).waitFor();
    await shoot(page, "save-1280");
    await page.context().close();
  });

  test("[CR40, CR41] a credit is seen as a whole: where all stand, each balance, and the same as a file", async () => {
    const page = await onMoney(390);
    const whole = page.getByRole("region", { name: "The credit as a whole" });
    await whole.getByText(/^In the last 30 days \d+ payments moved /).waitFor();
    await whole.getByRole("link", { name: "See all balances" }).click();
    await page.getByRole("img", { name: /^How many stand where, from / }).waitFor();
    await page.getByText(/ above zero, with .* together; .* below, with as much; /).waitFor();
    const rows = page.getByRole("region", { name: "Balances" }).getByRole("row");
    await rows.nth(1).waitFor();
    const { name, text } = await savedBy(page, "Save as a spreadsheet (.csv)");
    expect(name).toMatch(/^balances-[A-Z]+-\d{4}-\d\d-\d\d\.csv$/);
    const lines = text.trim().split("\r\n").slice(1);
    expect(lines).toHaveLength((await rows.count()) - 1);
    const cents = lines.map((line) => Math.round(100 * Number(line.split(",")[1])));
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(0);
    await shoot(page, "all-balances");
    expect(await faultsOnScreens(page, "The credit as a whole")).toEqual([]);
    await page.context().close();
  });
});
