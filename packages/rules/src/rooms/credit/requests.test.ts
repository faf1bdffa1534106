/** Asking for payments: who is asked pays, declines, or lets it lapse; and nothing moves by asking. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX, DAY, limits } from "@plenty/kernel";
import { acceptedFacts, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenAsked, givenCredit, givenPaid, lastAct } from "./request-scenes.ts";

function balances(world: World, currency: string, names: readonly string[]) {
  return names.map(
    (name) => world.ask("credit", "account", { person: world.person(name), currency }).balance,
  );
}

/** What is asked for, as the newest request tells it. */
function newest(world: World, params = {}) {
  const { rows } = world.ask("credit", "requests", params) as {
    readonly rows: readonly {
      readonly ended?: string;
      readonly shares: readonly {
        readonly agent: string;
        readonly amount: number;
        state: string;
      }[];
    }[];
  };
  return rows[0];
}

const three = ["birch", "clover", "dill"];

describe("asking", () => {
  test("[CR13] splits among three to the step, tells each their part, and moves nothing", async () => {
    const { world, currency, asking } = await givenCredit();
    const facts = acceptedFacts(await asking({ from: three, amount: 100, note: "the soup" }));
    const amounts = facts.map(({ amount }) => Number(amount));
    expect(amounts.toSorted((a, b) => a - b)).toEqual([33, 33, 34]);
    const odd = three.map((name) => world.person(name)).toSorted((a, b) => (a < b ? -1 : 1))[0];
    expect(facts.find(({ amount }) => amount === 34)?.of).toBe(odd);
    expect(facts.map(({ note }) => note)).toEqual(three.map(() => wordsFor("the soup").hash));
    expect(balances(world, currency, ["alder", ...three])).toEqual([0, 0, 0, 0]);
    expect(newest(world)).toMatchObject({ amount: 100, unit: "HOUR", decimals: 2 });
  });

  test("[CR13] splits by shares, and shares that add up to the amount are the parts themselves", async () => {
    const { asking } = await givenCredit();
    const amountsOf = async (shares: readonly number[]) =>
      acceptedFacts(await asking({ from: three, amount: 90, shares })).map(({ amount }) => amount);
    expect(await amountsOf([1, 1, 4])).toEqual([15, 15, 60]);
    expect(await amountsOf([11, 70, 9])).toEqual([11, 70, 9]);
  });

  test("[CR13, CR18] any amount and shares add up, in the table and in the laws", async () => {
    const { world, asking } = await givenCredit();
    const shares = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: AMOUNT_MAX }), shares, async (amount, given) => {
        const outcome = await asking({ from: three, amount, shares: given });
        if (!outcome.ok) return;
        const parts = newest(world)?.shares ?? [];
        expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
        expect(world.laws()).toEqual([]);
        await world.act("alder", "credit.withdraw-request", { request: lastAct(world) });
      }),
      { numRuns: 20 },
    );
  });

  test("[CR14] of oneself, twice, of nobody, of who left, with a part of nothing: refused", async () => {
    const { world, asking } = await givenCredit();
    for (const [asked, code, field] of [
      [{ from: ["birch", "alder"] }, "AskedSelf", "from.1"],
      [{ from: ["birch", "clover", "birch"] }, "AskedTwice", "from.2"],
      [{ from: ["fern"] }, "PersonUnknown", "from.0"],
      [{ from: three, amount: 2 }, "ShareNothing", "amount"],
      [{ from: three, shares: [1, 2] }, "SharesOther", "shares"],
      [{ amount: 0 }, "BodyInvalid", "amount"],
      [{ amount: AMOUNT_MAX + 1 }, "BodyInvalid", "amount"],
    ] as const) {
      expect(await asking(asked)).toMatchObject({ refusal: { code, field } });
    }
    acceptedFacts(await world.act("dill", "people.leave", {}));
    expect(await asking({ from: three })).toMatchObject({
      refusal: { code: "TheyLeft", field: "from.2" },
    });
  });

  test("[CR14] one more than may be open is refused, and taken once another is answered", async () => {
    const { world, asking } = await givenCredit();
    for (let made = 0; made < limits.requestsPerPerson; made++) acceptedFacts(await asking({}));
    const request = lastAct(world);
    expect(refusalCode(await asking({}))).toBe("RequestsMany");
    expect(refusalCode(await asking({ by: "clover" }))).toBe("accepted");
    acceptedFacts(await world.act("birch", "credit.decline", { request }));
    expect(refusalCode(await asking({}))).toBe("accepted");
  });
});

