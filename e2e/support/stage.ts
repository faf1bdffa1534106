/** Where a story on several devices is played: a host that keeps no group yet, and a browser with many visitors. */

import { afterAll, beforeAll } from "vitest";
import type { Browser, Page } from "playwright-core";
import { needsBrowser, newVisitor, openBrowser } from "./browser.ts";
import type { Visitor } from "./browser.ts";
import { phone } from "./garden.ts";
import { cleanUp, freshFolder, servePlenty } from "./plenty.ts";
import type { Serving } from "./plenty.ts";
import { ensureWeb } from "./web.ts";

export interface Stage {
  /** The host that serves; another one, once it was started anew. */
  host: Serving;
  readonly visitors: readonly Visitor[];
  /** A browser of its own with nothing in it; a phone unless something else is said. */
  readonly fresh: (options?: object) => Promise<Page>;
  /** What the pages of all visitors complained of. */
  readonly complaints: () => readonly string[];
}

/** Sets a stage before the tests of a file, over a folder, and clears it after them. */
export function setStage(data: string = freshFolder()): Stage {
  let browser: Browser;
  let serving: Serving;
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    if (needsBrowser.skip) return;
    await ensureWeb();
    browser = await openBrowser();
    serving = await servePlenty(data);
  });
  afterAll(async () => {
    await browser?.close();
    await cleanUp();
  });
  return {
    get host() {
      return serving;
    },
    set host(anew) {
      serving = anew;
    },
    visitors,
    async fresh(options: object = phone) {
      const visitor = await newVisitor(browser, options);
      visitors.push(visitor);
      return visitor.page;
    },
    complaints: () => visitors.flatMap(({ complaints }) => complaints),
  };
}
