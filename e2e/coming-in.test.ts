/**
 * A member comes in although the host could not let them in at once: it was busy, too many asked, a proxy spoke for
 * it, or it was started anew and had forgotten what it asked them to sign, and whom it had let in. Nobody loads the
 * page again.
 */

import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { createClient, createEntrance, makeFounding } from "@plenty/client";
import { present } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { needsBrowser } from "./support/browser.ts";
import { foundGarden } from "./support/garden.ts";
import { freshFolder, kill, servePlenty } from "./support/plenty.ts";
import { whoAmI } from "./support/screen.ts";
import { setStage } from "./support/stage.ts";

const data = freshFolder();
const stage = setStage(data);

/** The host stops as in a power cut, and is there again: sessions and challenges are forgotten. */
async function startAnew(): Promise<void> {
  const { child, port } = stage.host;
  await kill(child);
  stage.host = await servePlenty(data, { port });
}

const problem = (code: string, status: number) => ({
  status,
  contentType: "application/problem+json",
  body: JSON.stringify({ type: `urn:plenty:refusal:${code}`, status, title: "", next: "" }),
});

const refusals = {
  "is busy when a challenge is asked for": ["challenges", problem("HostBusy", 503)],
  "is busy when it is answered": ["sessions", problem("Rebuilding", 503)],
  "has too many who come in": ["challenges", problem("TooManyEntering", 429)],
  "has forgotten the challenge again and again": ["sessions", problem("ChallengeOver", 401)],
  "is behind a proxy that does not find it": ["challenges", { status: 502, body: "<html>" }],
  "has a proxy before it that lets few through": ["sessions", { status: 429, body: "" }],
} as const;

describe.skipIf(needsBrowser.skip)("a page of a member", { meta: needsBrowser.meta }, () => {
  let page: Page;
  let home: string;
  beforeAll(async () => {
    page = await stage.fresh();
    home = await foundGarden(page, stage.host.url);
  }, 60_000);

  test.each(Object.entries(refusals))(
    "opens by itself though the host %s",
    async (_, [place, refusal]) => {
      await page.goto("about:blank");
      await startAnew();
      let times = 0;
      await page.route(`**/commons/*/${place}`, async (route) => {
        if (route.request().method() !== "POST" || times >= 4) return route.fallback();
        times += 1;
        return route.fulfill(refusal);
      });
      await page.goto(home);
      await page.evaluate(() => Object.assign(globalThis, { isFirst: true }));
      await whoAmI(page, "alder").waitFor({ timeout: 40_000 });
      await page.getByText("This group shows itself to its members").waitFor({ state: "hidden" });
      expect(await page.evaluate(() => "isFirst" in globalThis)).toBe(true);
      expect(times).toBe(4);
      await page.unrouteAll();
    },
    60_000,
  );
});

describe("a program of a member", () => {
  /** A closed group of two, and requests by alder's device; `before` is done before a request goes on its way. */
  async function programOf(before: (url: string) => Promise<void>) {
    const [alder, birch] = [await generateKey(), await generateKey()];
    const { url } = stage.host;
    const client = createClient({ base: url, fetch });
    const log = await client.newLogKey();
    const founders = [
      { name: "alder", signers: [alder] },
      { name: "birch", signers: [birch] },
    ];
    const about = { name: "The orchard", object: "We keep an orchard.", now: Date.now() };
    const founding = await makeFounding({ ...about, founders, log: log.ok ? log.value : "" });
    const { commons, people } = founding;
    await client.group(commons).sendOne(founding.act);
    const entrance = createEntrance({
      origin: url,
      as: "bearer",
      signerOf: async () => alder,
      async fetch(asked, init) {
        await before(asked);
        return fetch(asked, init);
      },
    });
    const ask = async (place: string) =>
      (await entrance.fetch(`${url}/commons/${commons}/rooms/people/${place}`)).status;
    return { ask, birch: present(people[1], "two founded") };
  }

  test("is let in though the host was started anew before its answer came", async () => {
    let times = 0;
    const { ask } = await programOf(async (url) => {
      if (url.endsWith("/sessions") && times++ === 0) await startAnew();
    });
    expect(await ask("members")).toBe(200);
    expect(times).toBe(2);
  });

  test("is let in again by a host that was started anew, though something was refused to it for good", async () => {
    const asked: string[] = [];
    const { ask, birch } = await programOf(async (url) => {
      asked.push(url.split("/").at(-1) ?? "");
    });
    const entered = () => asked.filter((place) => place === "challenges").length;
    const notTheirs = `waiting?person=${birch}`;
    expect([await ask("members"), await ask(notTheirs), await ask(notTheirs)]).toEqual([
      200, 403, 403,
    ]);
    const before = entered();
    // who is known, and is refused all the same, does not ask to be let in each time
    expect(await ask(notTheirs)).toBe(403);
    expect(entered()).toBe(before);
    await startAnew();
    expect(await ask("members")).toBe(200);
  });
});
