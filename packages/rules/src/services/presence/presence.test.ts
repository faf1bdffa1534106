/** Presence: who was here, as acts and imports report it. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@plenty/kernel";
import { acceptedFacts, givenFounded, invite, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

interface Seen {
  readonly on: string;
  readonly people: readonly { readonly name: string }[];
}

/** Days with the names of who was here, newest first. */
function daysOf(world: World, names: readonly string[]): unknown[] {
  const nameOf = new Map(names.map((name) => [wordsFor(name).hash, name]));
  const days = world.ask("presence", "recent").days as Seen[];
  return days.map(({ on, people }) => [on, ...people.map(({ name }) => nameOf.get(name))]);
}

function openCredit(world: World, by: string, code: string) {
  const body = { name: "House hours", code, decimals: 2, floor: -100 };
  return world.act(by, "credit.open-currency", body);
}

const names = ["alder", "birch", "clover", "elder"];

describe("presence", () => {
  test("[PR1] who founds, joins or acts was here on the day of the entry", async () => {
    const world = await givenFounded(["alder", "birch"]);
    expect(daysOf(world, names)).toEqual([["2026-01-05", "alder"]]);
    world.wait(DAY);
    await world.join("clover");
    world.wait(DAY);
    acceptedFacts(await openCredit(world, "birch", "HOUR"));
    expect(daysOf(world, names)).toEqual([
      ["2026-01-07", "birch"],
      ["2026-01-06", "clover"],
      ["2026-01-05", "alder"],
    ]);
  });

  test("[PR1] who is refused, invited, paid or named gave no sign of life", async () => {
    const world = await givenFounded(["alder", "birch"]);
    acceptedFacts(await invite(world, "alder", ["a link"]));
    world.wait(DAY);
    await world.join("clover", { invitation: "a link" });
    await world.act("clover", "people.welcome", { person: world.person("alder") });
    world.wait(DAY);
    const refused = await world.act("birch", "people.welcome", { person: world.person("alder") });
    expect(refusalCode(refused)).toBe("AlreadyWelcomed");
    expect(daysOf(world, names)).toEqual([
      ["2026-01-06", "clover"],
      ["2026-01-05", "alder"],
    ]);
  });

  test("[PR1] a day is a day in UTC", async () => {
    const world = await givenFounded(["alder", "birch"]);
    world.wait(15 * HOUR - 1);
    await openCredit(world, "birch", "HOUR");
    world.wait(1);
    await openCredit(world, "birch", "OTHER");
    expect(daysOf(world, names)).toEqual([
      ["2026-01-06", "birch"],
      ["2026-01-05", "alder", "birch"],
    ]);
  });

  test("[PR2] a second sign on the same day adds nothing", async () => {
    const world = await givenFounded(["alder"]);
    const rows = () => world.db.prepare("SELECT COUNT(*) AS n FROM presence").get()?.n;
    await openCredit(world, "alder", "HOUR");
    await openCredit(world, "alder", "OTHER");
    expect(rows()).toBe(1);
    const records = [{ id: "1", on: "2026-01-05", by: [0], theme: "meeting", kind: "presence" }];
    const body = { source: "minutes", people: [wordsFor("elder").hash], records };
    acceptedFacts(await world.act("alder", "contributions.import", body));
    acceptedFacts(
      await world.act("alder", "contributions.import", {
        ...body,
        records: records.map((record) => ({ ...record, id: "2" })),
      }),
    );
    expect(rows()).toBe(2);
  });

  test("[PR3] an import reports days of its own, beside those on which people acted", async () => {
    const world = await givenFounded(["alder"]);
    const meeting = { by: [0], theme: "meeting", kind: "presence" };
    const records = ["2025-12-28", "2025-12-29", "2026-01-04"].map((on, i) => ({
      id: `${i}`,
      on,
      ...meeting,
    }));
    const body = { source: "minutes", people: [wordsFor("elder").hash], records };
    acceptedFacts(await world.act("alder", "contributions.import", body));
    expect(daysOf(world, names)).toEqual([
      ["2026-01-05", "alder"],
      ["2026-01-04", "elder"],
      ["2025-12-29", "elder"],
      ["2025-12-28", "elder"],
    ]);
    expect(world.ask("presence", "recent").weeks).toEqual([
      { week: "2025-12-22", count: 1 },
      { week: "2025-12-29", count: 1 },
      { week: "2026-01-05", count: 1 },
    ]);
  });
});
