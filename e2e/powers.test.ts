/**
 * Who can do what, on the screen: every power that the code and the group's offices give is told, what is taken out is
 * missed, each opens to what there is to know of it, and one finds it by a word.
 */

import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { createClient, makeFounding, makeText, signAct } from "@plenty/client";
import { DAY, toTime } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { proposeSpec, takeOfficeSpec } from "@plenty/rules/rooms/charter/acts";
import { everyPower, untold } from "../packages/rules/src/testing/every-power.ts";
import type { Empowered } from "../packages/rules/src/testing/every-power.ts";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden, phone } from "./support/garden.ts";
import { nowhere, openAbout } from "./support/screen.ts";
import { shoot } from "./support/shots.ts";
import { setStage } from "./support/stage.ts";
import { inOrder } from "./support/story.ts";

const stage = setStage();
const { fresh } = stage;

/** Every power that the page tells. */
function toldOn(page: Page): Promise<string[]> {
  return page
    .locator("[data-power]")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-power") ?? ""));
}

const line = (page: Page, power: string) => page.locator(`[data-power="${power}"]`);

async function openPowers(page: Page, home: string, search = ""): Promise<void> {
  await page.goto(`${home}/about/powers${search}`);
  await page.getByRole("heading", { name: "Who comes in, and who reads" }).waitFor();
}

describe.skipIf(needsBrowser.skip)("who can do what", { meta: needsBrowser.meta }, () => {
  inOrder();
  let home: string;
  let alder: Page;

  test("[CH55] every act, setting, office and power of a host is on the page, and each is missed that is not", async () => {
    alder = await fresh({ viewport: { width: 1280, height: 900 } });
    home = await foundGarden(alder, stage.host.url);
    await alder.goto(home);
    await openAbout(alder);
    await alder.getByRole("link", { name: /^Who can do what/ }).click();
    await alder.getByRole("heading", { name: "Who can do what", level: 1 }).waitFor();
    await alder.getByRole("heading", { name: "Whoever keeps the host" }).waitFor();
    const told = await toldOn(alder);
    expect(untold([], told)).toEqual({ missing: [], beside: [] });
    for (const power of everyPower([])) {
      const others = told.filter((one) => one !== power);
      expect(untold([], others).missing).toEqual([power]);
    }
    expect(await faultsOnScreens(alder, "powers")).toEqual([]);
  }, 90_000);

  test("no line, opened or not, says what only the program calls things; on paper all stand", async () => {
    await alder.locator("details").evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
    });
    await alder.getByText("Values so far").first().waitFor();
    const text = (await alder.locator("main").textContent()) ?? "";
    expect(text.match(/\b(acts?|keys?|signs?|logs?|hash(es)?|nodes?|commons)\b/gi) ?? []).toEqual(
      [],
    );
    await openPowers(alder, home);
    await alder.emulateMedia({ media: "print" });
    const order = line(alder, "host order");
    expect(await order.getByText(/^It can choose the order/).isVisible()).toBe(true);
    expect(await alder.getByText("Look for something").isVisible()).toBe(false);
    await shoot(alder, "paper");
    await alder.emulateMedia({ media: "screen" });
  }, 60_000);

  test("one finds a power by a word whatever its case and accents, and none by words that nothing has", async () => {
    const field = alder.getByLabel("Look for something");
    await field.fill("DÉVICE newcomer");
    await alder.getByText("Nothing here has these words.").waitFor();
    await field.fill("WELCÓMES");
    await line(alder, "setting people.vouch-days").waitFor();
    expect(await toldOn(alder)).toEqual(["setting people.vouch-days"]);
    expect(new URL(alder.url()).searchParams.get("q")).toBe("WELCÓMES");
    expect(await faultsOnScreens(alder, "powers that were looked for")).toEqual([]);
    for (const [plain, power] of [
      ["kick out", "act people.remove"],
      ["expel", "act people.remove"],
      ["vote", "act charter.agree"],
      ["fire", "act charter.recall"],
      ["vouch", "act people.welcome"],
      ["money", "act credit.pay"],
      ["invite", "act people.invite"],
      ["close", "act teams.close"],
    ] as const) {
      await field.fill(plain);
      await expect.poll(() => new URL(alder.url()).searchParams.get("q")).toBe(plain);
      await expect.poll(() => toldOn(alder)).toContain(power);
    }
    await field.fill("");
    await line(alder, "host order").waitFor();
  }, 60_000);

  test("by keyboard one opens it: since when, what it was, who changes it; and proposes a change", async () => {
    await openPowers(alder, home);
    const welcome = line(alder, "setting people.welcome");
    await welcome.locator("summary").focus();
    await alder.keyboard.press("Enter");
    await welcome.getByText("All of us: two thirds agree, and it is so.").waitFor();
    await welcome.getByText("two members welcome them, at first, before anybody chose").waitFor();
    expect(new URL(alder.url()).searchParams.get("of")).toBe("setting people.welcome");
    expect(await faultsOnScreens(alder, "a setting among powers")).toEqual([]);
    await shoot(alder, "opened");
    await welcome.getByRole("link", { name: /^Propose a change/ }).click();
    await alder.getByRole("radio").first().check();
    await alder.getByRole("button", { name: "Propose it" }).click();
    await alder.getByText("Proposed. How it stands").waitFor();
    await openPowers(alder, home, "?of=setting+people.welcome");
    await expect.poll(() => welcome.getByText(/^from /).count()).toBe(2);
  }, 60_000);

  test("what people do opens to the setting that says who may, for whom, and who reads of it", async () => {
    await alder.setViewportSize(phone.viewport);
    await openPowers(alder, home, "?of=act+people.re-enter");
    const act = line(alder, "act people.re-enter");
    await act.getByText("Nobody does it for somebody else.").waitFor();
    await shoot(alder, "act");
    await act.getByRole("link", { name: /^Who lets somebody in again/ }).click();
    const setting = line(alder, "setting people.witnesses");
    await setting.getByText("14 days after it is agreed", { exact: true }).waitFor();
    expect(await faultsOnScreens(alder, "what people do")).toEqual([]);
  }, 60_000);

  test("what is no power in the address, and a megabyte to look for, change nothing", async () => {
    for (const search of ["?of=setting+sun.shine", "?of=<b>", `?q=${"ä".repeat(1_000)}`]) {
      await alder.goto(`${home}/about/powers${search}`);
      await alder.getByRole("heading", { name: "Who can do what", level: 1 }).waitFor();
      await alder
        .getByRole("status")
        .filter({ hasText: /things|Nothing/ })
        .waitFor();
    }
    await alder.getByLabel("Look for something").fill("x".repeat(1024 * 1024));
    await alder.getByText("Nothing here has these words.").waitFor();
    await openPowers(alder, home);
  }, 60_000);

  test("[CH55] powers that offices are given are told with who holds them, or that nobody does", async () => {
    const offices = [
      { office: "treasurer", powers: ["credit.open-currency", "people.helper-cap"] },
      { office: "gate-keepers", powers: ["people.welcome"], chosenBy: "treasurer" },
    ];
    const orchard = await foundOrchard(stage.host.url, offices);
    const visitor = await fresh();
    await openPowers(visitor, `${stage.host.url}/g/${orchard}`);
    const told = await toldOn(visitor);
    expect(untold(offices, told)).toEqual({ missing: [], beside: [] });
    for (const power of everyPower(offices)) {
      const others = told.filter((one) => one !== power);
      expect(untold(offices, others).missing).toEqual([power]);
    }
    await line(visitor, "act credit.open-currency").getByText("or as Treasurer: alder").waitFor();
    const gate = line(visitor, "setting people.welcome");
    await gate.getByText("or as Gate keepers: nobody holds it now").waitFor();
    await shoot(visitor, "offices");
    await visitor.setViewportSize(phone.viewport);
    await line(visitor, "office treasurer").locator("summary").click();
    await line(visitor, "office treasurer")
      .getByText(/^alder, until /)
      .waitFor();
    await visitor.getByRole("link", { name: "name who holds: Gate keepers" }).waitFor();
    await shoot(visitor, "office");
    expect(await faultsOnScreens(visitor, "offices among powers")).toEqual([]);
    await openPowers(visitor, `${stage.host.url}/g/${orchard}`, "?q=gate");
    expect(await toldOn(visitor)).toContain("office gate-keepers");
    await nowhere(visitor.getByRole("link", { name: /^Propose a change/ }));
  }, 90_000);

  test("[CH55] a row that the host leaves out is missed on the page", async () => {
    const query = "**/rooms/charter/powers*";
    for (const [list, power] of [
      ["acts", "act people.join"],
      ["settings", "setting charter.affirmed"],
      ["own", "setting charter.name"],
      ["host", "host order"],
    ] as const) {
      await alder.route(query, async (route) => {
        const answer = await route.fetch();
        const told = await answer.json();
        const { data = told } = told;
        data[list] = data[list].slice(1);
        await route.fulfill({ response: answer, json: told });
      });
      await openPowers(alder, home);
      expect(untold([], await toldOn(alder)).missing).toEqual([power]);
      await alder.unroute(query);
    }
    expect(stage.complaints()).toEqual([]);
  }, 60_000);
});

