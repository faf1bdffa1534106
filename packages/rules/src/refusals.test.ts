/** Every refusal that is declared comes about in the scene that its room, its service or the engine gives. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Params } from "@plenty/kernel";
import { actSpecs } from "./index.ts";
import { refusedSoFar } from "./testing/ledger.ts";
import { leaverScenes } from "./testing/leavers.ts";
import { plays, staged } from "./testing/plays.ts";

/** The kind of parameter that a value can be of. */
function fits(kind: string, value: Params[string] | undefined): boolean {
  if (kind === "count") return typeof value === "number";
  if (kind === "amount") return typeof value === "object" && Number.isSafeInteger(value.amount);
  return typeof value === "string";
}

describe.each(staged)("$code", ({ code, declared: { spec }, scene }) => {
  test("[EN24] is refused so where its scene says, with the values that it declares", async () => {
    const outcome = await scene?.();
    expect(outcome).toMatchObject({ ok: false, refusal: { code, kind: spec.kind } });
    if (outcome?.ok !== false) return;
    const { params = {}, detail } = outcome.refusal;
    expect(Object.keys(params).toSorted()).toEqual(Object.keys(spec.params ?? {}).toSorted());
    for (const [name, kind] of Object.entries(spec.params ?? {})) {
      expect({ name, fits: fits(kind, params[name]) }).toEqual({ name, fits: true });
    }
    expect(detail).not.toMatch(/\{[a-z]\w*\}|undefined/i);
  });
});

test("[EN28] comes about for every act that declares it, in a scene of its room or another", async () => {
  const also = plays.flatMap(({ play }) => play.also);
  const scenes = [...staged.map(({ scene }) => scene), ...also, ...leaverScenes];
  for (const scene of scenes) await scene?.();
  const declared = actSpecs.flatMap(({ name, refusals }) =>
    refusals.map(({ code }) => `${name}: ${code}`),
  );
  expect(declared.filter((each) => !refusedSoFar.has(each))).toEqual([]);
});

test.each(actSpecs)("[EN28] README of $room lists what $name refuses, in order", (act) => {
  const file = new URL(`rooms/${act.room}/README.md`, import.meta.url);
  const [, chapter = ""] = readFileSync(file, "utf8").split("## Refusals, in order\n");
  const [, listed = ""] = chapter.split(`\`${act.name.split(".")[1]}\`: `);
  const codes = [...(listed.split(/\.\n/)[0] ?? "").matchAll(/`([A-Z]\w+)`/g)];
  // one that is checked item by item is listed where it comes first, and perhaps again
  expect([...new Set(codes.map(([, code]) => code))]).toEqual(act.refusals.map(({ code }) => code));
});
