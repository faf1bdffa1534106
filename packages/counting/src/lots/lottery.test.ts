import fc from "fast-check";
import { expect, test } from "vitest";
import { createDraw, randomnessOfSeed } from "./draw.ts";
import { chanceText, checkLottery, drawPanel, planLottery } from "./lottery.ts";
import type { Lottery } from "./lottery.ts";
import { panelsOf, WHOLE, wholeWeights } from "./panels.ts";
import type { PanelRequest, Person, Quota } from "./pool.ts";
import { addRow, addVariable, loadSolver, openProgram, solve } from "./solver.ts";

/** People from "ff m m": one letter per category value. */
function pool(words: string, categories: readonly string[] = ["of"]): readonly Person[] {
  return words.split(" ").map((word, at) => ({
    id: `p${at + 1}`,
    features: Object.fromEntries(categories.map((name, place) => [name, word[place] ?? ""])),
  }));
}

function quota(category: string, value: string, least: number, most = least): Quota {
  return { category, value, least, most };
}

async function plan(request: PanelRequest & { readonly relaxed?: boolean }): Promise<Lottery> {
  const result = await planLottery(request);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function chances({ people }: Lottery): readonly string[] {
  return people.map(({ chance }) => (chance / WHOLE).toFixed(6));
}

test("without quotas everybody has the same chance, to the step", async () => {
  const lottery = await plan({ people: pool("a a a"), quotas: [], size: 1 });
  expect(chances(lottery)).toEqual(["0.333333", "0.333333", "0.333333"]);
  expect(lottery.people.map(({ chance }) => chance)).toEqual([
    1_431_655_766, 1_431_655_765, 1_431_655_765,
  ]);
  expect(lottery.panels.map(({ members }) => members.length)).toEqual([1, 1, 1]);
});

test("six of seven, and one of two", async () => {
  const lottery = await plan({
    people: pool("f f f f f f f m m"),
    quotas: [quota("of", "f", 6), quota("of", "m", 1)],
    size: 7,
  });
  expect(new Set(chances(lottery))).toEqual(new Set(["0.857143", "0.500000"]));
  expect(lottery.gap).toBe("0.000000000");
});

test("two categories at once: who is rare in both is in every panel, the rest share", async () => {
  const lottery = await plan({
    people: pool("ax ay ay bx bx", ["of", "by"]),
    quotas: [
      quota("of", "a", 1),
      quota("of", "b", 1),
      quota("by", "x", 1, 2),
      quota("by", "y", 0, 1),
    ],
    size: 2,
  });
  expect(chances(lottery)).toEqual(["0.333333", "0.333333", "0.333333", "0.500000", "0.500000"]);
});

test("beyond the least chance the next least is raised too", async () => {
  const lottery = await plan({
    people: pool("ax ax bx by cy", ["of", "by"]),
    quotas: [
      quota("of", "a", 1),
      quota("of", "b", 0, 2),
      quota("of", "c", 0, 1),
      quota("by", "x", 1),
      quota("by", "y", 1),
    ],
    size: 2,
  });
  expect(chances(lottery)).toEqual(["0.500000", "0.500000", "0.000000", "0.500000", "0.500000"]);
});

test("quotas that cannot be met are refused with the smallest relaxation, or relaxed", async () => {
  const request = {
    people: pool("f f m m m m"),
    quotas: [quota("of", "f", 3), quota("of", "m", 0, 1)],
    size: 4,
  };
  const result = await planLottery(request);
  expect(!result.ok && result.refusal).toMatchObject({
    code: "QuotasCannotBeMet",
    detail: 'of "f": 2 to 3 instead of 3 to 3; of "m": 0 to 2 instead of 0 to 1',
  });
  const lottery = await plan({ ...request, relaxed: true });
  expect(lottery.relaxed).toHaveLength(2);
  expect(chances(lottery).slice(1, 3)).toEqual(["1.000000", "0.500000"]);
});

test.each<[string, Partial<PanelRequest>]>([
  ["a panel larger than the pool", { size: 4 }],
  ["a person twice", { people: [...pool("a"), ...pool("a b")] }],
  ["a quota twice", { quotas: [quota("of", "a", 0, 2), quota("of", "a", 1)] }],
  ["least above most", { quotas: [quota("of", "a", 2, 1)] }],
  ["a value without a quota", { quotas: [quota("of", "b", 0, 2)] }],
])("refuses %s", async (_, change) => {
  const quotas = [quota("of", "a", 0, 3)];
  const result = await planLottery({ people: pool("a a a"), quotas, size: 2, ...change });
  expect(!result.ok && result.refusal.code).toBe("PanelMalformed");
});

test("a published lottery that was changed is found out", async () => {
  const request = {
    people: pool("f f m m"),
    quotas: [quota("of", "f", 1), quota("of", "m", 1)],
    size: 2,
  };
  const lottery = await plan(request);
  expect(checkLottery(request, lottery).ok).toBe(true);
  const [first, ...rest] = lottery.panels;
  if (first === undefined) throw new Error("a lottery has panels");
  const wrong = (panels: Lottery["panels"]) => checkLottery(request, { ...lottery, panels }).ok;
  expect(wrong(rest)).toBe(false);
  expect(wrong([{ ...first, weight: first.weight + 1 }, ...rest])).toBe(false);
  expect(wrong([{ ...first, members: ["p1", "p2"] }, ...rest])).toBe(false);
  expect(wrong([{ ...first, members: ["p1"] }, ...rest])).toBe(false);
  const [one, ...more] = lottery.people;
  const people = [{ id: one?.id ?? "", chance: (one?.chance ?? 0) + 1 }, ...more];
  expect(checkLottery(request, { ...lottery, people }).ok).toBe(false);
  const twice = lottery.people.map((person, at) => (at === 1 ? (one ?? person) : person));
  expect(checkLottery(request, { ...lottery, people: twice }).ok).toBe(false);
});

test("a panel of strangers is found out even where no quota is missed", () => {
  const people = pool("a a");
  const panels = [{ members: ["stranger"], weight: WHOLE }];
  const told = people.map(({ id }) => ({ id, chance: 0 }));
  const checked = checkLottery({ people, size: 1 }, { quotas: [], panels, people: told });
  expect(!checked.ok && checked.refusal.detail).toBe("panel 1: stranger is not in the pool");
});

test("the draw falls on a panel by weight", async () => {
  const lottery = await plan({ people: pool("a a a"), quotas: [], size: 1 });
  const draw = createDraw({ randomness: randomnessOfSeed("rain"), purpose: "panel" });
  const { ticket, panel } = drawPanel(lottery, draw);
  expect([ticket, panel?.members]).toMatchInlineSnapshot(`
    [
      880348034,
      [
        "p1",
      ],
    ]
  `);
  expect(chanceText(WHOLE / 8)).toBe("0.125");
});

test("property: any parts of any compositions become panels with equal chances per kind", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
  const parts = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(sizes, parts, fc.infiniteStream(fc.nat(6)), (list, shares, stream) => {
      let next = 0;
      const kinds = list.map((size) => {
        const members = Array.from({ length: size }, (_, at) => next + at);
        next += size;
        return { members, quotas: [] };
      });
      const compositions = shares.map(() =>
        list.map((size) => (stream.next().value ?? 0) % (size + 1)),
      );
      const weights = wholeWeights(shares);
      const panels = panelsOf(kinds, compositions, weights);
      expect(panels.reduce((sum, { weight }) => sum + weight, 0)).toBe(WHOLE);
      for (const [at, { members }] of kinds.entries()) {
        const all = compositions.reduce(
          (sum, one, c) => sum + (one[at] ?? 0) * (weights[c] ?? 0),
          0,
        );
        for (const person of members) {
          const chance = panels
            .filter((panel) => panel.members.includes(person))
            .reduce((sum, { weight }) => sum + weight, 0);
          expect(Math.abs(chance - all / members.length)).toBeLessThan(1);
        }
      }
      const taken = new Set(compositions.map((one) => one.join(" ")));
      for (const { members } of panels)
        expect(taken).toContain(
          kinds.map((kind) => kind.members.filter((one) => members.includes(one)).length).join(" "),
        );
    }),
  );
});

