/** Refusals: codes are unique, and each says what to do next. */

import { expect, test } from "vitest";
import { logRefusals } from "./refusals.ts";

test("codes are unique CamelCase", () => {
  const codes = logRefusals.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^([A-Z][a-z]+)+$/);
});

test("each says what is so, and what to do next", () => {
  for (const { title, next } of logRefusals) {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
});
