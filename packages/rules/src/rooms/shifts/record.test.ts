/** Recording who was there: by whom, for how long it can be corrected, and what becomes of it. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR, limits, MINUTE } from "@plenty/kernel";
import { read } from "../../index.ts";
import { acceptedFacts, factOf, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenBegun, givenShifts } from "./given.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];
const early = "2026-01-01T00:00:00.000Z";

function rowsOf(world: World, query: string, params: Record<string, string> = {}): Rows {
  return world.ask("shifts", query, params)["rows"] as Rows; // each of them has rows
}

describe("record", () => {
  test("[SH13, SH15] who looks after it records who was there; it is among the things done, confirmed", async () => {
    const { world, day, records } = await givenBegun();
    acceptedFacts(await records("alder", day(1), { birch: "attended", clover: "missed" }));
    const done = world.ask("contributions", "recent")["rows"] as Rows;
    expect(done).toMatchObject([
      {
        on: day(1),
        theme: "Kitchen",
        amount: 200,
        unit: "hour",
        people: [{ agent: world.person("birch") }],
        told: { agent: world.person("alder") },
        status: "confirmed",
      },
    ]);
    expect(rowsOf(world, "dates", { from: early, limit: "1" })).toMatchObject([
      { people: [{ was: "attended" }, { was: "missed" }] },
    ]);
  });

  test("[SH13] not before it begins, nobody for themselves, and nobody who had no part in it", async () => {
    const { world, day, records, did } = await givenShifts();
    for (const by of ["birch", "clover"]) await did(by, "take", { on: day(1) });
    const code = async (by: string, whom: string) =>
      refusalCode(await records(by, day(1), { [whom]: "attended" }));
    world.wait(DAY + 3 * HOUR - 1);
    expect(await code("alder", "birch")).toBe("DateToCome");
    world.wait(1);
    expect(await code("birch", "birch")).toBe("OwnAttendance");
    expect(await code("dill", "birch")).toBe("NotYoursToRecord");
    expect(await code("birch", "clover")).toBe("accepted");
    expect(await code("clover", "birch")).toBe("accepted");
    expect(await code("alder", "dill")).toBe("NotInShift");
  });

  test("[SH13] of whoever looks after it and was there alone any member does", async () => {
    const { world, day, records, did } = await givenShifts();
    await did("alder", "take", { on: day(1) });
    world.wait(2 * DAY);
    expect(refusalCode(await records("dill", day(1), { alder: "attended" }))).toBe("accepted");
  });

  test("[SH14, SH15] whoever recorded it corrects it for 14 days, and what was told goes with it", async () => {
    const { world, day, records } = await givenBegun();
    const done = () => world.ask("contributions", "recent")["rows"] as Rows;
    acceptedFacts(await records("alder", day(1), { birch: "attended" }));
    expect(refusalCode(await records("clover", day(1), { birch: "missed" }))).toBe(
      "RecordedByOther",
    );
    acceptedFacts(await records("alder", day(1), { birch: "attended" }));
    expect(done()).toHaveLength(1);
    acceptedFacts(await records("alder", day(1), { birch: "excused" }));
    expect(done()).toEqual([]);
    acceptedFacts(await records("alder", day(1), { birch: "attended", clover: "attended" }));
    expect(done()).toHaveLength(2);
    world.wait(limits.shiftCorrectMs);
    acceptedFacts(await records("alder", day(1), { birch: "missed" }));
    world.wait(1);
    expect(refusalCode(await records("alder", day(1), { clover: "missed" }))).toBe("RecordStands");
    expect(world.digests().live).toBe(world.digests().replayed);
  });

  test("[CO19] what was attended is neither confirmed again nor taken back as other things are", async () => {
    const { world, day, records } = await givenBegun();
    const facts = acceptedFacts(await records("alder", day(1), { birch: "attended" }));
    const { item } = factOf(facts, "ContributionTold");
    const act = (by: string, name: string) =>
      world.act(by, `contributions.${name}`, { items: [item] });
    expect(refusalCode(await act("clover", "confirm"))).toBe("AlreadyConfirmed");
    expect(refusalCode(await act("alder", "withdraw"))).toBe("AlreadyConfirmed");
  });

  test("[CO19, SH15] whoever was not there contests it, and the record is corrected, whoever took the rest back", async () => {
    const { world, day, records } = await givenBegun();
    const facts = acceptedFacts(await records("alder", day(1), { birch: "attended" }));
    const { item } = factOf(facts, "ContributionTold");
    acceptedFacts(await world.act("birch", "contributions.contest", { item }));
    acceptedFacts(await world.act("alder", "contributions.withdraw", { items: [item] }));
    const other = { on: day(1), people: [world.person("dill")], theme: "food", kind: "work" };
    acceptedFacts(await world.act("dill", "contributions.log", { items: [other] }));
    acceptedFacts(await records("alder", day(1), { birch: "missed" }));
    const done = world.ask("contributions", "recent")["rows"] as Rows;
    expect(done).toMatchObject([{ theme: "food" }]);
    expect(world.laws()).toEqual([]);
  });

  test("[CO19] a day takes no more hours by it than it takes by telling", async () => {
    const { world, day, records } = await givenBegun();
    const told = { on: day(1), people: [world.person("birch")], theme: "food", kind: "work" };
    const items = [{ ...told, amount: 19_801, unit: "hour" }];
    acceptedFacts(await world.act("birch", "contributions.log", { items }));
    const code = async (was: string) => refusalCode(await records("alder", day(1), { birch: was }));
    expect([await code("attended"), await code("missed")]).toEqual(["DayTooLong", "accepted"]);
  });

  test.each([
    [50, 83],
    [5, 8],
    [45, 75],
    [1_440, 2_400],
  ])("[SH15] %d minutes are %d hundredths of an hour", async (minutes, amount) => {
    const { world, day, records, did } = await givenShifts({
      minutes,
      repeats: "FREQ=WEEKLY;COUNT=2",
    });
    await did("birch", "take", { on: day(1) });
    world.wait(DAY + 4 * HOUR + MINUTE);
    const facts = acceptedFacts(await records("alder", day(1), { birch: "attended" }));
    expect(factOf(facts, "ContributionTold")["amount"]).toBe(amount);
  });

  test("[SH18] how often somebody attended they alone are told", async () => {
    const { world, day, records } = await givenBegun();
    acceptedFacts(await records("alder", day(1), { birch: "attended", clover: "make-up" }));
    const person = world.person("birch");
    expect(world.ask("shifts", "account", { person })).toEqual({
      attended: 1,
      missed: 0,
      excused: 0,
      "make-up": 0,
    });
    const asker = {
      person: world.person("alder"),
      sees: ["everyone", "people", "members"],
    } as const;
    const asked = { room: "shifts", query: "account", params: { person } };
    expect(refusalCode(read(world.db, { asker, ...asked }))).toBe("NotYours");
  });

  test("[SH19] what waits to be recorded is told to those who may, until it is or 14 days have passed", async () => {
    const { world, day, records } = await givenBegun();
    const until = "2026-01-06T13:00:00.000Z";
    const waits = (who: string, at = until) =>
      rowsOf(world, "to-record", { person: world.person(who), until: at }).map(({ on }) => on);
    expect(["alder", "birch", "dill"].map((who) => waits(who))).toEqual([[day(1)], [day(1)], []]);
    expect(waits("alder", "2026-01-06T11:59:59.999Z")).toEqual([]);
    expect(waits("alder", "2026-01-20T12:00:00.000Z")).toEqual([]);
    acceptedFacts(await records("birch", day(1), { clover: "attended" }));
    expect(["alder", "birch", "clover"].map((who) => waits(who))).toEqual([[day(1)], [], [day(1)]]);
    acceptedFacts(await records("clover", day(1), { birch: "attended" }));
    expect(waits("alder")).toEqual([]);
  });
});
