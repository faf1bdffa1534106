/** A credit seen as a whole: all balances with names or without, and how much moved. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import { acceptedFacts, factOf, givenFounded } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenCredit, lastAct } from "./request-scenes.ts";

interface Row {
  readonly of?: { readonly agent: string };
  readonly balance: number;
  readonly floor: number;
  readonly since?: string;
}

function balancesOf(world: World, currency: string, page: { after?: number; limit?: number } = {}) {
  const params = Object.fromEntries(Object.entries(page).map(([name, n]) => [name, String(n)]));
  const answer = world.ask("credit", "balances", { currency, ...params });
  const { accounts, few, unit, decimals } = answer;
  return { accounts, few, unit, decimals, rows: answer["rows"] as readonly Row[] };
}

describe("all balances", () => {
  test("[CR40] stand with whose they are, how far each may go, and since when, the highest first", async () => {
    const { world, currency, paying } = await givenCredit();
    expect(balancesOf(world, currency)).toMatchObject({ rows: [], accounts: 0 });
    acceptedFacts(await paying("alder", "birch", 30));
    const first = toTime(world.log.at(-1)?.at ?? 0);
    world.wait(DAY);
    const give = { to: world.commons(), currency, amount: 10 };
    acceptedFacts(await world.act("clover", "credit.pay", give));
    const then = toTime(world.log.at(-1)?.at ?? 0);
    const acts = [{ act: "credit.lock", body: { currency, amount: 4 } }];
    const made = acceptedFacts(await world.act("alder", "charter.propose", { acts }));
    const { proposal } = factOf(made, "ProposalMade");
    for (const other of ["birch", "clover"])
      acceptedFacts(await world.act(other, "charter.agree", { proposal }));
    const { rows, ...rest } = balancesOf(world, currency);
    expect(rows.map(({ of, balance, floor, since }) => [of?.agent, balance, floor, since])).toEqual(
      [
        [world.person("birch"), 30, -100, first],
        [world.commons(), 10, 4, then],
        [world.person("clover"), -10, -100, then],
        [world.person("alder"), -30, -100, first],
      ],
    );
    expect(rest).toMatchObject({ accounts: 4, few: false, unit: "HOUR", decimals: 2 });
  });

  test("[CR40] page after page they are all, and add up to zero", async () => {
    const { world, currency, paying } = await givenCredit(-1_000);
    const names = ["alder", "birch", "clover", "dill"];
    const payment = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 50 }),
    );
    await fc.assert(
      fc.asyncProperty(payment, async ([by, to, amount]) => {
        await paying(by, to, amount);
        const pages = [0, 1, 2, 3].map((after) => balancesOf(world, currency, { after, limit: 1 }));
        const rows = pages.flatMap((page) => page.rows);
        expect(rows).toEqual(balancesOf(world, currency).rows);
        expect(rows.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
      }),
    );
  });

  test("[CR40] where they stand as figures nobody is named, and below eight nothing is told", async () => {
    const many = ["alder", "birch", "clover", "dill", "elder", "fern", "gorse", "hazel", "iris"];
    const world = await givenFounded(many, { "credit.shown": "figures" });
    const credit = { name: "House hours", code: "HOUR", decimals: 2, floor: -100 };
    acceptedFacts(await world.act("alder", "credit.open-currency", credit));
    const currency = lastAct(world);
    for (const [at, name] of many.slice(1).entries()) {
      const told = balancesOf(world, currency);
      expect([told.few, told.rows.length]).toEqual(at < 7 ? [true, 0] : [false, 8]);
      acceptedFacts(
        await world.act("alder", "credit.pay", { to: world.person(name), currency, amount: 1 }),
      );
    }
    const { rows } = balancesOf(world, currency);
    expect(rows.map(({ balance }) => balance)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, -8]);
    expect(rows.filter((row) => "of" in row)).toEqual([]);
  });

  test("[CR41] what moved since a time is what was paid since then", async () => {
    const { world, currency, paying } = await givenCredit();
    const since = (time: number) =>
      world.ask("credit", "turnover", { currency, since: toTime(time) });
    acceptedFacts(await paying("alder", "birch", 30));
    const first = world.log.at(-1)?.at ?? 0;
    world.wait(DAY);
    acceptedFacts(await paying("birch", "clover", 20));
    acceptedFacts(await paying("clover", "alder", 5));
    expect(since(first)).toMatchObject({ payments: 3, amount: 55, unit: "HOUR" });
    expect(since(first + 1)).toMatchObject({ payments: 2, amount: 25 });
    expect(since(first + 3 * DAY)).toMatchObject({ payments: 0, amount: 0 });
  });
});