/** LEXIMIN over all panels by persons, without kinds or columns: stage by stage, everybody tried in turn. */
async function leximinByListing(
  people: readonly Person[],
  quotas: readonly Quota[],
  size: number,
): Promise<readonly number[] | undefined> {
  const solver = await loadSolver();
  const panels = Array.from({ length: 2 ** people.length }, (_, set) =>
    people.flatMap((__, at) => ((set >> at) & 1 ? [at] : [])),
  ).filter(
    (panel) =>
      panel.length === size &&
      quotas.every(({ category, value, least, most }) => {
        const count = panel.filter((at) => people[at]?.features[category] === value).length;
        return count >= least && count <= most;
      }),
  );
  if (panels.length === 0) return undefined;
  const fixed = people.map((): number | undefined => undefined);
  const most = (floor: number | undefined, whom: number | undefined): number => {
    const program = openProgram(solver, "most");
    panels.forEach((_, index) => addVariable(solver, program, { index }));
    addVariable(solver, program, { index: panels.length, cost: 1, most: 1 });
    addRow(
      program,
      [1, 1],
      panels.map((_, index) => [index, 1] as const),
    );
    people.forEach((_, at) => {
      const entries = panels.flatMap((panel, index) =>
        panel.includes(at) ? [[index, 1] as const] : [],
      );
      const target = whom === undefined ? fixed[at] === undefined : whom === at;
      if (target) addRow(program, [0, solver.infinity], [...entries, [panels.length, -1]]);
      const least = fixed[at] ?? floor;
      if (least !== undefined) addRow(program, [least - 1e-9, solver.infinity], entries);
    });
    const value = solve(solver, program)?.objective ?? Number.NaN;
    program.dispose();
    return value;
  };
  while (fixed.includes(undefined)) {
    const floor = most(undefined, undefined);
    const tight = people.flatMap((_, at) =>
      fixed[at] === undefined && most(floor, at) <= floor + 1e-6 ? [at] : [],
    );
    for (const at of tight) fixed[at] = floor;
  }
  return fixed.map((chance) => chance ?? 0);
}

test("property: chances are those of leximin over every panel, listed", async () => {
  const person = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"));
  const bounds = fc.tuple(fc.nat(2), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 3, maxLength: 7 }),
      fc.array(bounds, { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      async (words, ranges, size) => {
        const people = pool(words.map(([of, by]) => of + by).join(" "), ["of", "by"]);
        const quotas = ["a", "b", "c", "x", "y"].map((value, at) => {
          const [least, more] = ranges[at] ?? [0, 0];
          return quota(at < 3 ? "of" : "by", value, least, least + more);
        });
        const listed = await leximinByListing(people, quotas, size);
        const result = await planLottery({ people, quotas, size });
        expect(result.ok).toBe(listed !== undefined);
        if (!result.ok || listed === undefined) return;
        for (const [at, { chance }] of result.value.people.entries())
          expect(chance / WHOLE).toBeCloseTo(listed[at] ?? -1, 5);
      },
    ),
    { numRuns: 40 },
  );
});
