/** Turns of groups: in order within a group, one after the other between them. */

import { expect, test } from "vitest";
import { createTurnsOf } from "./turns-of.ts";

test("whoever comes behind much of another waits for one of it, and order within a group stays", () => {
  const turns = createTurnsOf<string>();
  for (const thing of ["a1", "a2", "a3", "a4"]) turns.add("alder", thing);
  expect(turns.next()).toBe("a1");
  turns.add("birch", "b1");
  turns.add("birch", "b2");
  turns.add("clover", "c1");
  const order = Array.from({ length: 7 }, () => turns.next());
  expect(order).toEqual(["a2", "b1", "c1", "a3", "b2", "a4", undefined]);
});

test("whoever may have no turn now keeps their place, and the next one has theirs", () => {
  const turns = createTurnsOf<string>();
  for (const [group, thing] of [
    ["alder", "a1"],
    ["birch", "b1"],
    ["alder", "a2"],
  ] as const)
    turns.add(group, thing);
  expect(turns.next((group) => group !== "alder")).toBe("b1");
  expect(turns.next((group) => group !== "alder")).toBeUndefined();
  expect([turns.next(), turns.next()]).toEqual(["a1", "a2"]);
});
