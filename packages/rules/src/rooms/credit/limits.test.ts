/** How far one may go: a start, what it grows by, what is agreed for one, and being told before the end of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedFacts, factOf, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenCredit, lastAct } from "./request-scenes.ts";

const people = ["alder", "birch", "clover", "dill"];

function accountOf(world: World, name: string, currency: string) {
  return world.ask("credit", "account", { person: world.person(name), currency }) as {
    readonly balance: number;
    readonly floor: number;
    readonly limit: {
      readonly start: number;
      readonly grown: number;
      readonly agreed?: number;
      readonly from: readonly { agent: string; net: number; counts: number }[];
    };
  };
}

/** What the group agrees: alder proposes it, and everybody else agrees. */
async function agreed(world: World, act: object) {
  const proposed = await world.act("alder", "charter.propose", { acts: [act] });
  const { proposal } = factOf(acceptedFacts(proposed), "ProposalMade");
  for (const name of ["birch", "clover", "dill"]) {
    const outcome = await world.act(name, "charter.agree", { proposal });
    if (!outcome.ok) break;
  }
}

describe("the start", () => {
  test("[CR20] a member may go down to the credit's floor at once, as long as nothing else is set", async () => {
    const { world, currency } = await givenCredit();
    const { floor, limit } = accountOf(world, "alder", currency);
    expect({ floor, limit }).toEqual({ floor: -100, limit: { start: 100, grown: 0, from: [] } });
  });

  test("[CR20] a share of it is rounded up, so that whoever begins can pay something", async () => {
    const { world, currency, paying } = await givenCredit(-3, { "credit.start": 1 });
    expect(accountOf(world, "alder", currency).floor).toBe(-1);
    acceptedFacts(await paying("alder", "birch", 1));
    expect(refusalCode(await paying("alder", "birch", 1))).toBe("LimitExceeded");
    const nothing = await givenCredit(0, { "credit.start": 1 });
    expect(accountOf(nothing.world, "alder", nothing.currency).floor).toBe(0);
  });
});

describe("growth", () => {
  const half = { "credit.start": 50, "credit.growth": 10 };

  test("[CR21] what one other gave counts once, up to a share, and is told by whom", async () => {
    const { world, currency, paying } = await givenCredit(-100, half);
    acceptedFacts(await paying("alder", "birch", 30));
    acceptedFacts(await paying("clover", "birch", 4));
    expect(accountOf(world, "birch", currency)).toMatchObject({
      balance: 34,
      floor: -64,
      limit: {
        start: 50,
        grown: 14,
        from: [
          { agent: world.person("alder"), net: 30, counts: 10 },
          { agent: world.person("clover"), net: 4, counts: 4 },
        ],
      },
    });
    expect(refusalCode(await paying("birch", "dill", 99))).toBe("LimitExceeded");
    acceptedFacts(await paying("birch", "dill", 98));
    expect(accountOf(world, "birch", currency)).toMatchObject({ balance: -64, floor: -64 });
  });

  test("[CR21] two who pay each other to and fro raise nothing", async () => {
    const { world, currency, paying } = await givenCredit(-100, half);
    for (let round = 0; round < 6; round++) {
      acceptedFacts(await paying("alder", "birch", 50));
      acceptedFacts(await paying("birch", "alder", 50));
    }
    for (const name of ["alder", "birch"]) {
      expect(accountOf(world, name, currency)).toMatchObject({ floor: -50, limit: { grown: 0 } });
    }
  });

  test("[CR21] what the group pays out, and what is sent back, raises nothing", async () => {
    const { world, currency, paying, sending } = await givenCredit(-100, half);
    acceptedFacts(
      await world.act("alder", "credit.pay", { to: world.commons(), currency, amount: 8 }),
    );
    const to = world.person("birch");
    await agreed(world, { act: "credit.pay-out", body: { to, currency, amount: 8 } });
    expect(accountOf(world, "birch", currency)).toMatchObject({ balance: 8, floor: -50 });
    acceptedFacts(await paying("clover", "birch", 6));
    const payment = lastAct(world);
    expect(accountOf(world, "birch", currency).floor).toBe(-56);
    acceptedFacts(await sending("birch", payment));
    expect(accountOf(world, "birch", currency).floor).toBe(-50);
  });

  test("[CR21] whatever is paid, a limit stays between the start and the credit's floor, and is the sum of what is told", async () => {
    const { world, currency, paying } = await givenCredit(-100, half);
    const name = fc.constantFrom(...people);
    await fc.assert(
      fc.asyncProperty(name, name, fc.integer({ min: 1, max: 60 }), async (from, to, amount) => {
        await paying(from, to, amount);
        for (const one of people) {
          const { floor, limit } = accountOf(world, one, currency);
          const counted = limit.from.reduce((sum, { counts }) => sum + counts, 0);
          expect(limit.grown).toBe(Math.min(50, counted));
          expect(floor).toBe(-(limit.start + limit.grown));
          expect(limit.from.every(({ counts, net }) => counts === Math.min(net, 10))).toBe(true);
        }
      }),
    );
  });
});

