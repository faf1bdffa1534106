/** Views: the last entries and who was here, with everybody's names. */

import { describe, expect, test } from "vitest";
import { DAY, fromHex, toTime } from "@plenty/kernel";
import { encodeEntry, makeTick } from "@plenty/log";
import { read, visitor } from "../index.ts";
import { acceptedFacts, createWorld, givenFounded, wordsFor } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

/** Keeps the world's log as a host does, for views that show it. */
async function keepLog(world: World): Promise<void> {
  const { db, log } = world;
  db.exec(
    `DROP TABLE IF EXISTS log_entries;
     CREATE TABLE log_entries (n INTEGER PRIMARY KEY, at INTEGER, act BLOB, entry BLOB, facts TEXT)`,
  );
  const insert = db.prepare("INSERT INTO log_entries VALUES (?, ?, ?, ?, ?)");
  for (const [n, { at, act, facts }] of log.entries()) {
    const tick = {
      signer: await world.signer("the log"),
      commons: world.commons(),
      at: toTime(at),
    };
    const jws = act?.bytes ?? new TextEncoder().encode(await makeTick(tick));
    const id = fromHex(act?.id ?? "0".repeat(64)) ?? new Uint8Array(32);
    insert.run(n, at, id, encodeEntry({ at, jws }), facts);
  }
}

interface EntryView {
  readonly index: number;
  readonly kind: string;
  readonly author?: { readonly name: string };
  readonly named: readonly { readonly name: string }[];
  readonly facts: readonly Record<string, unknown>[];
}

function entriesOf(world: World, params: Record<string, string> = {}): readonly EntryView[] {
  return world.ask("home", "entries", params).rows as EntryView[];
}

const [alder, birch, elder] = ["alder", "birch", "elder"].map((name) => wordsFor(name).hash);

/** birch is paid, brings in what elder did, and tells a thing that silence confirms. */
async function givenHouse(): Promise<World> {
  const world = await givenFounded(["alder", "birch"], { "people.welcome": "invitation" });
  const note = wordsFor("thanks").hash;
  const opening = { name: "House hours", code: "HOUR", decimals: 2, floor: -100 };
  acceptedFacts(await world.act("alder", "credit.open-currency", opening));
  const currency = String(world.log[1]?.act?.id);
  const to = world.person("birch");
  acceptedFacts(await world.act("alder", "credit.pay", { to, currency, amount: 5, note }));
  const record = { id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" };
  const body = { source: "minutes", people: [String(elder)], records: [record] };
  acceptedFacts(await world.act("birch", "contributions.import", body));
  const item = { on: "2026-01-05", people: [to], theme: "food", kind: "work" };
  acceptedFacts(await world.act("birch", "contributions.log", { items: [item] }));
  world.wait(14 * DAY);
  acceptedFacts(world.tick());
  await keepLog(world);
  return world;
}

describe("home/entries", () => {
  test("tells the last entries first: what, by whom, with which facts", async () => {
    const world = await givenHouse();
    const rows = entriesOf(world);
    expect(rows.map(({ index, kind, author }) => [index, kind, author?.name])).toEqual([
      [5, "tick", undefined],
      [4, "contributions.log", birch],
      [3, "contributions.import", birch],
      [2, "credit.pay", alder],
      [1, "credit.open-currency", alder],
      [0, "charter.found", alder],
    ]);
    expect(rows[3]?.facts).toMatchObject([{ fact: "CreditPaid", amount: 5 }]);
    expect(rows[3]?.named.map(({ name }) => name)).toEqual([alder, birch]);
  });

  test("sums up an import by how much it brought", async () => {
    const world = await givenHouse();
    expect(entriesOf(world)[2]?.facts).toEqual([
      { fact: "PeopleNamed", source: "minutes", agents: 1 },
      {
        fact: "ContributionsImported",
        source: "minutes",
        by: world.person("birch"),
        people: 1,
        records: 1,
      },
    ]);
  });

  test("comes page by page, and names the words that it needs", async () => {
    const world = await givenHouse();
    const page = world.ask("home", "entries", { before: "3", limit: "2" });
    expect(page).toMatchObject({ rows: [{ index: 2 }, { index: 1 }], next: 1 });
    expect(world.ask("home", "entries", { before: "1" })).not.toHaveProperty("next");
    const answer = read(world.db, {
      asker: visitor,
      room: "home",
      query: "entries",
      params: { before: "3" },
    });
    const words = answer.ok ? answer.value.words : [];
    expect(new Set(words)).toEqual(new Set([alder, birch, wordsFor("thanks").hash]));
  });

  test("names the act of a founding whose words have letters of several bytes", async () => {
    // the beginning that is read may end within a letter: here at every place of one
    for (let letters = 1; letters <= 12; letters++) {
      const world = await givenFoundedAs("木☘".repeat(6).slice(0, letters));
      expect(entriesOf(world)).toMatchObject([{ kind: "charter.found", author: { name: alder } }]);
    }
  });
});

async function givenFoundedAs(name: string): Promise<World> {
  const world = createWorld();
  acceptedFacts(
    await world.found({
      change: (body) => ({ ...body, charter: { ...body.charter, name } }),
    }),
  );
  await keepLog(world);
  return world;
}

describe("presence/recent", () => {
  test("gives the last twelve days with anyone, and every week", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const days = Array.from({ length: 14 }, (_, i) => toTime(world.now() - (i + 1) * DAY));
    const records = days.map((day, i) => ({
      id: `${i}`,
      on: day.slice(0, 10),
      by: [0],
      theme: "meeting",
      kind: "presence",
    }));
    const body = { source: "minutes", people: [String(elder)], records };
    acceptedFacts(await world.act("alder", "contributions.import", body));
    const recent = world.ask("presence", "recent");
    expect(recent.days).toHaveLength(12);
    expect(recent.days).toMatchObject([
      { on: "2026-01-05", people: [{ name: alder }] },
      ...days.slice(0, 11).map((day) => ({ on: day.slice(0, 10), people: [{ name: elder }] })),
    ]);
    expect(recent.weeks).toEqual([
      { week: "2025-12-22", count: 1 },
      { week: "2025-12-29", count: 1 },
      { week: "2026-01-05", count: 1 },
    ]);
  });

  test("names weeks by their Monday before 1970 too", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const days = ["1960-02-28", "1960-02-29", "1960-03-02", "1970-01-04"];
    const records = days.map((on, i) => ({
      id: `${i}`,
      on,
      by: [0],
      theme: "meeting",
      kind: "presence",
    }));
    const body = { source: "minutes", people: [String(elder)], records };
    acceptedFacts(await world.act("alder", "contributions.import", body));
    const { weeks } = world.ask("presence", "recent");
    expect(weeks).toMatchObject([
      { week: "1960-02-22" },
      { week: "1960-02-29" },
      { week: "1969-12-29" },
      { week: "2026-01-05" },
    ]);
  });
});