describe("answering", () => {
  test("[CR15] who is asked pays their part, once, and the payment names what it is for", async () => {
    const asked = await givenAsked({ from: three, amount: 90, note: "the soup" });
    const { world, currency, request, answering } = asked;
    const [paid] = acceptedFacts(await answering("birch", "credit.pay-request"));
    expect(paid).toMatchObject({
      fact: "CreditPaid",
      to: world.person("alder"),
      amount: 30,
      request,
    });
    expect(paid?.note).toBe(wordsFor("the soup").hash);
    expect(balances(world, currency, ["alder", "birch", "clover"])).toEqual([30, -30, 0]);
    expect(refusalCode(await answering("birch", "credit.pay-request"))).toBe("RequestAnswered");
    expect(refusalCode(await answering("alder", "credit.pay-request"))).toBe("NotAsked");
    expect(newest(world)?.shares.map(({ state }) => state)).toEqual(["paid", "open", "open"]);
  });

  test("[CR15, CR4] a part past the limit is refused, and stays open", async () => {
    const { world, currency, answering } = await givenAsked({ amount: 101 });
    expect(await answering("birch", "credit.pay-request")).toMatchObject({
      refusal: { code: "LimitExceeded", field: "request", params: { most: { amount: 100 } } },
    });
    expect(balances(world, currency, ["birch"])).toEqual([0]);
    expect(newest(world, { person: world.person("birch"), only: "waiting" })).toBeDefined();
  });

  test("[CR16] one declines with a reason, and the parts of the others stand", async () => {
    const { world, request, answering } = await givenAsked({ from: three, amount: 90 });
    const facts = await answering("clover", "credit.decline", request, "I was not there");
    const reason = wordsFor("I was not there").hash;
    expect(acceptedFacts(facts)).toMatchObject([
      { fact: "RequestDeclined", to: world.person("alder"), amount: 30, reason },
    ]);
    expect(refusalCode(await answering("clover", "credit.pay-request"))).toBe("RequestAnswered");
    expect(refusalCode(await answering("birch", "credit.pay-request"))).toBe("accepted");
    expect(newest(world)?.ended).toBeUndefined();
    expect(refusalCode(await answering("dill", "credit.decline"))).toBe("accepted");
    expect(newest(world)?.ended).toBe("answered");
  });

  test("[CR17] who asked takes back what is open; what was paid stays paid", async () => {
    const asked = await givenAsked({ from: three, amount: 90 });
    const { world, currency, answering } = asked;
    acceptedFacts(await answering("birch", "credit.pay-request"));
    expect(refusalCode(await answering("birch", "credit.withdraw-request"))).toBe("AskedByOther");
    const [back] = acceptedFacts(await answering("alder", "credit.withdraw-request"));
    expect(back).toMatchObject({ fact: "RequestTakenBack", amount: 60 });
    expect(refusalCode(await answering("clover", "credit.pay-request"))).toBe("RequestOver");
    expect(refusalCode(await answering("alder", "credit.withdraw-request"))).toBe("RequestOver");
    expect(balances(world, currency, ["alder", "birch"])).toEqual([30, -30]);
  });

  test("[CR18] after 30 days it lapses by a tick, and is neither paid nor declined", async () => {
    const { world, request, answering } = await givenAsked({ from: three, amount: 90 });
    acceptedFacts(await answering("birch", "credit.pay-request"));
    world.wait(30 * DAY - 1);
    expect(refusalCode(world.tick())).toBe("NothingDue");
    world.wait(1);
    expect(acceptedFacts(world.tick())).toMatchObject([
      { fact: "RequestLapsed", request, amount: 60, by: world.person("alder") },
    ]);
    for (const act of ["credit.pay-request", "credit.decline"] as const) {
      expect(refusalCode(await answering("clover", act))).toBe("RequestOver");
    }
    expect(newest(world)?.ended).toBe("lapsed");
    const { live, replayed } = world.digests();
    expect(replayed).toBe(live);
  });

  test("[CR18] what all answered falls due no more", async () => {
    const { world, answering } = await givenAsked();
    acceptedFacts(await answering("birch", "credit.decline"));
    world.wait(31 * DAY);
    expect(refusalCode(world.tick())).toBe("NothingDue");
  });
});

