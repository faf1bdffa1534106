/** Turns of readers: how many at once, how many in a time, each for themselves. */

import { beforeEach, expect, test } from "vitest";
import { createTurns, type Turns } from "./turns.ts";

let time = 0;
let turns: Turns;

beforeEach(() => {
  time = 1_000_000;
  turns = createTurns({ now: () => time, atOnce: 2, burst: 5, perSecond: 4 });
});

/** How many of `asked` turns a reader gets, each given back at once. */
function taken(reader: string, asked: number): number {
  return Array.from({ length: asked }, () => turns.enter(reader)).filter((one) => {
    if (one) turns.leave(reader);
    return one;
  }).length;
}

test("so many are under way at once, of each reader", () => {
  expect([turns.enter("alder"), turns.enter("alder"), turns.enter("alder")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(turns.enter("birch")).toBe(true);
  turns.leave("alder");
  expect(turns.enter("alder")).toBe(true);
});

test("a burst is had at once, and then so many a second, of each reader", () => {
  const one = (): boolean => taken("alder", 1) === 1;
  expect(Array.from({ length: 6 }, one)).toEqual([true, true, true, true, true, false]);
  expect(taken("birch", 1)).toBe(1);
  time += 500;
  expect(Array.from({ length: 3 }, one)).toEqual([true, true, false]);
  time += 60_000;
  expect(Array.from({ length: 6 }, one)).toEqual([true, true, true, true, true, false]);
});

test("of many readers those are forgotten who ask nothing now", () => {
  turns.enter("alder");
  turns.enter("alder");
  for (let i = 0; i < 10_001; i++) taken(`birch ${i}`, 1);
  expect(turns.enter("alder")).toBe(false);
  turns.leave("alder");
  expect(turns.enter("alder")).toBe(true);
});
