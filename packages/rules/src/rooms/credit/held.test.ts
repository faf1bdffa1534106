/** What the group holds: it is paid and pays, and what is locked stays, whoever has a majority on some evening. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { acceptedFacts, factOf, givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const hours = { name: "House hours", code: "HOUR", decimals: 2, floor: -10_000 };
const six = ["alder", "birch", "clover", "dill", "elder", "fern"];

/** So many founded; alder opened a credit and paid the group 50.00 in it. */
async function givenHeld(founders: readonly string[] = six) {
  const world = await givenFounded([...founders]);
  const opened = await world.act("alder", "credit.open-currency", hours);
  const currency = String(factOf(acceptedFacts(opened), "CurrencyOpened").currency);
  acceptedFacts(await giving(world, currency, 5_000));
  return { world, currency };
}

function giving(world: World, currency: string, amount: number) {
  return world.act("alder", "credit.pay", { to: world.commons(), currency, amount });
}

/** The first proposes that the group does something, and the others agree; the last answer. */
async function together(world: World, people: readonly string[], ...acts: readonly object[]) {
  const [first = "alder", ...others] = people;
  let outcome = await world.act(first, "charter.propose", { acts });
  if (!outcome.ok) return outcome;
  const { proposal } = factOf(acceptedFacts(outcome), "ProposalMade");
  for (const other of others) outcome = await world.act(other, "charter.agree", { proposal });
  return outcome;
}

const lock = (currency: string, amount: number) => ({
  act: "credit.lock",
  body: { currency, amount },
});
const release = (currency: string, amount: number) => ({
  act: "credit.release",
  body: { currency, amount },
});
const payOut = (world: World, to: string, paid: { currency: string; amount: number }) => ({
  act: "credit.pay-out",
  body: { to: world.person(to), ...paid },
});

function held(world: World) {
  const [row] = world.ask("credit", "held").rows as readonly Record<string, unknown>[];
  return { balance: row?.balance, locked: row?.locked };
}

const kinds = (facts: readonly { readonly fact: string }[]) => facts.map(({ fact }) => fact);

describe("the group's own account", () => {
  test("[CR9] whoever pays the group pays it for good; both sides and the sum tell it", async () => {
    const { world, currency } = await givenHeld();
    expect(held(world)).toEqual({ balance: 5_000, locked: 0 });
    const paid = { person: world.commons(), currency };
    expect(world.ask("credit", "account", paid)).toMatchObject({ balance: 5_000, floor: 0 });
    expect(world.ask("credit", "payments", paid).rows).toMatchObject([
      { amount: 5_000, balance: 5_000, to: { agent: world.commons() } },
    ]);
    expect(world.laws()).toEqual([]);
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[CR9] pays no more than it holds: the group makes no credit", async () => {
    const { world, currency } = await givenHeld();
    const more = payOut(world, "birch", { currency, amount: 5_001 });
    const refused = await world.act("alder", "charter.propose", { acts: [more] });
    expect(refusalCode(refused)).toBe("LimitExceeded");
  });

  test("[CR10] nobody pays of it alone, and two thirds do, in its own name", async () => {
    const { world, currency } = await givenHeld();
    const { body } = payOut(world, "birch", { currency, amount: 700 });
    expect(refusalCode(await world.act("alder", "credit.pay-out", body))).toBe("OnlyByAgreement");
    const act = payOut(world, "birch", { currency, amount: 700 });
    const facts = acceptedFacts(await together(world, six.slice(0, 4), act));
    expect(factOf(facts, "CreditPaid")).toMatchObject({
      from: world.commons(),
      to: world.person("birch"),
      amount: 700,
    });
    expect(held(world)).toEqual({ balance: 4_300, locked: 0 });
    expect(world.laws()).toEqual([]);
  });

  test("[CR10] a payment that left less than was locked would break a law", async () => {
    const { world, currency } = await givenHeld(["alder"]);
    acceptedFacts(
      await together(world, ["alder"], payOut(world, "alder", { currency, amount: 10 })),
    );
    expect(world.laws()).toEqual([]);
    const lockBefore =
      "INSERT INTO credit_locks (currency, amount, at, entry) SELECT n, 4991, 0, 0";
    world.db.exec(`${lockBefore} FROM currencies`);
    expect(world.laws()).toEqual([expect.stringContaining("left 4990 of 4991")]);
  });

  test("[CR10] it pays nobody who left, nobody unknown, and not itself", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await world.act("fern", "people.leave", {}));
    const paid = { currency, amount: 1 };
    const self = { act: "credit.pay-out", body: { to: world.commons(), ...paid } };
    const unknown = { act: "credit.pay-out", body: { to: "e".repeat(64), ...paid } };
    for (const [act, code] of [
      [payOut(world, "fern", paid), "TheyLeft"],
      [unknown, "PersonUnknown"],
      [self, "SidesSame"],
    ] as const) {
      expect(refusalCode(await world.act("alder", "charter.propose", { acts: [act] }))).toBe(code);
    }
  });
});

