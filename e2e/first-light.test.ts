/**
 * First light: from a thumb on a screen to a log that strangers' programs accept. Two people in two
 * browsers found a group, come in, pay and are paid; the power goes and comes back; and at the end our own
 * verifier and another language's agree that the books are whole.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import type { Visitor } from "./support/browser.ts";
import { buildVerifier, needsGo } from "./support/go.ts";
import { balance, checkBooks, openAbout, openSection, settled, whoAmI } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { cleanUp, freshFolder, kill, plenty, run, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let host: Serving;
let alder: Visitor;
let birch: Visitor;
/** Address of the group's page, and its id. */
let home: string;
let id: string;
const data = freshFolder();

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  host = await servePlenty(data);
  alder = await newVisitor(browser);
  birch = await newVisitor(browser);
  await alder.page.goto(host.url);
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe.skipIf(needsBrowser.skip)("first light", { meta: needsBrowser.meta }, () => {
  inOrder();
  let invitation: string;

  test("the front door and the way to a new group are clean", async () => {
    const { page } = alder;
    await page.getByRole("link", { name: "Found a group" }).waitFor();
    expect(await faultsOnScreens(page, "First run")).toEqual([]);
  }, 120_000);

  test("alder founds a group in three steps", async () => {
    const { page } = alder;
    await page.getByRole("link", { name: "Found a group" }).click();
    await page.getByText("Step 1 of 3").waitFor();
    await page.getByLabel("Name of the group").fill("Elm Street garden");
    await page
      .getByLabel("What do you hold in common?")
      .fill("A garden behind the houses, for whoever tends it.");
    await page.getByRole("radio", { name: "Everybody who has the address" }).check();
    await page.getByRole("radio", { name: "Two members welcome each newcomer" }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Step 2 of 3").waitFor();
    await page.getByLabel("Your name").fill("alder");
    await page.getByRole("button", { name: "Found the group" }).click();
    await page.getByText("Step 3 of 3").waitFor();
    await page.getByText("Elm Street garden is founded.").waitFor();
    await page.getByRole("button", { name: "Make a link" }).click();
    invitation = await page.getByLabel("Invitation link").inputValue();
    expect(invitation).toMatch(new RegExp(`^${host.url}/join#[a-z2-7]{10}\\.[\\w-]{22}$`));
    await page.getByRole("link", { name: "Go to your group" }).click();
    await page.getByRole("heading", { name: "Elm Street garden", level: 1 }).waitFor();
    home = page.url();
    id = /\/g\/([0-9a-f]{64})/.exec(home)?.[1] ?? "";
    expect(id).toHaveLength(64);
  });

  test("birch joins by the link, in another browser, and is welcomed", async () => {
    const { page } = birch;
    await page.goto(invitation);
    await page.getByText("alder invites you to").waitFor();
    await page.getByLabel("Your name").fill("birch");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByRole("heading", { name: "Elm Street garden", level: 1 }).waitFor();
    await whoAmI(page, "birch").waitFor();
    // In a group of one, the founder's invitation is every welcome there can be: birch is a member.
    await openAbout(page);
    await page.getByText("2 members").waitFor();
    await alder.page.getByText("birch joined, invited by alder, and is a member").waitFor();
  });

  test("alder pays birch 12.50 having seen what will follow, and birch sees it live", async () => {
    await openSection(birch.page, "Money");
    await balance(birch.page).getByText("0.00").waitFor();
    const { page } = alder;
    await openSection(page, "Money");
    await page.getByRole("link", { name: "Pay", exact: true }).click();
    await page.getByLabel("To", { exact: true }).first().fill("bir");
    await page.getByRole("option", { name: "birch" }).click();
    await page.getByLabel("Amount").fill("12.50");
    const follows =
      /^birch gets 12\.50.*Your balance will be −12\.50: 87\.50 left until your limit of −100\.00\.$/;
    await page.getByText(follows).waitFor();
    await page.getByLabel("What for?").fill("the seedlings");
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByText(/You paid birch 12\.50/).waitFor();
    await balance(birch.page).getByText("12.50").waitFor();
    await birch.page.getByText("the seedlings").waitFor();
  });

  test("a payment past the limit is refused in words beside the field", async () => {
    const { page } = alder;
    await page.getByLabel("To", { exact: true }).first().fill("bir");
    await page.getByRole("option", { name: "birch" }).click();
    await page.getByLabel("Amount").fill("90");
    await page.getByText(/past your limit: you would have −102\.50.*Pay at most 87\.50/).waitFor();
    await page.getByRole("button", { name: "Pay" }).click();
    const amount = page.getByLabel("Amount");
    await expect.poll(() => amount.getAttribute("aria-invalid")).toBe("true");
    const described = (await amount.getAttribute("aria-describedby")) ?? "";
    const words = page.locator(
      described
        .split(" ")
        .map((one) => `[id="${one}"]`)
        .join(","),
    );
    await expect
      .poll(() => words.allTextContents().then((all) => all.join(" ")))
      .toContain("past your limit");
  });

  test("killed and started again on the same port, the balances stand", async () => {
    await kill(host.child);
    await birch.page.getByText("Not connected; trying again").waitFor();
    host = await servePlenty(data, { port: host.port });
    await birch.page.getByText("Up to date").waitFor({ timeout: 30_000 });
    await alder.page.goto(home);
    await openSection(alder.page, "Money");
    await balance(alder.page).getByText("−12.50").waitFor();
    await birch.page.reload();
    await balance(birch.page).getByText("12.50").waitFor();
  });

  test("birch's own browser checks the payment in the books", async () => {
    const { page } = birch;
    await checkBooks(page);
    await page.getByText("alder paid birch 12.50").first().waitFor();
  });

  test("plenty verify is green on the folder and on the address", async () => {
    const address = `${host.url}/commons/${id}`;
    const green = { ok: true, entries: 5, signatures: true, tiles: true, rules: true };
    expect(await plenty("verify", address)).toMatchObject(green);
    expect(await plenty("verify", `${data}/${id}`)).toMatchObject({
      ...green,
      state: true,
      digests: true,
    });
  });

  test.skipIf(needsGo.skip)(
    "another language's verifier is green",
    { meta: needsGo.meta, timeout: 120_000 },
    async () => {
      const verifier = await buildVerifier();
      const { code, stdout, stderr } = await run(verifier, [
        "-url",
        `${host.url}/commons/${id}`,
        "-commons",
        id,
      ]);
      expect({ code, told: `${stdout}${stderr}` }).toMatchObject({ code: 0 });
    },
  );

  test.each([
    ["Home", ""],
    ["Do", "/do"],
    ["Money", "/money"],
    ["About", "/about"],
    ["Check the books", "/about/books"],
  ])(
    "%s is clean on every screen",
    async (title, path) => {
      const { page } = birch;
      await page.goto(`${home}${path}`);
      await settled(page);
      expect(await faultsOnScreens(page, title)).toEqual([]);
    },
    120_000,
  );

  test("no page complained", () => {
    expect({ alder: alder.complaints, birch: birch.complaints }).toEqual({ alder: [], birch: [] });
  });
});
