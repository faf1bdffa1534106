/** In which order tasks are shown, and how their days stand to today. */

import { expect, test } from "vitest";
import { standingOf } from "./order.ts";

test.each([
  [undefined, undefined],
  ["2026-11-29", "late"],
  ["2026-11-30", "today"],
  ["2026-12-01", "soon"],
  ["2026-12-07", "soon"],
  ["2026-12-08", "later"],
])("on 30 November a task until %s is %s", (until, standing) => {
  expect(standingOf(until, "2026-11-30", "2026-12-07")).toBe(standing);
});