describe("the lock", () => {
  test("[CR11] two thirds lock more, at once; then what is locked is not paid, whoever agrees", async () => {
    const { world, currency } = await givenHeld();
    const facts = acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    expect(factOf(facts, "AssetsLocked")).toMatchObject({ amount: 4_000, was: 0 });
    expect(held(world)).toEqual({ balance: 5_000, locked: 4_000 });
    const most = payOut(world, "birch", { currency, amount: 1_001 });
    expect(refusalCode(await together(world, six, most))).toBe("LimitExceeded");
    acceptedFacts(
      await together(world, six.slice(0, 4), payOut(world, "birch", { currency, amount: 1_000 })),
    );
    expect(held(world)).toEqual({ balance: 4_000, locked: 4_000 });
  });

  test("[CR11] what was agreed before the lock is not done after it", async () => {
    const { world, currency } = await givenHeld();
    const early = await world.act("alder", "charter.propose", {
      acts: [payOut(world, "birch", { currency, amount: 5_000 })],
    });
    const { proposal } = factOf(acceptedFacts(early), "ProposalMade");
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 1)));
    for (const one of ["birch", "clover"]) await world.act(one, "charter.agree", { proposal });
    const facts = acceptedFacts(await world.act("dill", "charter.agree", { proposal }));
    expect(factOf(facts, "ProposalFailed").because).toBe("LimitExceeded");
    expect(held(world).balance).toBe(5_000);
  });

  test("[CR11] more is locked than there is: nothing is paid until there is more", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 6_000)));
    const one = payOut(world, "birch", { currency, amount: 1 });
    expect(refusalCode(await together(world, six, one))).toBe("LimitExceeded");
    acceptedFacts(await giving(world, currency, 1_001));
    acceptedFacts(await together(world, six.slice(0, 4), one));
    expect(held(world)).toEqual({ balance: 6_000, locked: 6_000 });
    expect(world.laws()).toEqual([]);
  });

  test("[CR12, CH23] four of six do not release; five do, and only after the notice", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    const four = acceptedFacts(await together(world, six.slice(0, 4), release(currency, 0)));
    expect(factOf(four, "ProposalAgreed")).toMatchObject({ agreed: 4, needed: 5 });
    expect(kinds(four)).not.toContain("ProposalPassed");
    const [row] = world.ask("charter", "proposals", { state: "open" }).rows as {
      readonly proposal: string;
      readonly qualified: boolean;
    }[];
    expect(row?.qualified).toBe(true);
    const five = await world.act("elder", "charter.agree", { proposal: row?.proposal });
    expect(factOf(acceptedFacts(five), "ProposalPassed").effect).toBeDefined();
    expect(held(world).locked).toBe(4_000);
    world.wait(13 * DAY);
    const early = payOut(world, "birch", { currency, amount: 5_000 });
    expect(refusalCode(await together(world, six, early))).toBe("LimitExceeded");
    world.wait(1 * DAY);
    acceptedFacts(await together(world, six.slice(0, 4), early));
    expect(held(world)).toEqual({ balance: 0, locked: 0 });
    expect(world.laws()).toEqual([]);
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[CR11, CH16] what is announced is stopped by two thirds, who keep what is locked", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    acceptedFacts(await together(world, six.slice(0, 5), release(currency, 0)));
    const kept = acceptedFacts(await together(world, six.slice(2), lock(currency, 4_000)));
    expect(kinds(kept)).toContain("ProposalOvertaken");
    world.wait(15 * DAY);
    while (world.tick().ok);
    expect(held(world)).toEqual({ balance: 5_000, locked: 4_000 });
  });

  test("[CH16] play: a later release, of less, ends the one that is announced", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    const all = [release(currency, 0), payOut(world, "alder", { currency, amount: 5_000 })];
    acceptedFacts(await together(world, six.slice(0, 5), ...all));
    acceptedFacts(await together(world, six.slice(1), release(currency, 3_900)));
    world.wait(15 * DAY);
    while (world.tick().ok);
    expect(held(world)).toEqual({ balance: 5_000, locked: 3_900 });
    expect(world.laws()).toEqual([]);
  });

  test("[CH24] whoever had been silent for as long as is waited for does not count when taken out", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    world.wait(400 * DAY);
    const opened = await world.act("alder", "credit.open-currency", hours);
    const currency = String(factOf(acceptedFacts(opened), "CurrencyOpened").currency);
    acceptedFacts(await together(world, ["alder", "birch"], lock(currency, 10)));
    const out = { act: "people.remove", body: { person: world.person("clover") } };
    acceptedFacts(await together(world, ["alder", "birch"], out));
    const facts = acceptedFacts(await together(world, ["alder", "birch"], release(currency, 0)));
    expect(factOf(facts, "ProposalPassed").effect).toBeDefined();
  });

  test.each([
    [364, 5],
    [365, 4],
  ])("[CH24] taken out %i days before, five sixths of six are %i", async (days, needed) => {
    const { world, currency } = await givenHeld(["alder", "birch", "clover", "dill", "elder"]);
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 10)));
    const out = { act: "people.remove", body: { person: world.person("elder") } };
    acceptedFacts(await together(world, six.slice(0, 4), out));
    world.wait(days * DAY);
    const made = acceptedFacts(await together(world, ["alder"], release(currency, 0)));
    expect(factOf(made, "ProposalAgreed")).toMatchObject({ agreed: 1, needed });
  });

  test("[CR12, CH31] play: an office would have the lock among its powers: none can", async () => {
    const { world } = await givenHeld(["alder"]);
    for (const power of ["credit.lock", "credit.release", "credit.pay-out"]) {
      const office = {
        office: "treasurer",
        title: "Treasurer",
        duties: wordsFor("Keeps what we have.").hash,
        powers: [power],
        seats: 1,
        term: 365,
      };
      const acts = [{ act: "charter.set-office", body: office }];
      expect(refusalCode(await world.act("alder", "charter.propose", { acts }))).toBe(
        "PowerUnknown",
      );
    }
  });

  test("[CH24] play: a majority takes out who is in the way of a release: they count for a year", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    for (const one of ["elder", "fern"]) {
      const out = { act: "people.remove", body: { person: world.person(one) } };
      acceptedFacts(await together(world, six.slice(0, 4), out));
    }
    const four = acceptedFacts(await together(world, six.slice(0, 4), release(currency, 0)));
    expect(factOf(four, "ProposalAgreed")).toMatchObject({ agreed: 4, needed: 5 });
    world.wait(366 * DAY);
    for (const one of six.slice(0, 4)) acceptedFacts(await world.act(one, "people.introduce", {}));
    const later = acceptedFacts(await together(world, six.slice(0, 4), release(currency, 0)));
    expect(factOf(later, "ProposalPassed").effect).toBeDefined();
  });

  test("[CH23] play: a release hides among other things: all of it takes five sixths, and waits", async () => {
    const { world, currency } = await givenHeld();
    acceptedFacts(await together(world, six.slice(0, 4), lock(currency, 4_000)));
    const name = { name: "Garden" };
    const made = await world.act("alder", "charter.propose", {
      ...name,
      acts: [release(currency, 0), payOut(world, "alder", { currency, amount: 5_000 })],
    });
    const { proposal } = factOf(acceptedFacts(made), "ProposalMade");
    for (const one of ["birch", "clover"]) await world.act(one, "charter.agree", { proposal });
    const fourth = acceptedFacts(await world.act("dill", "charter.agree", { proposal }));
    expect(kinds(fourth)).toEqual(["ProposalAgreed"]);
    const fifth = acceptedFacts(await world.act("elder", "charter.agree", { proposal }));
    expect(factOf(fifth, "ProposalPassed").effect).toBeDefined();
    expect(world.ask("charter", "about").name).not.toBe("Garden");
    expect(held(world)).toEqual({ balance: 5_000, locked: 4_000 });
  });

  test("[CR12] a lock is not lowered by locking, nor raised by releasing; zero is locked by nobody", async () => {
    const { world, currency } = await givenHeld(["alder"]);
    acceptedFacts(await together(world, ["alder"], lock(currency, 4_000)));
    for (const [act, code] of [
      [lock(currency, 3_999), "LockLess"],
      [release(currency, 4_000), "ReleaseNotLess"],
      [lock(currency, 0), "BodyInvalid"],
      [release(currency, -1), "BodyInvalid"],
      [lock("e".repeat(64), 1), "CurrencyUnknown"],
    ] as const) {
      expect(refusalCode(await together(world, ["alder"], act))).toBe(code);
    }
  });
});
