/**
 * Measures LEXIMIN for a panel of 20 from a pool of 200. Each person has a gender (2), an age (4), a
 * district (5) and a schooling (3), where the first values are likelier among those who answer; quotas let
 * each value have its part of the pool on the panel, rounded down less one to rounded up plus one.
 */

import { planLottery } from "@plenty/counting";
import type { PanelRequest, Person, Quota } from "@plenty/counting";
import { digestOf, mulberry32 } from "./random.ts";

const SEED = 42;
const categories: Readonly<Record<string, number>> = { gender: 2, age: 4, district: 5, school: 3 };

/** The pool and its quotas. */
function generatePool(size: number, panel: number): PanelRequest {
  const random = mulberry32(SEED);
  const feature = (values: number): string =>
    String(1 + Math.min(Math.floor(random() * values), Math.floor(random() * values)));
  const people: Person[] = Array.from({ length: size }, (_, at) => ({
    id: String(at + 1),
    features: Object.fromEntries(
      Object.entries(categories).map(([name, values]) => [name, feature(values)]),
    ),
  }));
  const quotas = Object.entries(categories).flatMap(([category, values]) =>
    Array.from({ length: values }, (_, at): Quota => {
      const value = String(at + 1);
      const share =
        (people.filter(({ features }) => features[category] === value).length * panel) / size;
      return {
        category,
        value,
        least: Math.max(0, Math.floor(share) - 1),
        most: Math.ceil(share) + 1,
      };
    }),
  );
  return { people, quotas, size: panel };
}

/** Seconds, the digest of the pool, and the least chance with its gap. */
export async function measurePanels(
  tell: (words: string) => void,
): Promise<Record<string, number | string>> {
  const request = generatePool(200, 20);
  const sha256 = digestOf([...request.people, ...request.quotas]);
  tell("LEXIMIN, pool 200, panel 20");
  const start = performance.now();
  const result = await planLottery(request);
  if (!result.ok) throw new Error(result.refusal.detail);
  const seconds = Number(((performance.now() - start) / 1000).toPrecision(3));
  return {
    pool_sha256: sha256,
    leximin_s: seconds,
    leximin_least: result.value.least,
    leximin_gap: result.value.gap,
    leximin_panels: result.value.panels.length,
  };
}
