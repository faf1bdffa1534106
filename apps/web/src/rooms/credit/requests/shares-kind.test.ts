/** Shares as one types them. */

import { expect, test } from "vitest";
import { shares } from "./shares-kind.ts";

test.each([
  ["", undefined],
  [" ", undefined],
  ["2, 1, 1", [2, 1, 1]],
  ["2 1 1", [2, 1, 1]],
  ["2:1", [2, 1]],
])("%o are %o", (typed, read) => {
  expect(shares().read(typed, {})).toEqual({ ok: true, value: read });
});

test.each(["0", "1, x", "1.5 2", "-1", "1234567890123"])("%o are none", (typed) => {
  expect(shares().read(typed, {}).ok).toBe(false);
});