/** A group of alder's that anybody reads, with these offices; alder holds the first. */
async function foundOrchard(url: string, offices: readonly Empowered[]): Promise<string> {
  const client = createClient({ base: url, fetch: (to, init) => fetch(to, init) });
  const signer = await generateKey();
  const log = await client.newLogKey();
  const { commons, people, act } = await makeFounding({
    name: "The orchard",
    object: "We keep an orchard together.",
    founders: [{ name: "alder", signers: [signer] }],
    settings: { "people.readers": "everyone" },
    log: log.ok ? log.value : "",
    now: Date.now(),
  });
  const group = client.group(commons);
  const duties = makeText("Keeps what we have in order.");
  const [person = ""] = people;
  const now = Date.now();
  const by = { signer, commons, person, now };
  const acts = offices.map((office) => ({
    act: "charter.set-office",
    body: { ...office, title: titleOf(office.office), duties: duties.hash, seats: 1, term: 365 },
  }));
  const [first] = offices;
  const named = { office: first?.office ?? "", person, until: toTime(now + 300 * DAY) };
  const propose = [...acts, { act: "charter.appoint", body: named }];
  const proposed = await signAct({ ...by, spec: proposeSpec, body: { acts: propose } });
  const taken = { office: named.office };
  const sent = [
    act,
    { jws: proposed, texts: [duties.text] },
    { jws: await signAct({ ...by, spec: takeOfficeSpec, body: taken }) },
  ];
  for (const one of sent) {
    const receipt = await group.sendOne(one);
    if (!receipt.ok) throw new Error(receipt.refusal.code);
  }
  return commons;
}

/** "Gate keepers" of "gate-keepers". */
function titleOf(office: string): string {
  return office.charAt(0).toUpperCase() + office.slice(1).replace("-", " ");
}
