/**
 * Forms as people meet them: the first fault gets the focus, what was typed is understood and kept, a person
 * is found among more than one page of them, and what will follow is told by the rules. Every state is clean.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
import { createClient, makeJoin, signAct } from "@plenty/client";
import { dayOf, limits } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import type { Visitor } from "./support/browser.ts";
import { cleanUp, freshFolder, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";
import { nowhere, settled, whoAmI } from "./support/screen.ts";
import { inOrder } from "./support/story.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;
let host: Serving;
let alder: Visitor;
let home: string;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
  host = await servePlenty(freshFolder());
  alder = await newVisitor(browser);
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

/** More people than one page holds; the last are those that are looked for. */
const names = [
  ...Array.from({ length: limits.pageRows + 5 }, (_, i) => `clover ${i}`),
  "birch",
  "birch tree",
  "Rübe",
];

/** They come in, in order, each with a key of their own; the first tells of something done. */
async function joinAll(commons: string): Promise<void> {
  const client = createClient({ base: host.url, fetch: (url, init) => fetch(url, init) });
  const group = client.group(commons);
  const about = await group.query("charter", "about");
  if (!about.ok) throw new Error(about.refusal.title);
  const { charter } = about.value;
  const now = Date.now();
  const joins = await Promise.all(
    names.map(async (name) => {
      const signer = await generateKey();
      return { signer, ...(await makeJoin({ signers: [signer], name, commons, charter, now })) };
    }),
  );
  const [first] = joins;
  if (first === undefined) throw new Error("somebody joins");
  const { signer, person } = first;
  const item = { on: dayOf(now), people: [person], theme: "roof", kind: "work" } as const;
  const body = { items: [item] };
  const jws = await signAct({ signer, commons, person, spec: logSpec, body, now });
  const sent = await group.send([...joins.map(({ act }) => act), { jws }]);
  expect(sent.ok && sent.value.every(({ ok }) => ok)).toBe(true);
}

/** What is said of a field: its hint, how it was understood, what is wrong with it. */
async function saidOf(page: Page, field: Locator): Promise<string> {
  const described = (await field.getAttribute("aria-describedby")) ?? "";
  const ids = described.split(" ").filter((id) => id !== "");
  const texts = ids.map((id) => page.locator(`[id="${id}"]`).textContent());
  return (await Promise.all(texts)).join(" ");
}

function focused(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}

