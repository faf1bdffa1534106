/** The example house, made and served for a story. */

import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { needsBrowser, openBrowser } from "./browser.ts";
import { cleanUp, freshFolder, plenty, servePlenty } from "./plenty.ts";
import type { Serving } from "./plenty.ts";
import { ensureWeb } from "./web.ts";

export interface ServedHouse {
  readonly host: Serving;
  /** Folder that the host serves. */
  readonly data: string;
  /** Address of the group's page. */
  readonly home: string;
}

/** Makes the house, with more of what `plenty example house` understands, and serves it. */
export async function serveHouse(...options: readonly string[]): Promise<ServedHouse> {
  const data = freshFolder();
  const out = path.join(data, "house");
  const { commons } = await plenty("example", "house", "--out", out, ...options);
  const host = await servePlenty(data);
  return { host, data, home: `${host.url}/g/${String(commons)}` };
}

/** The house with a browser before it, for as long as the tests of a file are told. */
export function setHouse(): { readonly browser: Browser; readonly home: string } {
  let browser: Browser;
  let served: ServedHouse;
  beforeAll(async () => {
    if (needsBrowser.skip) return;
    await ensureWeb();
    served = await serveHouse();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await cleanUp();
  });
  return {
    get browser() {
      return browser;
    },
    get home() {
      return served.home;
    },
  };
}