describe("a limit of one's own", () => {
  const limiting = (world: World, currency: string, floor?: number) => ({
    act: "credit.set-limit",
    body: { person: world.person("birch"), currency, ...(floor === undefined ? {} : { floor }) },
  });

  test("[CR22] the group agrees how far one member may go, and that it is as far as everybody", async () => {
    const { world, currency, paying } = await givenCredit();
    await agreed(world, limiting(world, currency, -250));
    const { floor, limit } = accountOf(world, "birch", currency);
    expect({ floor, limit }).toMatchObject({
      floor: -250,
      limit: { agreed: world.log.length - 1 },
    });
    expect(accountOf(world, "alder", currency).floor).toBe(-100);
    acceptedFacts(await paying("birch", "alder", 250));
    await agreed(world, limiting(world, currency));
    expect(accountOf(world, "birch", currency)).toMatchObject({ balance: -250, floor: -100 });
  });

  test("[CR22] nobody sets one by themselves", async () => {
    const { world, currency } = await givenCredit();
    const { body } = limiting(world, currency, -250);
    expect(refusalCode(await world.act("birch", "credit.set-limit", body))).toBe("OnlyByAgreement");
  });

  test("[CR23] under a lowered limit a balance only moves inwards, and that is never refused", async () => {
    const { world, currency, paying } = await givenCredit();
    acceptedFacts(await paying("birch", "alder", 80));
    await agreed(world, limiting(world, currency, -20));
    expect(accountOf(world, "birch", currency)).toMatchObject({ balance: -80, floor: -20 });
    expect(refusalCode(await paying("birch", "alder", 1))).toBe("LimitExceeded");
    acceptedFacts(await paying("alder", "birch", 5));
    expect(refusalCode(await paying("birch", "alder", 1))).toBe("LimitExceeded");
    acceptedFacts(await paying("alder", "birch", 70));
    acceptedFacts(await paying("birch", "alder", 15));
    expect(accountOf(world, "birch", currency).balance).toBe(-20);
  });

  test("[CR22] who is not yet welcomed stays at zero, whatever is agreed", async () => {
    const { world, currency } = await givenCredit();
    acceptedFacts(await world.join("elder"));
    const person = world.person("elder");
    await agreed(world, { act: "credit.set-limit", body: { person, currency, floor: -50 } });
    expect(accountOf(world, "elder", currency).floor).toBe(0);
  });
});

describe("being told", () => {
  test("[CR24] past a share of the limit the payment says how much is left, and is refused no sooner", async () => {
    const { paying } = await givenCredit(-100, { "credit.warning": 75 });
    const left = async (amount: number) =>
      acceptedFacts(await paying("birch", "alder", amount)).map((fact) => fact["left"]);
    expect(await left(75)).toEqual([undefined]);
    expect(await left(1)).toEqual([24]);
    expect(await left(24)).toEqual([0]);
    expect(refusalCode(await paying("birch", "alder", 1))).toBe("LimitExceeded");
  });

  test("[CR24] says nothing where nothing is set, nor to who only spends what they received", async () => {
    const { paying } = await givenCredit(-100);
    expect(factOf(acceptedFacts(await paying("birch", "alder", 100)), "CreditPaid").left).toBe(
      undefined,
    );
    const warned = await givenCredit(0, { "credit.warning": 1 });
    expect(refusalCode(await warned.paying("birch", "alder", 1))).toBe("LimitExceeded");
  });
});
