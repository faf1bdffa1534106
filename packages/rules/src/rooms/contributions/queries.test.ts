/** Asking what was done: lists with filters and pages, sums for plots. */

import { describe, expect, test } from "vitest";
import { read, visitor } from "../../index.ts";
import {
  acceptedFacts,
  givenFounded,
  nobody,
  refusalCode,
  statusOf,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const doings = [
  { on: "2025-12-30", theme: "food", who: ["alder"] },
  { on: "2025-12-31", theme: "garden", who: ["birch"] },
  { on: "2026-01-02", theme: "food", who: ["alder", "birch"] },
  { on: "2026-01-02", theme: "repair", who: ["clover"] },
  { on: "2026-01-03", theme: "food", who: ["birch"] },
];

/** Three founders; alder told five things in one act. */
async function givenDoings(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const items = doings.map(({ who, ...item }) => ({
    ...item,
    kind: "work",
    people: who.map((name) => world.person(name)),
  }));
  acceptedFacts(await world.act("alder", "contributions.log", { items }));
  return world;
}

type Params = Readonly<Record<string, string>>;

/** Places in the telling act of the things that a query gives, in its order. */
function placesIn(world: World, query: string, params: Params = {}): number[] {
  const { rows } = world.ask("contributions", query, params);
  return (rows as { item: string }[]).map(({ item }) => Number(item.slice(65)));
}

describe("recent", () => {
  test("[CO1] gives the newest day first, and of one day the last told first", async () => {
    const world = await givenDoings();
    expect(placesIn(world, "recent")).toEqual([4, 3, 2, 1, 0]);
  });

  test("[CO1] gives page after page, all of them once", async () => {
    const world = await givenDoings();
    const places: number[] = [];
    let after: string | undefined;
    do {
      const params: Params = { limit: "2", ...(after === undefined ? {} : { after }) };
      places.push(...placesIn(world, "recent", params));
      after = world.ask("contributions", "recent", params).next as string | undefined;
    } while (after !== undefined);
    expect(places).toEqual([4, 3, 2, 1, 0]);
  });

  test("[CO1] is filtered by theme, person, days, and all of these", async () => {
    const world = await givenDoings();
    const birch = world.person("birch");
    const filters: [Params, number[]][] = [
      [{ theme: "food" }, [4, 2, 0]],
      [{ person: birch }, [4, 2, 1]],
      [{ from: "2026-01-01" }, [4, 3, 2]],
      [{ to: "2025-12-31" }, [1, 0]],
      [{ theme: "food", person: birch, from: "2026-01-01", to: "2026-01-02" }, [2]],
      [{ theme: "feasts" }, []],
      [{ person: nobody }, []],
    ];
    for (const [params, places] of filters)
      expect(placesIn(world, "recent", params)).toEqual(places);
    expect(world.ask("contributions", "recent", { theme: "food", limit: "1" })).toMatchObject({
      next: "2026-01-03.5",
    });
  });

  test("[CO1] is narrowed to what an entry told, and to one thing by its id", async () => {
    const world = await givenDoings();
    const rows = world.ask("contributions", "recent").rows as { item: string; entry: number }[];
    const third = rows.find((row) => row.item.endsWith(".3"));
    const { item = "", entry = 0 } = third ?? {};
    const together = rows
      .filter((row) => row.entry === entry)
      .map((row) => Number(row.item.slice(65)));
    expect(placesIn(world, "recent", { entry: String(entry) })).toEqual(together);
    expect(placesIn(world, "recent", { item })).toEqual([3]);
    expect(placesIn(world, "recent", { entry: "0" })).toEqual([]);
    expect(placesIn(world, "recent", { item: `${nobody}.3` })).toEqual([]);
  });

  test("[CO1] names every hash of words that it holds", async () => {
    const world = await givenDoings();
    const note = wordsFor("three loaves").hash;
    const people = [world.person("birch")];
    const item = { on: "2026-01-04", theme: "food", kind: "work", people, note };
    await world.act("alder", "contributions.log", { items: [item] });
    const told = `${world.log.at(-1)?.act?.id}.0`;
    await world.act("clover", "contributions.confirm", { items: [told] });
    const answer = read(world.db, {
      asker: visitor,
      room: "contributions",
      query: "recent",
      params: { limit: "1" },
    });
    const names = ["birch", "alder", "clover"].map((name) => wordsFor(name).hash);
    expect(answer).toMatchObject({ value: { words: expect.arrayContaining([...names, note]) } });
  });

  test.each([
    [{ after: "2026-01-03" }, "after"],
    [{ limit: "0" }, "limit"],
    [{ limit: "501" }, "limit"],
    [{ limit: "ten" }, "limit"],
    [{ from: "January" }, "from"],
    [{ person: "alder" }, "person"],
    [{ colour: "green" }, "colour"],
  ])("[CO1] refuses the parameters %j", async (params, field) => {
    const world = await givenDoings();
    const answer = read(world.db, {
      asker: visitor,
      room: "contributions",
      query: "recent",
      params,
    });
    expect(answer).toMatchObject({ refusal: { code: "ParameterInvalid", field } });
  });
});

describe("waiting", () => {
  test("[CO3] gives what this member may confirm", async () => {
    const world = await givenDoings();
    const waiting = (name: string) => placesIn(world, "waiting", { person: world.person(name) });
    expect(waiting("birch")).toEqual([3, 0]);
    expect(waiting("clover")).toEqual([4, 2, 1, 0]);
    expect(waiting("alder")).toEqual([]);
    const items = [`${world.log.at(-1)?.act?.id}.0`];
    acceptedFacts(await world.act("birch", "contributions.confirm", { items }));
    expect(waiting("clover")).toEqual([4, 2, 1]);
  });

  test("[CO3] gives nothing to a newcomer or a stranger, who may not confirm", async () => {
    const world = await givenDoings();
    await world.join("dill");
    expect(statusOf(world, "dill")).toBe("newcomer");
    expect(placesIn(world, "waiting", { person: world.person("dill") })).toEqual([]);
    expect(placesIn(world, "waiting", { person: nobody })).toEqual([]);
  });

  test("[CO5] leaves out what an import told: it waits for nobody", async () => {
    const world = await givenDoings();
    const records = [{ id: "1", on: "2026-01-01", by: [], theme: "food", kind: "work" }];
    await world.act("alder", "contributions.import", { source: "minutes", people: [], records });
    expect(placesIn(world, "waiting", { person: world.person("clover"), limit: "1" })).toEqual([4]);
  });
});

describe("summary", () => {
  test("[CO1] counts by theme, by person and by year", async () => {
    const world = await givenDoings();
    const count = (name: string, n: number) => ({
      agent: world.person(name),
      name: wordsFor(name).hash,
      count: n,
    });
    expect(world.ask("contributions", "summary")).toEqual({
      themes: [
        { theme: "food", count: 3 },
        { theme: "garden", count: 1 },
        { theme: "repair", count: 1 },
      ],
      buckets: [
        { bucket: "2025", counts: { food: 1, garden: 1 } },
        { bucket: "2026", counts: { food: 2, repair: 1 } },
      ],
      total: 5,
      people: [count("birch", 3), count("alder", 2), count("clover", 1)],
      others: { people: 0, count: 0 },
    });
  });

  test("[CO1] counts by month, within filters", async () => {
    const world = await givenDoings();
    const params = { bucket: "month", theme: "food", person: world.person("birch") };
    expect(world.ask("contributions", "summary", params)).toMatchObject({
      buckets: [{ bucket: "2026-01", counts: { food: 2 } }],
      total: 2,
    });
  });

  test("[CO7] names the thirty who did most, and counts the others", async () => {
    const world = await givenFounded();
    const people = Array.from({ length: 32 }, (_, i) => wordsFor(`name ${i}`).hash);
    const records = people.map((_, i) => ({
      id: `${i}`,
      on: "2020-01-01",
      by: people.map((_person, n) => n).filter((n) => n <= i),
      theme: "food",
      kind: "work",
    }));
    const body = { source: "minutes", people, records };
    expect(refusalCode(await world.act("alder", "contributions.import", body))).toBe("accepted");
    const summary = world.ask("contributions", "summary");
    expect(summary.people).toHaveLength(30);
    expect(summary).toMatchObject({ others: { people: 2, count: 3 }, total: 32 });
  });

  test("[CO1] keeps a theme apart that is named like a property of every object", async () => {
    const world = await givenFounded();
    const people = [world.person("alder")];
    const items = ["__proto__", "constructor"].map((theme) => ({
      on: "2026-01-01",
      people,
      theme,
      kind: "work",
    }));
    acceptedFacts(await world.act("alder", "contributions.log", { items }));
    const { buckets } = world.ask("contributions", "summary");
    expect(JSON.stringify(buckets)).toBe(
      '[{"bucket":"2026","counts":{"__proto__":1,"constructor":1}}]',
    );
  });
});
