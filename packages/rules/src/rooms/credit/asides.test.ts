/** Setting something aside: it stays one's own and is not paid to others; whom it is for takes it, or does without. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import { acceptedFacts, factOf, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenAside } from "./aside-play.ts";
import { lastAct } from "./request-scenes.ts";

/** Balance, and how much of it is set aside. */
function accountOf(world: World, name: string, currency: string) {
  const { balance, aside } = world.ask("credit", "account", {
    person: world.person(name),
    currency,
  });
  return [balance, aside];
}

function open(world: World, name?: string) {
  const of = name === undefined ? {} : { person: world.person(name) };
  const { rows } = world.ask("credit", "asides", of) as {
    readonly rows: readonly { readonly aside: string; readonly amount: number }[];
  };
  return rows.map(({ aside, amount }) => [aside, amount]);
}

describe("setting aside", () => {
  test("[CR25] moves nothing, and what is set aside is paid to nobody else", async () => {
    const { world, currency, aside, paying, setting } = await givenAside();
    expect(accountOf(world, "alder", currency)).toEqual([0, 10]);
    expect(accountOf(world, "birch", currency)).toEqual([0, 0]);
    expect(refusalCode(await paying("alder", "clover", 91))).toBe("LimitExceeded");
    expect(refusalCode(await setting("alder", { amount: 91 }))).toBe("LimitExceeded");
    acceptedFacts(await paying("alder", "clover", 90));
    for (const name of ["alder", "birch", undefined])
      expect(open(world, name)).toEqual([[aside, 10]]);
    expect(open(world, "clover")).toEqual([]);
  });

  test("[CR25] nobody sets something aside for themselves, the group, or until no day to come", async () => {
    const { world, setting } = await givenAside();
    expect(refusalCode(await setting("birch"))).toBe("SidesSame");
    expect(refusalCode(await setting("alder", { to: world.commons() }))).toBe("PersonUnknown");
    for (const until of [world.now(), world.now() + 366 * DAY]) {
      expect(refusalCode(await setting("alder", { until: toTime(until) }))).toBe("HoldTimeUnfit");
    }
  });

  test("[CR25, CR24] past the warning it says how much is left", async () => {
    const { setting } = await givenAside(-100, { settings: { "credit.warning": 50 } });
    const facts = acceptedFacts(await setting("alder", { amount: 50 }));
    expect(factOf(facts, "CreditSetAside").left).toBe(40);
  });
});

describe("taking", () => {
  test("[CR26] takes a part, then the rest, and never more than is left", async () => {
    const { world, currency, taking } = await givenAside();
    expect(factOf(acceptedFacts(await taking("birch", { amount: 4 })), "AsideTaken")).toMatchObject(
      {
        from: world.person("alder"),
        to: world.person("birch"),
        amount: 4,
      },
    );
    expect(accountOf(world, "alder", currency)).toEqual([-4, 6]);
    expect(refusalCode(await taking("birch", { amount: 7 }))).toBe("MoreThanHeld");
    expect(factOf(acceptedFacts(await taking("birch")), "AsideTaken").amount).toBe(6);
    expect(accountOf(world, "alder", currency)).toEqual([-10, 0]);
    expect(accountOf(world, "birch", currency)).toEqual([10, 0]);
    expect(refusalCode(await taking("birch"))).toBe("HoldEnded");
    expect(open(world)).toEqual([]);
  });

  test("[CR26] stands in both statements with what it was for, and can be sent back", async () => {
    const { world, currency, setting, sending } = await givenAside();
    acceptedFacts(await setting("alder", { note: wordsFor("the deposit").hash }));
    acceptedFacts(await world.act("birch", "credit.take-aside", { aside: lastAct(world) }));
    const payment = lastAct(world);
    for (const name of ["alder", "birch"]) {
      const asked = { person: world.person(name), currency };
      expect(world.ask("credit", "payments", asked).rows).toMatchObject([
        { payment, amount: 10, note: wordsFor("the deposit").hash },
      ]);
    }
    acceptedFacts(await sending("birch", payment));
    expect(accountOf(world, "birch", currency)).toEqual([0, 0]);
  });

  test("[CR26] only whom it is for takes it or lets it go, and not whose it is", async () => {
    const { taking, letting } = await givenAside();
    for (const name of ["alder", "clover"]) {
      expect(refusalCode(await taking(name))).toBe("AsideForOther");
      expect(refusalCode(await letting(name))).toBe("AsideForOther");
    }
  });

  test("[CR26] it is there under a limit that was lowered meanwhile, and when whose it is has left", async () => {
    const { world, currency, paying, taking } = await givenAside();
    acceptedFacts(await paying("alder", "clover", 90));
    acceptedFacts(await world.act("alder", "people.leave", {}));
    acceptedFacts(await taking("birch"));
    expect(accountOf(world, "birch", currency)).toEqual([10, 0]);
  });
});

describe("the end of it", () => {
  test("[CR27] let go, it is there to be paid again, and cannot be taken", async () => {
    const { world, currency, letting, taking, paying } = await givenAside();
    acceptedFacts(await taking("birch", { amount: 3 }));
    expect(factOf(acceptedFacts(await letting("birch")), "AsideLetGo").amount).toBe(7);
    expect(accountOf(world, "alder", currency)).toEqual([-3, 0]);
    expect(refusalCode(await taking("birch"))).toBe("HoldEnded");
    expect(refusalCode(await letting("birch"))).toBe("HoldEnded");
    acceptedFacts(await paying("alder", "clover", 97));
  });

  test("[CR27] it lapses at its time by a tick, which says how much", async () => {
    const { world, currency, taking, paying } = await givenAside();
    acceptedFacts(await taking("birch", { amount: 3 }));
    world.wait(8 * DAY);
    acceptedFacts(await paying("clover", "dill", 1));
    const told = world.log.flatMap(({ facts }) => JSON.parse(facts) as { fact: string }[]);
    expect(told.find(({ fact }) => fact === "AsideLapsed")).toMatchObject({ amount: 7 });
    expect(accountOf(world, "alder", currency)).toEqual([-3, 0]);
    expect(refusalCode(await taking("birch"))).toBe("HoldEnded");
  });

  test("[CR25, CR26, CR27] whatever is set aside, taken and let go, all balances stay zero in sum and what is open is what is set aside", async () => {
    const { world, currency, setting } = await givenAside();
    const names = ["alder", "birch", "clover"];
    const one = fc.record({
      by: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      amount: fc.integer({ min: 1, max: 40 }),
      of: fc.nat({ max: 6 }),
      does: fc.constantFrom("credit.set-aside", "credit.take-aside", "credit.let-go-aside"),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ by, to, amount, of, does }) => {
        const rows = open(world);
        const aside = rows[of % Math.max(1, rows.length)]?.[0];
        if (does === "credit.set-aside") await setting(by, { to: world.person(to), amount });
        else if (does === "credit.take-aside") await world.act(by, does, { aside, amount });
        else await world.act(by, does, { aside });
        const accounts = names.map((name) => accountOf(world, name, currency).map(Number));
        const sums = [0, 1].map((at) => accounts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
        const left = open(world).reduce((sum, [, amountLeft]) => sum + Number(amountLeft), 0);
        expect(sums).toEqual([0, left]);
        for (const [balance = 0, held = 0] of accounts)
          expect(balance - held).toBeGreaterThanOrEqual(-100);
      }),
    );
  });
});
