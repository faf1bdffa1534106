/**
 * Laws over random plays of all acts: whatever people do in whatever order, credit sums to zero, nothing
 * moves further outside its floor, a refusal writes nothing, and a replay ends where the day itself did.
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actSpecs, checkLaws } from "./index.ts";
import { perform } from "./testing/play.ts";
import type { Play } from "./testing/play.ts";
import { anyPlay, keptPlays } from "./testing/plays.ts";
import type { World } from "./testing/world.ts";

/** Plays tried: a thousand take some minutes; `PLENTY_PLAYS` asks for another number, and for as long as it takes. */
const runs = Number(process.env.PLENTY_PLAYS ?? (process.env.PLENTY_DEEP === "1" ? 1_000 : 25));
const patience = Math.max(60_000, runs * 1_500);

interface Standing {
  readonly balance: number;
  readonly floor: number;
}

/** Every account with the floor that holds for it now, read beside the rules. */
function standings({ db }: World): Map<string, Standing> {
  const rows = db
    .prepare(
      `SELECT acc.n, acc.balance, p.welcomed, c.floor FROM accounts acc
       JOIN currencies c ON c.n = acc.resource JOIN people p ON p.n = acc.agent ORDER BY acc.n`,
    )
    .all();
  return new Map(
    rows.map((row) => {
      const floor = row.welcomed === null ? 0 : Number(row.floor);
      return [String(row.n), { balance: Number(row.balance), floor }];
    }),
  );
}

/** Checks after each step that whoever is below their floor did not sink in that step. */
function floorWatch(): (world: World) => void {
  let before = new Map<string, Standing>();
  return (world) => {
    const now = standings(world);
    for (const [account, { balance, floor }] of now) {
      const stood = before.get(account)?.balance ?? 0;
      if (balance < floor) expect(balance).toBeGreaterThanOrEqual(stood);
    }
    before = now;
  };
}

/** What the commons itself did in a world, by the names of the acts. */
function enactedIn(world: World): readonly string[] {
  const { rows } = world.ask("charter", "proposals", { state: "holds" });
  const held = rows as readonly { readonly acts: readonly { readonly act: string }[] }[]; // as its schema says
  return held.flatMap(({ acts }) => acts.map(({ act }) => act));
}

async function expectLawful(given: Play): Promise<World> {
  const watch = floorWatch();
  const world = await perform(given, (after) => {
    watch(after);
    expect(checkLaws(after.db)).toEqual([]);
  });
  const { live, replayed } = world.digests();
  expect(replayed).toBe(live);
  return world;
}

describe("any play of all acts", () => {
  test.each(keptPlays)("[EC1, EC4, EN11, EN19] keeps every law where %s", async (_, given) => {
    const world = await expectLawful(given);
    const renewed = await perform(given, (after) => after.renew());
    expect(renewed.log).toEqual(world.log);
  });

  test(
    "[EC1, EC2, EC3, EC4, EN19, PE28] keeps every law, and its replay ends in the same state",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyPlay, async (given) => (await expectLawful(given)).db.close()),
        { numRuns: runs },
      );
    },
    patience,
  );

  test("[EN11] goes on alike if before every act the engine is another one", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay, async (given) => {
        const [steady, renewed] = [
          await perform(given),
          await perform(given, (world) => world.renew()),
        ];
        expect(renewed.log).toEqual(steady.log);
        expect(renewed.digests().live).toBe(steady.digests().live);
        for (const { db } of [steady, renewed]) db.close();
      }),
      { numRuns: Math.min(runs, 300) },
    );
  });

  test("[EN19] reaches every act that is declared, and ticks", async () => {
    const unseen = new Set<string>([...actSpecs.map(({ name }) => name), "tick"]);
    const kept = keptPlays.map(([, play]) => play);
    for (const given of [...kept, ...fc.sample(anyPlay, { seed: 1, numRuns: 1_000 })]) {
      if (unseen.size === 0) break;
      const world = await perform(given);
      const { log } = world;
      for (const { act } of log) unseen.delete(act?.payload.act ?? "tick");
      for (const act of enactedIn(world)) unseen.delete(act);
    }
    expect([...unseen]).toEqual([]);
  }, 600_000); // the rarest act comes after hundreds of plays
});
