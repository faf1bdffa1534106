/**
 * A place that nobody loses: another device, a spare way in, cleared site data, a stolen phone, each on a phone's
 * screen, with the time that it took.
 */

import { describe, expect, test } from "vitest";
import type { Dialog, Locator, Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import {
  foundGarden,
  invite,
  join,
  letBack,
  openDevices,
  readBack,
  timed,
  words,
} from "./support/garden.ts";
import { readQr } from "./support/qr.ts";
import { nowhere, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** Address of the group's page. */
let home: string;

/** Of a closed group whoever is out sees nothing more, and the way back in. */
async function isShutOut(page: Page): Promise<void> {
  await page.goto(home);
  await page.getByText("This group shows itself to its members").waitFor();
  await page.getByRole("link", { name: "Come back in" }).waitFor();
}

/** True if the caret is in the field. */
const hasCaret = (field: Locator) => field.evaluate((of) => of === document.activeElement);

/** Does what would leave the page, and answers each question with no; the answer are the kinds of questions. */
async function stays(page: Page, leave: () => Promise<unknown>, times: number) {
  const asked: string[] = [];
  const answer = async (dialog: Dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  };
  page.on("dialog", answer);
  await leave();
  await expect.poll(() => asked).toHaveLength(times);
  page.off("dialog", answer);
  return asked;
}

describe.skipIf(needsBrowser.skip)("belonging", { meta: needsBrowser.meta }, () => {
  inOrder();
  let computer: Page;
  let mobile: Page;
  let visit: Page;
  const hint = () => visit.getByText("This browser is your only way in");

  test("alder founds a group at the computer", async () => {
    computer = await fresh({});
    home = await foundGarden(computer, stage.host.url);
    visit = await computer.context().newPage();
    await visit.goto(home);
    await hint().waitFor();
  });

  test("another device: the phone reads what the computer shows, and both show the same words", async () => {
    mobile = await fresh();
    await timed("another device", async () => {
      await openDevices(computer, "alder");
      await computer.getByRole("link", { name: "Add another device" }).click();
      const address = await readQr(
        computer.getByRole("img", { name: "QR code that opens this host" }),
      );
      expect(address).toMatch(new RegExp(`^${stage.host.url}/pair#[0-9A-Z]{8}$`));
      await mobile.goto(address);
      await mobile.getByRole("button", { name: "Bring this device in" }).click();
      await words(mobile).waitFor();
      await words(computer).waitFor();
      expect(await words(mobile).textContent()).toBe(await words(computer).textContent());
      await computer.getByRole("button", { name: "Yes, the same words" }).click();
      await computer.getByText(/^Done: .* is in\.$/).waitFor();
      await mobile.getByText("This device is in.").waitFor();
      await mobile.getByRole("link", { name: "Go to the group" }).click();
      await whoAmI(mobile, "alder").waitFor();
    });
    // the computer is no longer the only way in
    await hint().waitFor({ state: "detached" });
    await visit.close();
  });

  test("the computer hears of it, and whoever has a third device learns that the code was used", async () => {
    const third = await fresh();
    await openDevices(mobile, "alder");
    const listed = mobile.getByRole("region", { name: "Devices", exact: true });
    await listed.getByText("Chrome, Linux computer (this one)").waitFor();
    await mobile.getByText(/new: until .* it cannot add or remove devices/).waitFor();
    await computer.getByRole("link", { name: "To my devices" }).click();
    await computer.getByRole("link", { name: "Add another device" }).click();
    const address = await readQr(
      computer.getByRole("img", { name: "QR code that opens this host" }),
    );
    const second = await fresh();
    await second.goto(address);
    await third.goto(address);
    const bringIn = (page: Page) => page.getByRole("button", { name: "Bring this device in" });
    await bringIn(third).waitFor();
    await bringIn(second).click();
    await words(computer).waitFor();
    await bringIn(third).click();
    await third.getByText("A device has answered with this code already").waitFor();
    await words(computer).waitFor();
    await computer.getByRole("button", { name: "No, stop it" }).click();
    await computer.getByText("Stopped. Nothing was added.").waitFor();
    await second.getByText("No device waits under this code").waitFor();
    await second.goto(`${stage.host.url}/pair`);
    await second.getByText("A code from another device").waitFor();
    const typed = second.getByLabel("The eight characters");
    await typed.fill("0000 0000");
    await second.getByRole("button", { name: "Go on" }).click();
    await second.getByText("No device waits under this code").waitFor();
    expect(await typed.inputValue()).toBe("00000000");
    expect(await hasCaret(typed)).toBe(true);
    await computer.getByRole("button", { name: "Begin anew" }).click();
    const code = computer.getByRole("group", { name: "Eight characters" });
    await typed.fill((await code.textContent()) ?? "");
    await second.getByRole("button", { name: "Go on" }).click();
    await bringIn(second).waitFor();
  });

  let sheet: readonly string[];
  let sheetAddress: string;

  test("a spare way in: fifteen words on paper, of which one is read back", async () => {
    await timed("a spare way in", async () => {
      await openDevices(computer, "alder");
      await computer.getByRole("link", { name: "Make a spare way in" }).click();
      await computer.getByRole("button", { name: "Show me the words" }).click();
      sheetAddress = await readQr(computer.getByRole("img", { name: "QR code of this sheet" }));
      expect(sheetAddress).toMatch(new RegExp(`^${stage.host.url}/back#[\\w-]{27}$`));
      await computer.getByLabel(/^Word \d+ of the sheet/).fill("wrong");
      await computer.getByRole("button", { name: "It is on paper" }).click();
      await computer.getByText("That is another word").waitFor();
      expect(await hasCaret(computer.getByLabel(/^Word \d+ of the sheet/))).toBe(true);
      const leave = async () => {
        await computer.evaluate(() => location.reload());
        await computer.getByRole("link", { name: "Home" }).click();
      };
      expect(await stays(computer, leave, 2)).toEqual(["beforeunload", "confirm"]);
      const counts = computer.getByText("It counts only once a word of it was typed");
      await counts.waitFor();
      sheet = await readBack(computer);
      await computer.getByText(`its last word is “${sheet.at(-1)}”`).waitFor();
      await nowhere(counts);
    });
  });

  test("site data cleared: back by the sheet; a wrong word is told by its place", async () => {
    mobile = await fresh();
    await timed("back by the sheet", async () => {
      await mobile.goto(`${stage.host.url}/back`);
      const typed = mobile.getByLabel("The fifteen words");
      const letIn = mobile.getByRole("button", { name: "Let me in" });
      await typed.fill(["qqqq", ...sheet.slice(1)].join(" "));
      await letIn.click();
      await mobile.getByText("Word 1, “qqqq”, is on no sheet.").waitFor();
      await typed.fill(sheet.slice(1).join(" "));
      await letIn.click();
      await mobile.getByText("These are 14 words; a sheet has fifteen.").waitFor();
      await typed.fill(sheet.join(" "));
      await letIn.click();
      await mobile.getByText("Welcome back, alder.").waitFor();
      await mobile.getByRole("link", { name: "Go to the group" }).click();
      await whoAmI(mobile, "alder").waitFor();
    });
    await computer.getByText(/^A device was added to yours/).waitFor();
  });

  let byCode: Page;

  test("the sheet's code does the same, and a sheet of another group is told so", async () => {
    byCode = await fresh();
    const page = byCode;
    await page.goto(sheetAddress);
    await page.getByRole("button", { name: "Let me in" }).click();
    await page.getByText("Welcome back, alder.").waitFor();
    // a sheet of today lets in and does no more: whoever found it shuts nobody out
    await page.getByText(/younger than seven days: until .* it lets you in, and removes/).waitFor();
    await nowhere(page.getByRole("button", { name: /^Remove .* now$/ }));
    const other = await fresh();
    await other.goto(`${stage.host.url}/back#${"A".repeat(27)}`);
    await other.getByRole("button", { name: "Let me in" }).click();
    await other.getByText("Nobody comes in here with this sheet").waitFor();
    expect(await hasCaret(other.getByLabel("The fifteen words"))).toBe(true);
  });

  test("what is open elsewhere is listed and ended with a tap; a device that is still in opens it again", async () => {
    const others = stage.visitors.map(({ page }) => page).filter((page) => page !== computer);
    for (const page of others) await page.goto("about:blank");
    await openDevices(computer, "alder");
    const open = computer.getByRole("region", { name: "Open now" });
    const ends = open.getByRole("button", { name: /^End Chrome/ });
    await open.getByText(/Chrome, Linux computer \(this one\)since .*; last used /).waitFor();
    await open.getByRole("button", { name: "End all others" }).click();
    await ends.first().waitFor({ state: "detached" });
    expect(await open.getByRole("listitem").count()).toBe(1);
    await mobile.goto(home);
    await whoAmI(mobile, "alder").waitFor();
    await computer.reload();
    await ends.waitFor();
    await mobile.goto("about:blank");
    await ends.click();
    await ends.waitFor({ state: "detached" });
    await mobile.goto(home);
    await whoAmI(mobile, "alder").waitFor();
  });

  test("it was not me: the computer removes at once what was added", async () => {
    await computer
      .getByRole("button", { name: /^It was not me/ })
      .first()
      .click();
    await computer
      .getByRole("button", { name: /^It was not me/ })
      .first()
      .click();
    // the page that the removed device had open closes by itself
    await mobile.getByText("This group shows itself to its members").waitFor();
    await openDevices(computer, "alder");
    await isShutOut(mobile);
  });

  test("in person: two members say that they see clover, whose other device hears of it and can stop it", async () => {
    const [birch, clover, tablet] = [await fresh(), await fresh(), await fresh({})];
    await join(birch, "birch", await invite(computer, home));
    await join(tablet, "clover", await invite(computer, home));
    await birch.goto(`${home}/about/people`);
    await birch.getByRole("link", { name: "Let somebody back in" }).click();
    await birch.getByRole("heading", { name: "Let somebody back in" }).waitFor();
    await timed("in person", async () => {
      await clover.goto(`${stage.host.url}/back`);
      await clover.getByRole("button", { name: "Show a code to a member" }).click();
      await letBack(birch, clover, { name: "clover" });
      await birch.getByText("One more member has to.").waitFor();
      await clover.getByText("birch said that it is you.").waitFor();
      await letBack(computer, clover, { name: "clover" });
      await computer.getByText("clover is in again.").waitFor();
      await clover.getByText("Welcome back, clover.").waitFor();
      await clover.getByRole("link", { name: "Go to the group" }).click();
      await whoAmI(clover, "clover").waitFor();
    });
    await openDevices(tablet, "clover");
    await tablet.getByRole("button", { name: "Name guardians" }).click();
    await tablet.getByLabel("Who?").fill("bir");
    await tablet.getByRole("option", { name: "birch" }).click();
    await tablet.getByLabel("How many of them must agree?").fill("1");
    await tablet.getByRole("button", { name: "Name them" }).click();
    await tablet.getByText("They are your guardians in seven days").waitFor();
    await tablet.getByText("Is that not you?").waitFor();
    await tablet.getByRole("button", { name: /^Stop it: Members/ }).click();
    await isShutOut(clover);
  });

  test("a passkey beside the sheet: it says where it is kept, and lets in a browser that was cleared", async () => {
    const page = await fresh();
    const local = stage.host.url.replace("127.0.0.1", "localhost");
    const tools = await page.context().newCDPSession(page);
    await tools.send("WebAuthn.enable");
    await tools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        hasPrf: true,
        automaticPresenceSimulation: true,
      },
    });
    await join(page, "dill", (await invite(computer, home)).replace(stage.host.url, local));
    await openDevices(page, "dill");
    await page.getByRole("link", { name: "Make a spare way in" }).click();
    await page.getByRole("button", { name: "Keep it in a passkey, too" }).click();
    await page.getByText("It stays on this device").waitFor();
    await readBack(page);
    await tools.send("Storage.clearDataForOrigin", { origin: local, storageTypes: "all" });
    await timed("back by a passkey", async () => {
      await page.goto(`${local}/back`);
      await page.getByRole("button", { name: "Use the passkey" }).click();
      await page.getByText("Welcome back, dill.").waitFor();
      await page.getByRole("link", { name: "Go to the group" }).click();
      await whoAmI(page, "dill").waitFor();
    });
  });

  test.each(["/about/devices", "/about/devices/add", "/about/devices/spare"])(
    "%s is clean on every screen",
    async (where) => {
      await computer.goto(`${home}${where}`);
      await computer.getByRole("heading", { level: 1 }).waitFor();
      if (where.endsWith("add"))
        await computer.getByRole("group", { name: "Eight characters" }).waitFor();
      if (where.endsWith("spare"))
        await computer.getByRole("button", { name: "Show me the words" }).click();
      expect(await faultsOnScreens(computer, where)).toEqual([]);
    },
    120_000,
  );

  test.each(["/pair", "/back"])(
    "%s is clean on every screen",
    async (where) => {
      const page = await fresh({});
      await page.goto(`${stage.host.url}${where}`);
      await page.getByRole("button").first().waitFor();
      expect(await faultsOnScreens(page, where)).toEqual([]);
    },
    120_000,
  );

  test("no page complained", () => {
    expect(stage.complaints()).toEqual([]);
  });
});