test("[CR13] a list tells what one asks for, what waits for one, and all of one, page by page", async () => {
  const { world, asking } = await givenCredit();
  acceptedFacts(await asking({ from: three, amount: 9 }));
  acceptedFacts(await asking({ by: "birch", from: ["alder"] }));
  acceptedFacts(await world.act("birch", "credit.decline", { request: world.log.at(-2)?.act?.id }));
  const counts = (params: Record<string, string>) =>
    (world.ask("credit", "requests", params).rows as readonly unknown[]).length;
  const birch = world.person("birch");
  expect(counts({})).toBe(2);
  expect(counts({ person: birch })).toBe(2);
  expect(counts({ person: birch, only: "asking" })).toBe(1);
  expect(counts({ person: birch, only: "waiting" })).toBe(0);
  expect(counts({ person: world.person("alder"), only: "waiting" })).toBe(1);
  const { next } = world.ask("credit", "requests", { limit: "1" });
  expect(world.ask("credit", "requests", { after: String(next) })).toMatchObject({
    rows: [{ amount: 9 }],
  });
});

describe("sending back", () => {
  test("[CR19] all of it goes back within 14 days, once, and the statement says so", async () => {
    const { world, currency, sending, paid } = await givenPaid(5);
    const person = world.person("birch");
    const payments = () => world.ask("credit", "payments", { person, currency }).rows;
    const until = new Date(world.now() + 14 * DAY).toISOString();
    expect(payments()).toMatchObject([{ payment: paid, until }]);
    world.wait(14 * DAY);
    expect(acceptedFacts(await sending("birch", paid))).toMatchObject([
      { fact: "CreditSentBack", payment: paid, to: world.person("alder"), amount: 5 },
    ]);
    expect(balances(world, currency, ["alder", "birch"])).toEqual([0, 0]);
    expect(refusalCode(await sending("birch", paid))).toBe("TakenBack");
    expect(payments()).toMatchObject([{ back: true }, { payment: paid }]);
    expect(JSON.stringify(payments())).not.toContain("until");
    expect(refusalCode(await sending("alder", lastAct(world)))).toBe("NoGain");
  });

  test("[CR19] after that it is kept; and nobody sends back what others were paid", async () => {
    const { world, sending, paid } = await givenPaid(5);
    expect(refusalCode(await sending("clover", paid))).toBe("NoGain");
    expect(refusalCode(await sending("alder", paid))).toBe("NoGain");
    world.wait(14 * DAY + 1);
    expect(refusalCode(await sending("birch", paid))).toBe("GainKept");
  });

  test("[CR19] it goes back to somebody who left, and what the group was paid stays", async () => {
    const { world, currency, sending, paid } = await givenPaid(5);
    acceptedFacts(await world.act("alder", "people.leave", {}));
    expect(refusalCode(await sending("birch", paid))).toBe("accepted");
    expect(balances(world, currency, ["alder", "birch"])).toEqual([0, 0]);
    const given = { to: world.commons(), currency, amount: 3 };
    acceptedFacts(await world.act("birch", "credit.pay", given));
    expect(refusalCode(await sending("birch", lastAct(world)))).toBe("NoGain");
  });
});

test.each([
  ["UPDATE credit_shares SET amount = amount + 1", "CR13"],
  ["UPDATE credit_requests SET ended = 'answered'", "CR18"],
  ["UPDATE credit_shares SET state = 'paid'", "CR18"],
])("[CR13, CR18] after %s law %s is broken", async (statement, law) => {
  const { world } = await givenAsked({ from: three });
  expect(world.laws()).toEqual([]);
  world.db.exec(statement);
  expect(world.laws().map((told) => told.split(" ")[0])).toContain(law);
});
