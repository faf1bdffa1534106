/**
 * Inviting on a phone: one link by a tap, several for pasted names, on paper with a code each; the list of open
 * ones, and one that is withdrawn says so to whoever opens it, before anything is typed.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { phone } from "./support/garden.ts";
import { freshFolder, plenty } from "./support/plenty.ts";
import { readQr } from "./support/qr.ts";
import { nowhere, settled, whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

describe.skipIf(needsBrowser.skip)("inviting", { meta: needsBrowser.meta }, () => {
  inOrder();
  let alder: Page;
  let home: string;
  /** Links, by whom they are for. */
  const links = new Map<string, string>();

  const line = (name: string) => alder.getByRole("listitem").filter({ hasText: name });

  const names = () => alder.getByLabel("Their names");

  /** Somebody opens a link on a phone that was never here. */
  async function opened(link: string): Promise<Page> {
    const page = await fresh();
    await page.goto(link);
    return page;
  }

  test("alder founds a group, and makes a link by one tap", async () => {
    alder = await fresh();
    await alder.goto(`${stage.host.url}/found`);
    await alder.getByLabel("Name of the group").fill("Elm Street garden");
    await alder.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
    await alder.getByRole("radio", { name: "One invitation is enough" }).check();
    await alder.getByRole("button", { name: "Next" }).click();
    await alder.getByLabel("Your name").fill("alder");
    await alder.getByRole("button", { name: "Found the group" }).click();
    await alder.getByRole("link", { name: "Go to your group" }).click();
    await whoAmI(alder, "alder").waitFor();
    home = alder.url();
    await alder.goto(`${home}/about/invite`);
    await alder.getByText("No invitation is open.").waitFor();
    await alder.getByRole("button", { name: "Make a link", exact: true }).click();
    links.set("somebody", await alder.getByLabel("Invitation link").inputValue());
    await line("Somebody").waitFor();
  }, 60_000);

  test("pasted names become a link each, which stand in the list", async () => {
    await names().fill("birch\n\n  clover \ndill\nbirch\n");
    await alder.getByRole("button", { name: "Make 3 links" }).click();
    await alder.getByText("3 links are made").waitFor();
    expect(await names().inputValue()).toBe("");
    await line("dill").getByText("by alder, until").waitFor();
    expect(await alder.getByRole("listitem").filter({ hasText: "by alder" }).count()).toBe(4);
    const listed = await alder
      .getByRole("listitem")
      .filter({ hasText: "by alder" })
      .allTextContents();
    expect(listed.map((text) => /birch|clover|dill|Somebody/.exec(text)?.[0])).toEqual([
      "birch",
      "clover",
      "dill",
      "Somebody",
    ]);
    await names().fill(`birch\n${"x".repeat(81)}`);
    await alder.getByRole("button", { name: "Make 2 links" }).click();
    await alder.getByText(/cannot stand as a name/).waitFor();
    await names().fill("");
  });

  test("a link whose answer was lost is sent again as it is, and its link is not lost", async () => {
    await alder.route("**/acts", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await alder.route("**/receipts/*", (route) => route.abort());
    await names().fill("elder");
    await alder.getByRole("button", { name: "Make 1 link" }).click();
    await alder.getByText("You made a link and got no answer.").waitFor();
    await alder.unroute("**/acts");
    await alder.unroute("**/receipts/*");
    await alder.getByRole("button", { name: "Send it again" }).click();
    await alder.getByText("You made a link and got no answer.").waitFor({ state: "detached" });
    await line("elder").getByRole("button", { name: "Copy the link for elder" }).waitFor();
    await names().fill("");
  }, 60_000);

  test("on paper each has a code that a camera reads, and nothing that only a screen can do", async () => {
    await alder.emulateMedia({ media: "print" });
    for (const name of ["birch", "clover", "dill"]) {
      const link = await readQr(alder.getByRole("img", { name: `Code for ${name}` }));
      expect(link).toMatch(/\/join#[a-z2-7]{10}\.[\w-]{22}\.[\w-]+$/);
      links.set(name, link);
    }
    expect(new Set(links.values()).size).toBe(4);
    await nowhere(alder.getByRole("button", { name: "Withdraw" }));
    await alder.emulateMedia({ media: "screen" });
  });

  test("the page is clean on every screen", async () => {
    expect(await faultsOnScreens(alder, "Invite")).toEqual([]);
    await alder.setViewportSize(phone.viewport);
  }, 60_000);

  test("withdrawn by a tap, a link that was photographed lets nobody in", async () => {
    await line("clover")
      .getByRole("button", { name: "Withdraw the invitation for clover" })
      .click();
    await line("clover").waitFor({ state: "detached" });
    const thief = await opened(links.get("clover") ?? "");
    await thief.getByText("This invitation was withdrawn").waitFor();
    await nowhere(thief.getByRole("textbox"));
    expect(await faultsOnScreens(thief, "A withdrawn invitation")).toEqual([]);
  }, 60_000);

  test("birch scans a code, sees what it is to and who invites, and joins", async () => {
    const page = await opened(links.get("birch") ?? "");
    await page.getByText("alder invites you to").waitFor();
    await page.getByText("A garden behind the houses.").waitFor();
    expect(await page.getByLabel("Your name").inputValue()).toBe("birch");
    await page.getByText("Whoever invites you calls you so").waitFor();
    await page.getByRole("button", { name: "Join" }).click();
    await whoAmI(page, "birch").waitFor();
    await line("birch").waitFor({ state: "detached" });
    const again = await opened(links.get("birch") ?? "");
    await again.getByText("Somebody already joined with this invitation").waitFor();
    await page.goto(links.get("birch") ?? "");
    await page.getByText("You are in this group already, as birch.").waitFor();
    await page.goto(`${home}/about/invite`);
    await page.getByText("by alder, until").first().waitFor();
    await nowhere(page.getByRole("button", { name: "Withdraw" }));
  }, 60_000);

  test("a link with a wrong letter, of a group that is not here, or cut short, says so", async () => {
    const link = links.get("somebody") ?? "";
    const at = link.length - 5;
    const wrong = `${link.slice(0, at)}${link[at] === "A" ? "B" : "A"}${link.slice(at + 1)}`;
    for (const other of [wrong, link.replace(/#\w{10}/, "#aaaaaaaaaa")]) {
      const page = await opened(other);
      await page.getByText("There is no such invitation").waitFor();
      await nowhere(page.getByRole("textbox"));
    }
    const cut = await opened(link.slice(0, -3));
    await cut.getByText("This is not a whole invitation link").waitFor();
  }, 60_000);

  test("dill joins by the command line, and the list hears of it", async () => {
    const key = ["--home", freshFolder()];
    await plenty("key", "new", ...key);
    const joined = await plenty("join", links.get("dill") ?? "", "--as", "dill", ...key);
    expect(joined).toMatchObject({ status: "member" });
    await line("dill").waitFor({ state: "detached" });
    await settled(alder);
  }, 60_000);

  test("no page complained", () => {
    expect(stage.complaints()).toEqual([]);
  });
});
