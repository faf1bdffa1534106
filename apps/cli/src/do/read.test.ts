/** What is typed for fields, and what is said to whoever typed something else. */

import { describe, expect, test } from "vitest";
import { DAY, limits, parseDay, present } from "@plenty/kernel";
import { actSpecs } from "@plenty/rules";
import { plainly, smallNames } from "../testing/typing.ts";
import { readBody } from "./read.ts";

const io = { env: {}, now: () => present(parseDay("2026-11-22"), "a day") + DAY / 2 };

function read(act: string, typed: Readonly<Record<string, unknown>>) {
  const spec = present(
    actSpecs.find(({ name }) => name === act),
    "the act is there",
  );
  return readBody(spec.body, typed, { names: smallNames(), io, salted: plainly, begun: true });
}

function readItem(fields: Readonly<Record<string, unknown>>) {
  const item = { on: "today", people: ["birch"], theme: "roof", kind: "work", ...fields };
  return read("contributions.log", { items: [item] });
}

describe("an amount", () => {
  test.each(["12.50", "12,50", "12,50 HRS", "$12.50"])(
    "%s in the unit of its credit",
    async (amount) => {
      const pay = await read("credit.pay", { to: "birch", currency: "hrs", amount });
      expect(pay).toMatchObject({ ok: true, value: { body: { amount: 1250 } } });
    },
  );

  test.each([
    ["1:30", "hour", 150],
    ["90 min", "hour", 150],
    ["0,75 litre", "litre", 750],
  ])("%s in a unit of measure", async (amount, unit, steps) => {
    const log = await readItem({ amount, unit });
    expect(log).toMatchObject({ ok: true, value: { body: { items: [{ amount: steps, unit }] } } });
  });

  test.each([
    ["1,234", "may mean 1234: type it so"],
    ["0.001", "at most 2 digits"],
    ["0", "is not more than zero"],
    ["-3", "is not more than zero"],
    ["5 kg", "is not in HRS"],
    ["99999999999999", "is too large"],
  ])("%s is refused: %s", async (amount, detail) => {
    const pay = await read("credit.pay", { to: "birch", currency: "HRS", amount });
    expect(pay).toMatchObject({
      ok: false,
      refusal: {
        code: "WrongUsage",
        exit: 2,
        field: "amount",
        detail: expect.stringContaining(detail),
      },
    });
  });

  test("needs the field that tells its unit", async () => {
    expect(await readItem({ amount: "2" })).toMatchObject({
      refusal: {
        field: "items.0.amount",
        detail: "--items 0.amount goes with --items 0.unit: in what it is counted",
      },
    });
  });

  test("in a credit that is not there cannot be written", async () => {
    const currency = "f".repeat(64);
    expect(await read("credit.pay", { to: "birch", currency, amount: "2" })).toMatchObject({
      refusal: { detail: expect.stringContaining("nothing says how --amount is written") },
    });
  });
});

describe("what does not fit its field says what does", () => {
  test.each([
    ["credit.pay", { currency: "HRS", amount: "2" }, "--to is needed"],
    [
      "credit.open-currency",
      { name: "hours", code: "hrs" },
      '"hrs" does not fit --code: it takes a text such as HRS',
    ],
    [
      "credit.open-currency",
      { name: "hours", code: "HRS", decimals: "7" },
      '"7" does not fit --decimals: it takes a whole number from 0 to 6',
    ],
    [
      "contributions.confirm",
      { items: [] },
      "it takes 1 to 256, each a contribution, by its note or theme",
    ],
    [
      "contributions.log",
      { items: ["roof"] },
      '"roof" does not fit --items 0: it takes JSON: an object with on',
    ],
  ])("%s %j", async (act, typed, detail) => {
    expect(await read(act, typed)).toMatchObject({
      refusal: { exit: 2, detail: expect.stringContaining(detail) },
    });
  });

  test.each([
    [{ kind: "wrok" }, "it takes one of work, care, thing, idea"],
    [{ on: "31.2." }, "The calendar has no 31.2."],
    [{ on: "tomorrow" }, "2026-11-23 has not begun: --items 0.on takes today or before"],
    [{ on: "2027-01-01" }, "has not begun"],
    [{ gift: "yes" }, "it takes set by being there"],
  ])("%j", async (fields, detail) => {
    expect(await readItem(fields)).toMatchObject({
      refusal: {
        exit: 2,
        field: `items.0.${Object.keys(fields)[0]}`,
        detail: expect.stringContaining(detail),
      },
    });
  });
});

test("of several credits one must be named", async () => {
  expect(await read("credit.pay", { to: "birch", amount: "2" })).toMatchObject({
    refusal: { code: "WhichToCountIn", detail: "HRS, BEANS", next: "Name one with --currency." },
  });
});

test("a name is of who joined, though an import names somebody alike; two of one list are refused", async () => {
  const welcome = (person: string) => read("people.welcome", { person });
  expect(await welcome("birch")).toMatchObject({ value: { body: { person: "b".repeat(64) } } });
  expect(await welcome("d".repeat(8))).toMatchObject({
    value: { body: { person: "d".repeat(64) } },
  });
  expect(await welcome("dill")).toMatchObject({ refusal: { code: "NameUnknown", exit: 1 } });
});

test("a field of an object that every object has is unknown, too", async () => {
  const typed = JSON.parse('{"__proto__": 1}') as Record<string, unknown>;
  expect(await readItem({ constructor: 1 })).toMatchObject({ refusal: { exit: 2 } });
  expect(await read("people.welcome", typed)).toMatchObject({ refusal: { exit: 2 } });
});

describe("words that no host takes are refused before anything is asked", () => {
  const pay = { to: "birch", currency: "HRS", amount: "2" };
  test.each([
    ["", "the note is empty"],
    [" \n", "the note is empty"],
    ["a".repeat(2_001), "the note has 2,001 characters: --note takes at most 2,000"],
    ["the bell\u0007", "the note holds characters that cannot be seen"],
    ["\u202eeht", "or change how others are read"],
    ["\ud800", "the note holds characters"],
  ])("%j", async (note, detail) => {
    const refusal = { exit: 2, code: "WrongUsage", detail: expect.stringContaining(detail) };
    expect(await read("credit.pay", { ...pay, note })).toMatchObject({
      refusal: { ...refusal, field: "note" },
    });
    expect(await readItem({ note })).toMatchObject({
      refusal: { exit: 2, field: "items.0.note" },
    });
  });
});

test("a text that no host takes is refused", async () => {
  const schema = { properties: { rules: { type: "string", "x-beside": "text" } } } as const;
  for (const rules of ["a".repeat(limits.textBytes + 1), "\ud800"]) {
    const body = await readBody(schema, { rules }, { names: smallNames(), io, salted: plainly });
    expect(body).toMatchObject({ refusal: { exit: 2, field: "rules" } });
  }
});

test("words and texts travel beside the act", async () => {
  const pay = { to: "birch", currency: "HRS", amount: "2", note: "the bicycle" };
  expect(await read("credit.pay", pay)).toMatchObject({
    value: { words: [{ text: "the bicycle", hash: plainly("the bicycle").hash }], texts: [] },
  });
});
