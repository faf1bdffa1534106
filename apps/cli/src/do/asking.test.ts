/** Whole lists, of hosts that end them and of hosts that do not. */

import { expect, test } from "vitest";
import { accepted } from "@plenty/kernel";
import { allPages } from "./asking.ts";

test("all pages are one list", async () => {
  const list = await allPages(async (after: number | undefined = 0) =>
    accepted({ rows: [after], words: {}, ...(after < 3 ? { next: after + 1 } : {}) }),
  );
  expect(list).toMatchObject({ value: { rows: [0, 1, 2, 3] } });
});

test.each([
  ["stays where it is", () => 1],
  ["goes round", (after: number) => (after + 1) % 3],
])("a list whose next page %s is ended", async (_, nextOf) => {
  const list = await allPages(async (after: number | undefined = 0) =>
    accepted({ rows: [after], words: {}, next: nextOf(after) }),
  );
  expect(list).toMatchObject({ refusal: { code: "ListEndless", exit: 3 } });
});

test("a list of more rows than any group has is ended", async () => {
  const rows = Array.from({ length: 50_000 }, () => 0);
  const list = await allPages(async (after: number | undefined = 0) =>
    accepted({ rows, words: {}, next: after + 1 }),
  );
  expect(list).toMatchObject({ refusal: { code: "ListEndless" } });
});
