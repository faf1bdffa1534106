/** Sentences: what people write down of what they did, and what is understood of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSentence } from "./sentence.ts";

const people = ["alder", "birch", "Clover", "Dill Green", "elder", "elder"].map((name, i) => ({
  id: `${name}/${i}`,
  name,
}));
const form = { today: "2026-11-25", locale: "en-GB", people, themes: ["garden", "Küche"] }; // a Wednesday

const read = (text: string) => readSentence(text, form);
const hours = (typed: string) => ({ amount: { typed, unit: "hour" } });

describe("a sentence", () => {
  test.each([
    ["2 h lathe with birch yesterday", { what: "lathe", ...hours("2 h"), on: "2026-11-24" }],
    [
      "gestern mit Birch 2 Std. Drehbank",
      { what: "Drehbank", ...hours("2 std."), on: "2026-11-24" },
    ],
  ])("tells how much, when and with whom: %s", (text, expected) => {
    expect(read(text)).toEqual({ ...expected, people: ["birch/1"], self: true });
  });

  test.each([
    ["mended the gate for 2 hours", "mended the gate", "2 hours"],
    ["1:30 weeding", "weeding", "1:30"],
    ["1h30 weeding", "weeding", "1h30"],
    ["1,5 h Unkraut gejätet", "Unkraut gejätet", "1,5 h"],
    ["dug for half an hour, then rested", "dug then rested", "0:30"],
    ["anderthalb Stunden lang gekocht", "gekocht", "1:30"],
    ["two hours of digging", "digging", "2 hours"],
    ["eine Stunde Fenster geputzt", "Fenster geputzt", "1 stunde"],
    ["90 min Buchhaltung", "Buchhaltung", "90 min"],
    ["½ h phone calls", "phone calls", "½ h"],
  ])("tells hours: %s", (text, what, typed) => {
    expect(read(text)).toMatchObject({ what, ...hours(typed) });
  });

  test.each([
    [
      "brought 12,5 kg apples",
      { what: "brought apples", amount: { typed: "12,5", unit: "kilogram" } },
    ],
    ["30 km mit dem Lastenrad", { amount: { typed: "30", unit: "kilometre" } }],
    ["3 Stück Kuchen", { what: "Kuchen", amount: { typed: "3", unit: "piece" } }],
  ])("tells what is counted otherwise: %s", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each([
    ["cooked on Monday", "2026-11-23"],
    ["am Sonntag gekocht", "2026-11-22"],
    ["cooked last fri", "2026-11-20"],
    ["cooked 3 days ago", "2026-11-22"],
    ["vor 2 Tagen gekocht", "2026-11-23"],
    ["cooked on 3 November", "2026-11-03"],
    ["am 3.11. gekocht", "2026-11-03"],
    ["cooked 2026-11-01", "2026-11-01"],
    ["vorgestern gekocht", "2026-11-23"],
    ["cooked today", "2026-11-25"],
  ])("tells the day: %s", (text, on) => {
    expect(read(text)).toMatchObject({ what: expect.stringMatching(/^(cooked|gekocht)$/), on });
  });

  test.each([
    ["cooked with birch and clover", ["birch/1", "Clover/2"], true],
    ["cooked with birch, clover and me", ["birch/1", "Clover/2"], true],
    ["mit Dill Green gekocht", ["Dill Green/3"], true],
    ["birch and clover cooked", ["birch/1", "Clover/2"], false],
    ["Birch and I cooked", ["birch/1"], true],
    ["cooked with care", [], true],
    ["cooked with elder", [], true], // two are called so
  ])("tells who did it: %s", (text, named, self) => {
    expect(read(text)).toMatchObject({ people: named, self });
  });

  test.each([
    ["sat with a neighbour", "sat with a neighbour"],
    ["hier gekocht", "hier gekocht"],
    ["ate 3-4 apples and 1/2 pizza", "ate 3-4 apples and 1/2 pizza"],
    ["met at 1:30", "met at 1:30"],
    ["cooked tomorrow's soup", "cooked tomorrow's soup"],
    ["bought a gate", "bought a gate"],
    ["", ""],
  ])("leaves what may mean something else: %s", (text, what) => {
    expect(read(text)).toEqual({ what, people: [], self: true });
  });

  test("finds a theme that was used before", () => {
    expect(read("dug in the garden, 2 h")).toMatchObject({
      theme: "garden",
      what: "dug in the garden",
    });
    expect(read("Küche geputzt")).toMatchObject({ theme: "Küche" });
    expect(read("gardening")).not.toHaveProperty("theme");
  });

  test("of any text it leaves words of that text alone, and names each once", () => {
    const words = fc.constantFrom(
      ..."2 h 1:30 with mit birch Clover and , on monday 3.11. für x".split(" "),
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(words, { maxLength: 70 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { what, people: named } = read(typed);
        expect(what.length).toBeLessThanOrEqual(typed.length);
        const given = typed.split(/\s+/u);
        for (const word of what.split(/\s+/u))
          expect(given.some((one) => one.includes(word))).toBe(true);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});
