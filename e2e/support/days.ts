/** Days that pass in a story, on the host's clock and the browsers'. */

import type { Page } from "playwright-core";
import { DAY } from "@plenty/kernel";
import { kill, servePlenty } from "./plenty.ts";
import type { Stage } from "./stage.ts";

export interface Days {
  /** A phone with nothing in it, on the day of the story. */
  readonly fresh: () => Promise<Page>;
  /** Days pass: all pages are closed, the host is started anew, and every page opened again where it was. */
  readonly later: (days: number) => Promise<void>;
}

/** Lets days pass on a stage over a folder. */
export function letDaysPass(stage: Stage, data: string): Days {
  let ahead = 0;
  return {
    async fresh() {
      const page = await stage.fresh();
      await page.context().addInitScript(moveClock, ahead);
      return page;
    },
    async later(days) {
      const passed = days * DAY;
      ahead += passed;
      const places = stage.visitors.map(({ page }) => ({ page, address: page.url() }));
      for (const { page } of places) await page.goto("about:blank");
      await kill(stage.host.child);
      stage.host = await servePlenty(data, { port: stage.host.port, ahead });
      for (const { page, address } of places) {
        await page.context().addInitScript(moveClock, passed);
        await page.goto(address);
      }
    },
  };
}

/** Runs in a page before its own scripts: each that was given moves its clock on. */
function moveClock(by: number): void {
  const Before = Date;
  globalThis.Date = class extends Before {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(Before.now() + by);
      // @ts-expect-error the forms of Date's own arguments are many, and are handed on
      else super(...given);
    }
    static override now(): number {
      return Before.now() + by;
    }
  } as DateConstructor;
}
