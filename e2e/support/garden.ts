/** A closed group whose people come in, lose their devices and come back: what several stories of it do. */

import { expect } from "vitest";
import type { Page } from "playwright-core";
import { readQr } from "./qr.ts";
import { whoAmI } from "./screen.ts";

/** Options of a browser that is a phone. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const;

/** Does a story, and prints how long it took. */
export async function timed(story: string, tell: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await tell();
  console.log(`${story}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
}

/** alder founds the garden, into which one comes by an invitation; the answer is the address of its page. */
export async function foundGarden(
  page: Page,
  url: string,
  { open = false }: { readonly open?: boolean } = {},
): Promise<string> {
  await page.goto(`${url}/found`);
  await page.getByLabel("Name of the group").fill("Elm Street garden");
  await page.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
  if (open) await page.getByRole("radio", { name: "Everybody who has the address" }).check();
  await page.getByRole("radio", { name: "One invitation is enough" }).check();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Your name").fill("alder");
  await page.getByRole("button", { name: "Found the group" }).click();
  await page.getByText("Step 3 of 3").waitFor();
  await page.getByRole("link", { name: "Go to your group" }).click();
  await whoAmI(page, "alder").waitFor();
  return page.url();
}

/** A link by which somebody comes in. */
export async function invite(page: Page, home: string): Promise<string> {
  await page.goto(`${home}/about/invite`);
  await page.getByRole("button", { name: "Make a link" }).click();
  return page.getByLabel("Invitation link").inputValue();
}

export async function join(page: Page, name: string, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await whoAmI(page, name).waitFor();
}

export async function openDevices(page: Page, name: string): Promise<void> {
  await whoAmI(page, name).click();
  await page.getByRole("menuitem", { name: "My devices" }).click();
  await page.getByRole("heading", { name: "My devices", level: 1 }).waitFor();
}

/** The three words that two devices show. */
export const words = (page: Page) => page.getByRole("group", { name: "Three words" });

/** Another device of somebody: it reads what the first shows, and both show the same words. */
export async function addDevice(page: Page, other: Page, home: string): Promise<void> {
  await page.goto(`${home}/about/devices/add`);
  await other.goto(await readQr(page.getByRole("img", { name: "QR code that opens this host" })));
  await other.getByRole("button", { name: "Bring this device in" }).click();
  await words(other).waitFor();
  await words(page).waitFor();
  expect(await words(other).textContent()).toBe(await words(page).textContent());
  await page.getByRole("button", { name: "Yes, the same words" }).click();
  await other.getByText("This device is in.").waitFor();
  await other.getByRole("link", { name: "Go to the group" }).click();
}

/** Says on a member's device that one sees somebody, who shows it a code and the same three words. */
export async function letBack(
  member: Page,
  lost: Page,
  { name, as }: { readonly name: string; readonly as?: "I am their guardian" },
): Promise<void> {
  await member.goto(await readQr(lost.getByRole("img", { name: "QR code that opens this host" })));
  await member.getByRole("heading", { name: "Somebody asks to be let back in" }).waitFor();
  await member.getByRole("link", { name: "Elm Street garden" }).click();
  await member.getByLabel("Whom do you see?").fill(name);
  await member.getByRole("option", { name }).click();
  if (as !== undefined) await member.getByRole("radio", { name: as }).check();
  await member.getByRole("button", { name: "Go on" }).click();
  await words(lost).waitFor();
  await words(member).waitFor();
  expect(await words(member).textContent()).toBe(await words(lost).textContent());
  await member.getByRole("button", { name: `Yes, I see ${name}` }).click();
}

/** Reads the sheet that the page shows, as if from paper, and types the word that is asked for. */
export async function readBack(page: Page): Promise<readonly string[]> {
  const paper = page.getByRole("region", { name: "The sheet" });
  const sheet = await paper.getByRole("listitem").allTextContents();
  expect(sheet).toHaveLength(15);
  const asked = (await page.getByText(/^Word \d+ of the sheet/).textContent()) ?? "";
  await page.getByLabel(asked).fill(sheet[Number(/\d+/.exec(asked)?.[0]) - 1] ?? "");
  await page.getByRole("button", { name: "It is on paper" }).click();
  await page.getByText("Done. For seven days").waitFor();
  return sheet;
}
