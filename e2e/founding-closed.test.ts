/** A host on which nobody founds groups says so before anybody writes a charter. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOnScreens } from "./support/axe.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, servePlenty } from "./support/plenty.ts";
import { nowhere } from "./support/screen.ts";
import { ensureWeb } from "./support/web.ts";

let browser: Browser;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  await ensureWeb();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await cleanUp();
});

describe.skipIf(needsBrowser.skip)(
  "founding where nobody founds",
  { meta: needsBrowser.meta },
  () => {
    test("is told instead of asked for, and the page is clean", async () => {
      const host = await servePlenty(freshFolder(), { options: ["--founding", "nobody"] });
      const { page, complaints } = await newVisitor(browser);
      await page.goto(`${host.url}/found`);
      await page.getByText("No groups are founded on this host").waitFor();
      await page.getByText("Ask whoever keeps it").waitFor();
      await nowhere(page.getByRole("textbox"));
      expect(await faultsOnScreens(page, "founding closed")).toEqual([]);
      expect(complaints).toEqual([]);
    }, 60_000);
  },
);
