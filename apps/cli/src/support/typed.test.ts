/** A day behind a command is read as typed, by the reader's locale; what is not read says why, with exit code 2. */

import { expect, test } from "vitest";
import { DAY, parseDay, present } from "@plenty/kernel";
import { typedDay } from "./typed.ts";

function ioIn(env: Record<string, string>) {
  return { env, now: () => present(parseDay("2026-11-22"), "a day") + DAY / 2 };
}

test("days by the reader's locale", () => {
  const day = (text: string, env: Record<string, string> = {}) => typedDay(text, ioIn(env));
  expect(day("today")).toEqual({ ok: true, value: "2026-11-22" });
  expect(day("3/4/2026", { LANG: "en_US.UTF-8" })).toEqual({ ok: true, value: "2026-03-04" });
  expect(day("3/4/2026", { LC_ALL: "", LC_TIME: "de_DE.UTF-8", LANG: "en_US" })).toEqual({
    ok: true,
    value: "2026-04-03",
  });
  expect(day("3/4/2026", { LANG: "C.UTF-8" })).toMatchObject({
    ok: false,
    refusal: { exit: 2, detail: expect.stringContaining("may mean 2026-04-03 or 2026-03-04") },
  });
});
