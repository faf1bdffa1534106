/** Following flows back and forth. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draft, drafts, givenStore, happen } from "../../testing/goods.ts";
import type { Store } from "../../testing/goods.ts";
import { beginProcess, findResource, follow } from "./index.ts";

function followed(store: Store, flow: number, way: "back" | "forth", limit = 99) {
  const { flows, more } = follow(store.judgement, { flow, way, limit });
  return { flows: flows.map(({ n }) => n), more };
}

/**
 * 1 alder has apples, 2 gives some to birch; 3 clover has some of her own; 4 birch gives hers, 5 and alder works, 6 for a
 * ladder, 7 that goes to clover; 8 alder gives birch more apples; 9 clover uses up one for something else.
 */
function givenPress(): Store {
  const store = givenStore();
  const { pressing: process, judgement } = store;
  const other = beginProcess(judgement, { process: "a".repeat(64) });
  const effort = { quantity: 2, unit: "hour" };
  const ladder = { resource: store.ladder, quantity: 1 };
  happen(store, "raise", { quantity: 9_000 });
  happen(store, "transfer", { quantity: 5_000, to: "birch" });
  happen(store, "raise", { by: "clover", quantity: 1_000 });
  happen(store, "consume", { by: "birch", quantity: 4_000, process });
  happen(store, "work", { resource: undefined, effort, process });
  happen(store, "produce", { ...ladder, by: "birch", process });
  happen(store, "transfer", { ...ladder, by: "birch", to: "clover" });
  happen(store, "transfer", { quantity: 1_000, to: "birch" });
  happen(store, "consume", { by: "clover", quantity: 1, process: other });
  return store;
}

describe("following", () => {
  test("[EC24] back, through accounts and processes, to all it came from and nothing else", () => {
    const store = givenPress();
    expect(followed(store, 7, "back")).toEqual({ flows: [6, 5, 4, 2, 1], more: false });
    expect(followed(store, 4, "back").flows).toEqual([2, 1]);
    expect(followed(store, 1, "back").flows).toEqual([]);
    expect(followed(store, 9, "back").flows).toEqual([3]);
  });

  test("[EC24] forth, to all that became of it", () => {
    const store = givenPress();
    expect(followed(store, 1, "forth").flows).toEqual([2, 4, 6, 7, 8]);
    expect(followed(store, 5, "forth").flows).toEqual([6, 7]);
    expect(followed(store, 8, "forth").flows).toEqual([]);
    expect(followed(store, 3, "forth").flows).toEqual([9]);
  });

  test("[EC24] of a page as many as asked for, and whether there are more", () => {
    const store = givenPress();
    expect(followed(store, 7, "back", 2)).toEqual({ flows: [6, 5], more: true });
    expect(followed(store, 7, "back", 5)).toEqual({ flows: [6, 5, 4, 2, 1], more: false });
    expect(followed(store, 77, "back")).toEqual({ flows: [], more: false });
  });

  test("[EC24] through works that build upon each other, and copies of them", () => {
    const store = givenStore();
    const [second, third] = ["6".repeat(64), "7".repeat(64)];
    draft(store);
    draft(store, { work: second, cites: [drafts.work] });
    draft(store, { work: third, cites: [second, drafts.work] });
    happen(store, "copy", { resource: findResource(store.judgement, third)?.n ?? 0 });
    expect(followed(store, 7, "back").flows).toEqual([6, 5, 4, 3, 2, 1]);
    expect(followed(store, 3, "back").flows).toEqual([2, 1]);
    expect(followed(store, 1, "forth").flows).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test("[EC24] through a container, of what was put in there alone", () => {
    const store = givenStore();
    const box = { container: store.ladder };
    happen(store, "raise", { quantity: 9 });
    happen(store, "raise", { by: "birch", quantity: 9 });
    happen(store, "combine", { ...box, quantity: 4 });
    happen(store, "combine", { container: store.drawing, quantity: 1, by: "birch" });
    happen(store, "separate", { ...box, quantity: 4, to: "clover" });
    expect(followed(store, 5, "back").flows).toEqual([3, 1]);
    expect(followed(store, 1, "forth").flows).toEqual([3, 5]);
    expect(followed(store, 2, "forth").flows).toEqual([4]);
  });
});

test("[EC24] what one leads forth to leads back to it, whatever happened", () => {
  const step = fc.record({
    action: fc.constantFrom(
      "raise",
      "transfer",
      "consume",
      "produce",
      "pickup",
      "dropoff" as const,
    ),
    by: fc.constantFrom("alder", "birch", "clover" as const),
    to: fc.constantFrom("alder", "birch", "clover" as const),
    inside: fc.constantFrom(0, 1),
    quantity: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const store = givenStore();
      const { judgement, pressing } = store;
      const processes = [pressing, beginProcess(judgement, { process: "a".repeat(64) })];
      for (const { action, by, to, inside, quantity } of steps) {
        const isPart = action !== "raise" && action !== "transfer";
        const process = isPart ? { process: processes[inside] ?? pressing } : {};
        happen(store, action, {
          by,
          to,
          quantity,
          ...process,
        });
      }
      const count = Number(store.db.prepare("SELECT COUNT(*) AS many FROM flows").get()?.many);
      for (let flow = 1; flow <= count; flow++) {
        for (const later of followed(store, flow, "forth").flows) {
          expect(followed(store, later, "back").flows).toContain(flow);
        }
        for (const earlier of followed(store, flow, "back").flows) {
          expect(followed(store, earlier, "forth").flows).toContain(flow);
        }
      }
    }),
    { numRuns: 60 },
  );
});
