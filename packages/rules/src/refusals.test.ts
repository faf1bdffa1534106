/** Every refusal that is declared comes about in the scene that its room, its service or the engine gives. */

import { describe, expect, test } from "vitest";
import type { Params } from "@plenty/kernel";
import { staged } from "./testing/plays.ts";

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
