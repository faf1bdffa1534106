/** Pools in which nearly everybody is of another kind than the rest. */

import { expect, test } from "vitest";
import { checkLottery, planLottery } from "./lottery.ts";
import type { LotteryPlan } from "./lottery.ts";
import type { Quota } from "./pool.ts";

const values = { age: 4, district: 5, school: 3, gender: 2 };

/** Sixty people; quotas ask for as many of each value, though the first values are commoner in the pool. */
function varied(): LotteryPlan {
  const people = Array.from({ length: 60 }, (_, at) => ({
    id: `p${at}`,
    features: Object.fromEntries(
      Object.entries(values).map(([name, size], place) => {
        const draw = (at * at * (place + 3) + 7 * at * (place + 1) + at) % 101;
        return [name, String(Math.floor((draw / 101) ** 1.5 * size))];
      }),
    ),
  }));
  const quotas = Object.entries(values).flatMap(([category, size]) =>
    Array.from({ length: size }, (_, value): Quota => {
      const [least, most] = [Math.floor(12 / size) - 1, Math.ceil(12 / size) + 1];
      return { category, value: String(value), least, most };
    }),
  );
  return { people, quotas, size: 12 };
}

test.each([1, 5, 20])(
  "ends after %i programs with a valid lottery, and tells its gap",
  async (steps) => {
    const request = varied();
    const result = await planLottery({ ...request, steps });
    if (!result.ok) throw new Error(result.refusal.detail);
    expect(checkLottery(request, result.value).ok).toBe(true);
    const { least, bound, gap, unfinished } = result.value;
    expect(unfinished).toBe(true);
    expect(Number(gap)).toBeCloseTo(Number(bound) - Number(least), 8);
    const full = await planLottery(request);
    if (!full.ok) throw new Error(full.refusal.detail);
    expect(full.value.unfinished).toBeUndefined();
    expect(Number(full.value.gap)).toBeLessThan(1e-6);
    expect(Number(full.value.least)).toBeGreaterThanOrEqual(Number(least) - 1e-6);
    expect(Number(full.value.least)).toBeLessThanOrEqual(Number(bound) + 1e-6);
  },
);

test("the same pool gives the same lottery", async () => {
  const [one, other] = [await planLottery(varied()), await planLottery(varied())];
  expect(one).toEqual(other);
});
