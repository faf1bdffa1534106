/** Credit: given a history, when an act, then facts or a refusal. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX } from "@plenty/kernel";
import {
  acceptedFacts,
  createWorld,
  factOf,
  givenFounded,
  joinInvited,
  refusalCode,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const hours = { name: "House hours", code: "HOUR", decimals: 2, floor: -10_000 };

/** alder and birch found; clover joins and is a newcomer; alder opened a credit with a limit of 100.00. */
async function givenCredit(floor = -10_000): Promise<{ world: World; currency: string }> {
  const world = await givenFounded(["alder", "birch"]);
  acceptedFacts(await world.join("clover"));
  const opened = await world.act("alder", "credit.open-currency", { ...hours, floor });
  const currency = String(factOf(acceptedFacts(opened), "CurrencyOpened").currency);
  return { world, currency };
}

function balance(world: World, name: string, currency: string): unknown {
  return world.ask("credit", "account", { person: world.person(name), currency }).balance;
}

describe("open-currency", () => {
  test("[CR1] opens a credit with name, code, decimals and floor; the same code twice is refused", async () => {
    const { world, currency } = await givenCredit();
    expect(world.ask("credit", "currencies").rows).toEqual([{ ...hours, currency, entry: 2 }]);
    const again = await world.act("birch", "credit.open-currency", { ...hours, name: "Other" });
    expect(refusalCode(again)).toBe("CodeTaken");
  });

  test("[CR1] refuses a floor above zero, seven decimals, and a code in small letters", async () => {
    const { world } = await givenCredit();
    for (const wrong of [{ floor: 1 }, { decimals: 7 }, { code: "hour" }, { code: "" }]) {
      const outcome = await world.act("alder", "credit.open-currency", { ...hours, ...wrong });
      expect(refusalCode(outcome)).toBe("BodyInvalid");
    }
  });

  test("[CR2] lets founders open, and members where the charter says so", async () => {
    const other = { ...hours, code: "OTHER" };
    for (const [settings, code] of [
      [{}, "NotFounder"],
      [{ "credit.opener": "members" }, "accepted"],
    ] as const) {
      const world = createWorld();
      await world.found({ settings: { "people.welcome": "invitation", ...settings } });
      await joinInvited(world, "alder", "birch");
      expect(refusalCode(await world.act("birch", "credit.open-currency", other))).toBe(code);
    }
  });
});