describe.skipIf(needsBrowser.skip)("forms", { meta: needsBrowser.meta }, () => {
  inOrder();
  const to = () => alder.page.getByRole("combobox", { name: "To" });
  const amount = () => alder.page.getByLabel("Amount");
  const pay = () => alder.page.getByRole("button", { name: "Pay", exact: true });

  test("founding: each step has its faults, its first field, and keeps what was typed", async () => {
    const { page } = alder;
    await page.goto(`${host.url}/found`);
    await page.getByRole("button", { name: "Next" }).click();
    const name = page.getByLabel("Name of the group");
    await expect.poll(() => focused(name)).toBe(true);
    expect(await saidOf(page, name)).toContain("Give the group a name");
    expect(await faultsOnScreens(page, "Founding, with faults")).toEqual([]);
    await name.fill("Elm \u202eStreet");
    await name.blur();
    await expect.poll(() => saidOf(page, name)).toContain("character that cannot be written here");
    await name.fill("Elm Street garden");
    await page.getByLabel("What do you hold in common?").fill("A garden behind the houses.");
    await page.getByRole("radio", { name: "Everybody who has the address" }).check();
    await page.reload();
    expect(await name.inputValue()).toBe("Elm Street garden");
    await page.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => focused(page.getByLabel("Your name"))).toBe(true);
    await page.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => focused(name)).toBe(true);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Your name").fill("alder");
    await page.getByLabel("Limit").fill("-5");
    await nowhere(page.getByText("−5.00"));
    await page.getByRole("button", { name: "Found the group" }).click();
    await page.getByText("Type zero or more, such as 100.").waitFor();
    await page.getByLabel("Limit").fill("100");
    await page.getByLabel("Name of your credit").fill("Hours in the garden");
    await page.getByText("Amounts read: 12.50 HOURSINTHE").waitFor();
    await page.getByLabel("Short name").fill("gh");
    await page.getByText("Amounts read: 12.50 GH").waitFor();
    await page.getByLabel("Name of your credit").fill("Hours");
    await nowhere(page.getByLabel("Short name"));
    await page.getByRole("button", { name: "Found the group" }).click();
    await page.getByRole("link", { name: "Go to your group" }).click();
    await whoAmI(page, "alder").waitFor();
    home = page.url();
    // a crowd comes in the next minute
    await page.goto(`${home}/about/change?of=people.joins-per-hour`);
    await page.getByLabel("It should be").fill("1000");
    await page.getByRole("button", { name: "Propose it" }).click();
    await page.getByText("Proposed. How it stands").waitFor();
    await joinAll(home.split("/g/")[1] ?? "");
  }, 120_000);

  test("a payment without anything goes to its first fault, and every fault is heard", async () => {
    const { page } = alder;
    await page.goto(`${home}/money/pay`);
    await pay().click();
    await expect.poll(() => focused(to())).toBe(true);
    expect(await saidOf(page, to())).toContain("Choose whom to pay.");
    expect(await saidOf(page, amount())).toContain("Type how much.");
    expect(await faultsOnScreens(page, "Paying, with faults")).toEqual([]);
  }, 60_000);

  test("somebody is found past the first page, whatever accents their name has", async () => {
    await to().fill("rube");
    await alder.page.getByRole("option", { name: "Rübe" }).click();
    expect(await to().inputValue()).toBe("Rübe");
  });

  test("a name that is typed and left is chosen where one alone is meant", async () => {
    await to().fill("clover 7");
    await alder.page.keyboard.press("Tab");
    await expect.poll(() => to().inputValue()).toBe("clover 7");
    await amount().focus();
    expect(await to().inputValue()).toBe("clover 7");
  });

  test("arrows mark one, and Enter takes the one who is marked; it sends no name that means nobody", async () => {
    const { page } = alder;
    await to().fill("");
    await to().blur();
    expect(await to().inputValue()).toBe("");
    await to().fill("clover 10");
    await page.getByRole("option", { name: "clover 10", exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await to().inputValue()).toBe("clover 10");
    await to().fill("clover 1");
    await page.keyboard.press("Enter");
    expect(await to().inputValue()).toBe("clover 1");
    await to().fill("clover 1x");
    await page.keyboard.press("Enter");
    await page.getByText("Nobody here has that name.").waitFor();
    expect(await focused(to())).toBe(true);
    await page.keyboard.press("Tab");
    await expect.poll(() => saidOf(page, to())).toContain("Nobody here is called “clover 1x”.");
  });

  test("two whose names begin alike are both offered, and the shorter one is first", async () => {
    await to().fill("birch");
    const options = alder.page.getByRole("option", { name: /^birch/ });
    await expect.poll(() => options.count()).toBe(2);
    expect(await options.allTextContents()).toEqual(["birch", "birch tree"]);
    await options.first().click();
  });

  test("an amount is understood as it was typed, and refused where it may mean two", async () => {
    const { page } = alder;
    await amount().fill("1,234");
    await pay().click();
    await expect.poll(() => saidOf(page, amount())).toContain("This can mean 1234: type it so");
    await amount().fill("12,5");
    await page.getByText("12.50 Hours", { exact: true }).waitFor();
    await page.getByText(/^birch.* gets 12\.50.*87\.50 left until your limit/).waitFor();
  });

  test("a limit is told by the rules before anything is sent, then beside the field", async () => {
    const { page } = alder;
    await amount().fill("250");
    await page.getByText(/you would have −250\.00.*Pay at most 100\.00/).waitFor();
    expect(await faultsOnScreens(page, "Paying, past the limit")).toEqual([]);
    await pay().click();
    await expect.poll(() => saidOf(page, amount())).toContain("Pay at most 100.00");
    await expect.poll(() => focused(amount())).toBe(true);
  }, 60_000);

  test("without a network a form waits, and says so", async () => {
    const { page } = alder;
    await amount().fill("2");
    await page.context().setOffline(true);
    await page.getByText("You are offline.").waitFor();
    await page.getByText("Not connected; trying again").waitFor();
    expect(await pay().isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await pay().click();
    await page.getByText(/^You paid birch.*2\.00/).waitFor();
    expect(await amount().inputValue()).toBe("");
    await page.getByRole("link", { name: "See it" }).click();
    await page.getByRole("heading", { name: "Check the books" }).waitFor();
  });

  test("a page that does not come says why inside the house, and comes by itself", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(home);
    await settled(page);
    await page.context().setOffline(true);
    let asked = 0;
    page.on("request", () => (asked += 1));
    await page.getByRole("link", { name: "Money", exact: true }).click();
    await page.getByRole("heading", { name: "You are offline", level: 1 }).waitFor();
    await page.getByRole("link", { name: "Do", exact: true }).waitFor();
    // Nobody is asked without end: what stands instead of a page needs nothing of that page.
    await page.waitForTimeout(2_000);
    expect(asked).toBeLessThan(30);
    await page.context().setOffline(false);
    await page.getByRole("heading", { name: "Money", level: 1 }).waitFor();
  });

  test("a group that does not come from the front door comes by itself", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(new URL("/", home).href);
    const there = page.getByRole("link", { name: /Elm|garden|house/ }).last();
    await there.waitFor();
    await page.context().setOffline(true);
    await there.click();
    await page.getByRole("heading", { name: "You are offline", level: 1 }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("link", { name: "Money", exact: true }).waitFor();
  });

  test("an address that leads nowhere in a group is told inside the house", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${home}/nowhere`);
    await page.getByRole("heading", { name: "There is nothing here", level: 1 }).waitFor();
    await page.getByRole("link", { name: "Money", exact: true }).waitFor();
    expect(await faultsOnScreens(page, "Nothing here, inside the house")).toEqual([]);
  }, 60_000);

  test("an entry that is not there is not offered to be checked", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${home}/about/books?entry=99999`);
    await page.getByText("There is no such entry.").waitFor();
    await nowhere(page.getByRole("button", { name: "Check this entry" }));
  });

  test("how long ago something was goes on while it is looked at", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${home}/about/books`);
    const last = page.locator("time").first();
    // however long the steps before took: for this page it is the moment of the last entry
    const time = (await last.getAttribute("datetime")) ?? "";
    await page.clock.install({ time });
    await page.reload();
    await page.getByText("just now", { exact: true }).first().waitFor();
    await page.clock.runFor("05:00");
    await page
      .getByText(/^[4-7] minutes ago$/)
      .first()
      .waitFor();
  });

  test("the address of no group says so in a sentence, and leads to the front door", async () => {
    const { page } = await newVisitor(browser);
    await page.goto(`${host.url}/g/nope`);
    await page.getByRole("heading", { name: "There is no such group here", level: 1 }).waitFor();
    await nowhere(page.getByLabel("Your name"));
    await nowhere(page.getByText("GET /commons"));
    await page.getByRole("link", { name: "To the front door" }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/");
  });

  test("telling begins with what was done; hours and days are typed as people write them", async () => {
    const { page } = alder;
    await page.goto(`${home}/do/tell`);
    await page.getByLabel("What did you do?").fill("mended the gate");
    await page.getByLabel("Theme").fill("garden");
    await page.getByLabel("When").fill("tomorrow");
    await page.getByLabel("How much").fill("1:30");
    await page.getByText("1.50 hours", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText("This day has not begun.").waitFor();
    expect(await faultsOnScreens(page, "Telling, with a fault")).toEqual([]);
    await page.getByLabel("When").fill("yesterday");
    await page
      .getByText(/^It is on the list at once, and confirmed once another member says so/)
      .waitFor();
    expect(await faultsOnScreens(page, "Telling, foreseen")).toEqual([]);
    await page.getByLabel("Who").fill("rube");
    await page.getByRole("option", { name: "Rübe" }).waitFor();
    await page.keyboard.press("Tab");
    await page.getByText(/^It is on the list at once, for alder and Rübe each/).waitFor();
    await page.getByRole("button", { name: "Tell it" }).click();
    await page.getByText("Told: mended the gate.").waitFor();
  }, 60_000);

  test("whoever stands past the first page of people has a page as well", async () => {
    const { page } = alder;
    await page.goto(`${home}/about/people`);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByRole("link", { name: "Rübe" }).click();
    const named = page.getByRole("heading", { name: "Rübe", level: 1 });
    await named.waitFor();
    await page.reload();
    await named.waitFor();
  });

  test("confirming goes to what can be chosen, and ends when nothing waits", async () => {
    const { page } = alder;
    await page.goto(`${home}/do/confirm`);
    await page.getByRole("button", { name: "Confirm", exact: true }).click();
    await page.getByText("Choose what you confirm.").waitFor();
    const box = page.getByRole("checkbox", { name: /^roof/ });
    await expect.poll(() => focused(box)).toBe(true);
    expect(await faultsOnScreens(page, "Confirming, with a fault")).toEqual([]);
    await box.check();
    await page.getByText("It stands as confirmed by you from then on.").waitFor();
    await page.getByRole("button", { name: "Confirm 1 thing" }).click();
    await page.getByText("Confirmed 1 thing.").waitFor();
    await page.getByText("Nothing waits for you.").waitFor();
  }, 60_000);

  test("a welcome is one button, which says what it leads to", async () => {
    const { page } = alder;
    await page.goto(`${home}/about/people`);
    const welcome = page.getByRole("button", { name: "Welcome clover 0", exact: true });
    await page.getByText("With your welcome clover 0 becomes a member.").waitFor();
    expect(await saidOf(page, welcome)).toContain("With your welcome");
    await welcome.click();
    await welcome.waitFor({ state: "detached" });
    await page.getByText("clover 1 becomes a member once others welcome them too.").waitFor();
  });

  test("joining says which name one is like, and a used invitation says so before a name is typed", async () => {
    await alder.page.goto(`${home}/about/invite`);
    await alder.page.getByRole("button", { name: "Make a link" }).click();
    const link = await alder.page.getByLabel("Invitation link").inputValue();
    const { page } = await newVisitor(browser);
    await page.goto(link);
    const name = page.getByLabel("Your name");
    await name.fill("RUBE");
    await page.getByText("That looks like Rübe, who is here already.").waitFor();
    await name.fill("dill");
    await page.getByRole("button", { name: "Join" }).click();
    await whoAmI(page, "dill").waitFor();
    const late = await newVisitor(browser);
    await late.page.goto(link);
    await late.page.getByText("Somebody already joined with this invitation").waitFor();
    await nowhere(late.page.getByLabel("Your name"));
    expect(await faultsOnScreens(late.page, "A used invitation")).toEqual([]);
    await late.page.getByRole("link", { name: "Go to the group" }).click();
    await late.page.getByRole("heading", { name: "Elm Street garden", level: 1 }).waitFor();
  }, 60_000);

  test("a visitor learns why something cannot be done, and the way to it", async () => {
    const visitor = await newVisitor(browser);
    await visitor.page.goto(`${home}/do/tell`);
    await settled(visitor.page);
    await visitor.page.getByRole("main").getByRole("link", { name: "Take part" }).last().click();
    await visitor.page.getByLabel("Your name").waitFor();
    expect([...alder.complaints, ...visitor.complaints]).toEqual([]);
  });
});
