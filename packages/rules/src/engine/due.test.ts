/** What falls due, with a room made up for it: ticks, their order and limit, items that throw. */

import { describe, expect, test } from "vitest";
import { actOf, digestOf, givenGarden, replayed, take, tick } from "../testing/garden.ts";
import type { Garden } from "../testing/garden.ts";
import { acceptedFacts, refusalCode } from "../testing/world.ts";

/** Plants things that ripen so many milliseconds later. */
function plant(
  garden: Garden,
  ...plants: readonly (readonly [what: string, ...after: number[]])[]
) {
  for (const [what, ...ripens] of plants) {
    acceptedFacts(take(garden, actOf(garden, "plant", { body: { what, ripens } })));
  }
}

/** What a tick says, as short texts. */
function ticked(garden: Garden): string[] {
  return acceptedFacts(tick(garden)).map(({ fact, what, key }) => `${fact} ${String(what ?? key)}`);
}

function parked({ db }: Garden): unknown[] {
  return db.prepare("SELECT room, due, key FROM engine_parked ORDER BY n").all();
}

describe("ticks", () => {
  test("[EN12] an act while something is due is refused, until it is settled", () => {
    const garden = givenGarden();
    plant(garden, ["bean", 1_000]);
    garden.time += 999;
    expect(garden.engine.due(garden.time)).toBe(false);
    expect(refusalCode(tick(garden))).toBe("NothingDue");
    garden.time += 1;
    expect(garden.engine.due(garden.time)).toBe(true);
    expect(refusalCode(take(garden, actOf(garden, "plant")))).toBe("DueFirst");
    expect(ticked(garden)).toEqual(["Ripened bean"]);
    expect(refusalCode(tick(garden))).toBe("NothingDue");
    expect(refusalCode(take(garden, actOf(garden, "plant")))).toBe("accepted");
  });

  test("[EN12] a refused tick writes nothing", () => {
    const garden = givenGarden();
    const before = digestOf(garden);
    expect(refusalCode(tick(garden))).toBe("NothingDue");
    expect(digestOf(garden)).toBe(before);
  });

  test("[EN13] settles by time, and of one time in the order of scheduling", () => {
    const garden = givenGarden();
    plant(garden, ["last", 300], ["second", 200], ["first", 100], ["third", 200]);
    garden.time += 300;
    expect(ticked(garden)).toEqual([
      "Ripened first",
      "Ripened second",
      "Ripened third",
      "Ripened last",
    ]);
    expect(replayed(garden)).toBe(digestOf(garden));
  });

  test("[EN13] settles a thousand at once, and the rest by the next tick", () => {
    const garden = givenGarden();
    const times = Array.from({ length: 1_001 }, (_, i) => i);
    plant(garden, ["bean", ...times]);
    garden.time += 2_000;
    expect(ticked(garden)).toHaveLength(1_000);
    expect(garden.engine.due(garden.time)).toBe(true);
    expect(refusalCode(take(garden, actOf(garden, "plant")))).toBe("DueFirst");
    expect(ticked(garden)).toHaveLength(1);
    expect(garden.engine.due(garden.time)).toBe(false);
    expect(replayed(garden)).toBe(digestOf(garden));
  });
});

describe("an item that throws", () => {
  test("[EN14] is undone alone and set aside, a fact says so, and the rest is settled", () => {
    const garden = givenGarden();
    plant(garden, ["bean", 100], ["blight", 200], ["pea", 300]);
    garden.time += 300;
    expect(ticked(garden)).toEqual(["Ripened bean", "DueFailed blight", "Ripened pea"]);
    expect(parked(garden)).toMatchObject([{ room: "garden", due: "ripen", key: "blight" }]);
    const rows = garden.db.prepare("SELECT what, ripe FROM garden_plants ORDER BY n").all();
    expect(rows).toMatchObject([{ ripe: garden.time }, { ripe: null }, { ripe: garden.time }]);
    expect(garden.engine.due(garden.time)).toBe(false);
    expect(replayed(garden)).toBe(digestOf(garden));
  });

  test("[EN14, EN31] is undone alone also where what it enacts throws: what others enact is done", () => {
    const garden = givenGarden();
    plant(garden, ["bramble", 100], ["vine", 200]);
    garden.time += 200;
    expect(ticked(garden)).toEqual(["DueFailed bramble", "Ripened vine", "Planted grape"]);
    const rows = garden.db.prepare("SELECT what FROM garden_plants ORDER BY n").all();
    expect(rows).toMatchObject([{ what: "bramble" }, { what: "vine" }, { what: "grape" }]);
    expect(replayed(garden)).toBe(digestOf(garden));
  });

  test("[EN14] leaves nothing in memory", () => {
    const garden = givenGarden();
    plant(garden, ["blight", 100]);
    garden.time += 100;
    tick(garden);
    const next = take(garden, actOf(garden, "plant", { body: { what: "blight" } }));
    expect(acceptedFacts(next)).toEqual([{ fact: "Planted", what: "blight", n: 2 }]);
  });

  test("[EN14] for breaking a table's constraint is set aside like any bug", () => {
    const garden = givenGarden();
    plant(garden, ["twin", 100]);
    garden.time += 100;
    expect(ticked(garden)).toEqual(["DueFailed twin"]);
  });

  test("[EN14] for want of storage is not set aside: the tick throws and can come again", () => {
    const garden = givenGarden();
    plant(garden, ["bean", 100], ["flood", 200]);
    const before = digestOf(garden);
    garden.time += 200;
    expect(() => tick(garden)).toThrow("disk full");
    expect(digestOf(garden)).toBe(before);
    expect(garden.engine.due(garden.time)).toBe(true);
  });
});

describe("scheduling", () => {
  test("[EN15] what a due item schedules comes back to its own room", () => {
    const garden = givenGarden();
    plant(garden, ["perennial", 100]);
    garden.time += 100;
    expect(ticked(garden)).toEqual(["Ripened perennial"]);
    garden.time += 1_000;
    expect(ticked(garden)).toEqual(["Ripened perennial"]);
    expect(parked(garden)).toEqual([]);
  });

  test.each([
    ["in a later tick", 100],
    ["in the same tick", 0],
  ])("[EN15] what a due item takes back does not fall due %s", (_, later) => {
    const garden = givenGarden();
    plant(garden, ["weeder", 100], ["weed", 100 + later]);
    garden.time += 100;
    expect(ticked(garden)).toEqual(["Ripened weeder"]);
    garden.time += later;
    expect(refusalCode(tick(garden))).toBe("NothingDue");
    expect(replayed(garden)).toBe(digestOf(garden));
  });
});