describe("pay", () => {
  test("[CR3] moves exactly the amount", async () => {
    const { world, currency } = await givenCredit();
    const paid = await world.act("alder", "credit.pay", {
      to: world.person("birch"),
      currency,
      amount: 1250,
    });
    expect(factOf(acceptedFacts(paid), "CreditPaid")).toMatchObject({
      from: world.person("alder"),
      to: world.person("birch"),
      amount: 1250,
    });
    expect(balance(world, "alder", currency)).toBe(-1250);
    expect(balance(world, "birch", currency)).toBe(1250);
  });

  test("[CR4] refuses a payment past the limit, by one step, and takes one that reaches it", async () => {
    const { world, currency } = await givenCredit();
    const to = world.person("birch");
    const past = await world.act("alder", "credit.pay", { to, currency, amount: 10_001 });
    expect(past).toMatchObject({ ok: false, refusal: { code: "LimitExceeded", field: "amount" } });
    expect(balance(world, "alder", currency)).toBe(0);
    expect(
      refusalCode(await world.act("alder", "credit.pay", { to, currency, amount: 10_000 })),
    ).toBe("accepted");
    expect(refusalCode(await world.act("alder", "credit.pay", { to, currency, amount: 1 }))).toBe(
      "LimitExceeded",
    );
  });

  test("[CR5] lets a newcomer spend what they received and no more, until welcomed", async () => {
    const { world, currency } = await givenCredit();
    const [alder, clover] = [world.person("alder"), world.person("clover")];
    await world.act("alder", "credit.pay", { to: clover, currency, amount: 300 });
    const pay = (amount: number) =>
      world.act("clover", "credit.pay", { to: alder, currency, amount });
    expect(refusalCode(await pay(301))).toBe("LimitExceeded");
    expect(refusalCode(await pay(300))).toBe("accepted");
    await world.act("alder", "people.welcome", { person: clover });
    await world.act("birch", "people.welcome", { person: clover });
    expect(refusalCode(await pay(301))).toBe("accepted");
  });

  test("[CR6] refuses paying oneself, an unknown person, and an unknown credit", async () => {
    const { world, currency } = await givenCredit();
    const pay = (to: string, of = currency) =>
      world.act("alder", "credit.pay", { to, currency: of, amount: 1 });
    expect(refusalCode(await pay(world.person("alder")))).toBe("SidesSame");
    expect(refusalCode(await pay("f".repeat(64)))).toBe("PersonUnknown");
    expect(refusalCode(await pay(world.person("birch"), "f".repeat(64)))).toBe("CurrencyUnknown");
  });

  test("[CR6] refuses paying somebody who has not claimed their place", async () => {
    const { world, currency } = await givenCredit();
    const dill = wordsFor("dill").hash;
    await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [dill],
      records: [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }],
    });
    const outcome = await world.act("alder", "credit.pay", { to: dill, currency, amount: 1 });
    expect(refusalCode(outcome)).toBe("PersonUnknown");
  });

  test("[CR7] lets somebody receive who stands outside their limit", async () => {
    const { world, currency } = await givenCredit(-AMOUNT_MAX);
    const pay = (from: string, to: string, amount: number) =>
      world.act(from, "credit.pay", { to: world.person(to), currency, amount });
    expect(refusalCode(await pay("alder", "birch", AMOUNT_MAX))).toBe("accepted");
    expect(refusalCode(await pay("birch", "alder", 5))).toBe("accepted");
    expect(balance(world, "alder", currency)).toBe(5 - AMOUNT_MAX);
  });

  test("[CR8] carries the hash of a note, and the statement says so", async () => {
    const { world, currency } = await givenCredit();
    const note = wordsFor("for the seeds").hash;
    await world.act("alder", "credit.pay", {
      to: world.person("birch"),
      currency,
      amount: 5,
      note,
    });
    const statement = world.ask("credit", "payments", { person: world.person("birch"), currency });
    expect(statement.rows).toMatchObject([{ amount: 5, balance: 5, note }]);
  });

  test("[CR3] any payments among four sum to zero, keep every limit, and replay to the same state", async () => {
    const payment = fc.record({
      from: fc.constantFrom(...four),
      to: fc.constantFrom(...four),
      amount: fc.integer({ min: 1, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { maxLength: 25 }), async (payments) => {
        const { world, currency } = await givenFour();
        for (const { from, to, amount } of payments) {
          await world.act(from, "credit.pay", { to: world.person(to), currency, amount });
          expectWithinLimits(four.map((name) => Number(balance(world, name, currency))));
        }
        expect(world.laws()).toEqual([]);
        const { live, replayed } = world.digests();
        expect(replayed).toBe(live);
      }),
      { numRuns: process.env.PLENTY_DEEP === "1" ? 1_000 : 40 },
    );
  });
});

const four = ["alder", "birch", "clover", "dill"] as const;

/** Three founders and dill, a newcomer, with a credit whose floor is −150. */
async function givenFour() {
  const world = await givenFounded(["alder", "birch", "clover"]);
  acceptedFacts(await world.join("dill"));
  const opened = await world.act("alder", "credit.open-currency", { ...hours, floor: -150 });
  return { world, currency: String(factOf(acceptedFacts(opened), "CurrencyOpened").currency) };
}

function expectWithinLimits(balances: readonly number[]): void {
  expect(balances.reduce((sum, one) => sum + one, 0)).toBe(0);
  expect(Math.min(...balances)).toBeGreaterThanOrEqual(-150);
  expect(balances[3]).toBeGreaterThanOrEqual(0);
}
