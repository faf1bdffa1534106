/** Shifts: given a history, when somebody opens, takes, drops, stands in, or calls off, then facts or a refusal. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR, limits } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { acceptedFacts, factOf, givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenBegun, givenShifts, givenSought, opened, opening } from "./given.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];
const early = "2026-01-01T00:00:00.000Z";

function rowsOf(world: World, query: string, params: Record<string, string> = {}): Rows {
  return world.ask("shifts", query, params)["rows"] as Rows; // each of them has rows
}

function datesOf(world: World, params: Record<string, string> = {}): Rows {
  return rowsOf(world, "dates", { from: early, ...params });
}

/** Who has a place on the first date, by their ids. */
function peopleOn(world: World, on: string): readonly unknown[] {
  const date = datesOf(world).find((one) => one["on"] === on);
  return ((date?.["people"] ?? []) as Rows).map(({ agent }) => agent);
}

const placesOf = (world: World, who: string) =>
  rowsOf(world, "of-person", { person: world.person(who), from: early });

describe("open", () => {
  test("[SH1] a series has its dates, and what is to be done in words", async () => {
    const world = await givenFounded();
    const about = wordsFor("Wash, dry, put away.").hash;
    const facts = acceptedFacts(
      await opening(world, "alder", { repeats: "FREQ=WEEKLY;COUNT=3", about }),
    );
    const told = factOf(facts, "SeriesOpened");
    expect(told).toMatchObject({
      dates: 3,
      from: "2026-01-06T12:00:00.000Z",
      to: "2026-01-20T12:00:00.000Z",
    });
    expect(rowsOf(world, "series")).toMatchObject([
      { series: told["series"], title: "Kitchen", about, ends: "2026-01-20T14:00:00.000Z" },
    ]);
    expect(datesOf(world).map(({ on, free }) => [on, free])).toEqual([
      ["2026-01-06", 2],
      ["2026-01-13", 2],
      ["2026-01-20", 2],
    ]);
  });

  test.each([
    [{ minutes: 4 }, "BodyInvalid"],
    [{ minutes: 1_441 }, "BodyInvalid"],
    [{ places: 0 }, "BodyInvalid"],
    [{ places: 10_000 }, "BodyInvalid"],
    [{ time: "24:00" }, "BodyInvalid"],
    [{ time: "7:00" }, "BodyInvalid"],
    [{ zone: "Europe/../etc" }, "BodyInvalid"],
    [{ title: "\u200b" }, "ShiftTitleUnseen"],
    [{ first: "2026-02-30" }, "FirstInvalid"],
    [{ first: "2026-01-01" }, "FirstInvalid"],
    [{ first: "2028-06-01" }, "FirstInvalid"],
    [{ first: "9999-12-31" }, "FirstInvalid"],
    [{ until: "2026-01-05" }, "LastInvalid"],
    [{ until: "2028-01-08" }, "LastInvalid"],
    [{ repeats: "FREQ=SECONDLY" }, "RepeatsTooOften"],
    [{ repeats: "FREQ=YEARLY;BYDAY=99MO" }, "RepeatsUnclear"],
    [{ repeats: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" }, "NoDates"],
    [{ repeats: "FREQ=DAILY", until: "2027-12-31" }, "DatesTooMany"],
    [{ offsets: [] }, "BodyInvalid"],
    [{ offsets: [{ from: early, minutes: 2_000 }] }, "BodyInvalid"],
    [{ offsets: [{ from: "2026-01-06T12:01:00.000Z", minutes: 0 }] }, "ZoneInvalid"],
    [
      {
        offsets: [
          { from: early, minutes: 0 },
          { from: early, minutes: 60 },
        ],
      },
      "ZoneInvalid",
    ],
  ])("[SH1, SH2, SH3, SH4] with %j it is refused: %s", async (other, code) => {
    expect(refusalCode(await opening(await givenFounded(), "alder", other))).toBe(code);
  });

  test("[SH3] without a rule it is once, and without an end it reaches for a year", async () => {
    const world = await givenFounded();
    await opened(world, "alder");
    expect(datesOf(world)).toHaveLength(1);
    const told = factOf(
      acceptedFacts(await opening(world, "alder", { repeats: "FREQ=WEEKLY" })),
      "SeriesOpened",
    );
    expect(told).toMatchObject({ dates: 53, to: "2027-01-05T12:00:00.000Z" });
  });

  test("[SH3] what has begun today is none of its dates", async () => {
    const world = await givenFounded();
    const today = { first: "2026-01-05", time: "09:00", repeats: "FREQ=DAILY;COUNT=3" };
    await opened(world, "alder", today);
    expect(datesOf(world).map(({ on }) => on)).toEqual(["2026-01-06", "2026-01-07"]);
  });

  test("[SH3] an end in UTC is one of the zone's times", async () => {
    const world = await givenFounded();
    const repeats = "FREQ=DAILY;UNTIL=20260108T105959Z";
    const offsets = [{ from: "2025-10-26T01:00:00.000Z", minutes: 60 }];
    await opened(world, "alder", { repeats, offsets });
    expect(datesOf(world).map(({ on }) => on)).toEqual(["2026-01-06", "2026-01-07"]);
  });

  test("[SH4] at six in the evening stays so when clocks change, and what they leave out moves", async () => {
    const world = await givenFounded();
    const berlin = {
      zone: "Europe/Berlin",
      offsets: [
        { from: "2025-10-26T01:00:00.000Z", minutes: 60 },
        { from: "2026-03-29T01:00:00.000Z", minutes: 120 },
      ],
      first: "2026-03-22",
      repeats: "FREQ=WEEKLY;COUNT=2",
    };
    await opened(world, "alder", { ...berlin, time: "18:00" });
    await opened(world, "alder", { ...berlin, time: "02:30" });
    expect(datesOf(world).map(({ starts }) => starts)).toEqual([
      "2026-03-22T01:30:00.000Z",
      "2026-03-22T17:00:00.000Z",
      "2026-03-29T01:30:00.000Z",
      "2026-03-29T16:00:00.000Z",
    ]);
  });

  test("[SH17] a member has 32 series at a time, and one more for each that is over or called off", async () => {
    const world = await givenFounded();
    const first = await opened(world, "alder");
    for (let n = 1; n < limits.shiftsPerMember; n++) await opened(world, "alder");
    expect(refusalCode(await opening(world, "alder"))).toBe("ShiftsYours");
    expect(refusalCode(await opening(world, "birch"))).toBe("accepted");
    const off = { series: first, from: "2026-01-06" };
    acceptedFacts(await world.act("alder", "shifts.call-off", off));
    expect(refusalCode(await opening(world, "alder"))).toBe("accepted");
    expect(refusalCode(await opening(world, "alder"))).toBe("ShiftsYours");
    world.wait(3 * DAY);
    expect(refusalCode(await opening(world, "alder"))).toBe("accepted");
  });
});

describe("take", () => {
  test("[SH5] a free place on a date that is to come, newcomers too", async () => {
    const { world, series, day, does } = await givenShifts();
    acceptedFacts(await does("birch", "take", { on: day(1) }));
    acceptedFacts(await world.join("elder"));
    acceptedFacts(await world.act("elder", "shifts.take", { series, on: day(1) }));
    expect(peopleOn(world, day(1))).toEqual([world.person("birch"), world.person("elder")]);
    expect(refusalCode(await does("clover", "take", { on: day(1) }))).toBe("NoPlaceFree");
    expect(datesOf(world, { only: "free" }).map(({ on }) => on)).not.toContain(day(1));
  });

  test("[SH5] somebody who has no device has a place by who helps them", async () => {
    const { world, series, day } = await givenShifts();
    const people = [{ name: idOf("rowan"), consent: "desk" }];
    acceptedFacts(
      await world.act("alder", "people.add-person", { people, helper: world.person("alder") }),
    );
    const whom = { by: "alder", whom: "rowan" };
    acceptedFacts(await actingFor(world, whom, ["shifts.take", { series, on: day(1) }]));
    expect(peopleOn(world, day(1))).toEqual([idOf("rowan")]);
    acceptedFacts(await actingFor(world, whom, ["shifts.drop", { series, on: day(1) }]));
    expect(datesOf(world, { only: "sought" })).toHaveLength(1);
  });

  test("[SH6] not in two that overlap; one may begin as the other ends", async () => {
    const { world, does, day } = await givenShifts();
    const touching = await opened(world, "alder", { title: "Shop", time: "14:00" });
    const overlapping = await opened(world, "alder", { title: "Bees", time: "13:59" });
    acceptedFacts(await does("birch", "take", { on: day(1) }));
    const refused = await does("birch", "take", { series: overlapping, on: day(1) });
    expect(refusalCode(refused)).toBe("WorksThen");
    acceptedFacts(await does("birch", "take", { series: touching, on: day(1) }));
  });

  test("[SH7] a series gives a place on each of its dates but those that are full or at which they work", async () => {
    const { world, does, day } = await givenShifts();
    for (const by of ["clover", "dill"]) acceptedFacts(await does(by, "take", { on: day(2) }));
    const shop = await opened(world, "alder", { title: "Shop", first: day(3) });
    acceptedFacts(await does("birch", "take", { series: shop, on: day(3) }));
    acceptedFacts(await does("birch", "take", { on: day(4) }));
    const told = factOf(acceptedFacts(await does("birch", "take")), "SeriesTaken");
    expect(told).toMatchObject({ dates: 6, left: 2 });
    expect(placesOf(world, "birch").map(({ on, title }) => [on, title])).toEqual([
      [day(1), "Kitchen"],
      [day(3), "Shop"],
      ...[4, 5, 6, 7, 8, 9].map((ahead) => [day(ahead), "Kitchen"]),
    ]);
    expect(rowsOf(world, "series")).toMatchObject([
      {},
      { regulars: [{ agent: world.person("birch") }] },
    ]);
    expect(refusalCode(await does("birch", "take"))).toBe("TakesSeries");
  });
});

describe("drop", () => {
  test("[SH8] until two days before the place is free, to the millisecond", async () => {
    const { world, does, day } = await givenShifts();
    for (const on of [day(3), day(4)]) acceptedFacts(await does("birch", "take", { on }));
    world.wait(DAY + 3 * HOUR); // noon, two days before the first
    const [freed] = acceptedFacts(await does("birch", "drop", { on: day(3) }));
    expect(freed?.fact).toBe("PlaceFreed");
    world.wait(DAY + 1);
    const [sought] = acceptedFacts(await does("birch", "drop", { on: day(4) }));
    expect(sought?.fact).toBe("StandInSought");
    expect(placesOf(world, "birch").map(({ on }) => on)).toEqual([day(4)]);
  });

  test("[SH8] the group says how long before; who can be there after all has the place again", async () => {
    const world = await givenFounded(["alder", "birch"], { "shifts.deadline": 0 });
    const series = await opened(world, "alder");
    const on = "2026-01-06";
    acceptedFacts(await world.act("birch", "shifts.take", { series, on }));
    world.wait(DAY + 3 * HOUR - 1);
    const drop = () => world.act("birch", "shifts.drop", { series, on });
    expect(acceptedFacts(await drop())[0]?.fact).toBe("PlaceFreed");
    const given = await givenSought();
    const again = () => given.does("birch", "take", { on: given.day(1) });
    acceptedFacts(await again());
    expect(datesOf(given.world, { only: "sought" })).toEqual([]);
    expect(refusalCode(await again())).toBe("HoldsPlace");
  });

  test("[SH8] once it has begun nobody takes or drops it", async () => {
    const { does, day } = await givenBegun();
    expect(refusalCode(await does("birch", "drop", { on: day(1) }))).toBe("DateBegun");
    expect(refusalCode(await does("dill", "take", { on: day(1) }))).toBe("DateBegun");
  });

  test("[SH9] a series goes as a whole, each date as its time says; what was taken alone stays", async () => {
    const { world, does, day } = await givenShifts();
    acceptedFacts(await does("birch", "take", { on: day(5) }));
    acceptedFacts(await does("birch", "take"));
    const told = factOf(acceptedFacts(await does("birch", "drop")), "SeriesDropped");
    expect(told).toMatchObject({ freed: 7, sought: 1 });
    expect(placesOf(world, "birch").map(({ on }) => on)).toEqual([day(1), day(5)]);
    expect(datesOf(world, { only: "sought" }).map(({ on }) => on)).toEqual([day(1)]);
    expect(refusalCode(await does("birch", "drop"))).toBe("SeriesNotTaken");
    acceptedFacts(await does("birch", "take"));
  });
});

describe("stand in", () => {
  test("[SH10] takes the place of who cannot be there, who is not expected any more", async () => {
    const { world, does, day } = await givenSought();
    const of = world.person("birch");
    const [told] = acceptedFacts(await does("clover", "stand-in", { on: day(1), of }));
    expect(told).toMatchObject({ fact: "StandInFound", of, person: world.person("clover") });
    expect(peopleOn(world, day(1))).toEqual([world.person("clover")]);
    expect(placesOf(world, "birch")).toEqual([]);
    expect(refusalCode(await does("dill", "stand-in", { on: day(1), of }))).toBe("NotSought");
  });

  test("[SH10] a stand-in who then works elsewhere, is there already, or is the same is refused", async () => {
    const { world, does, day } = await givenSought();
    const of = world.person("birch");
    const shop = await opened(world, "alder", { title: "Shop", time: "13:00" });
    acceptedFacts(await does("clover", "take", { series: shop, on: day(1) }));
    acceptedFacts(await does("dill", "take", { on: day(1) }));
    const codes = ["clover", "dill", "birch"].map(async (by) =>
      refusalCode(await does(by, "stand-in", { on: day(1), of })),
    );
    expect(await Promise.all(codes)).toEqual(["WorksThen", "HoldsPlace", "OwnStandIn"]);
  });
});

describe("look after", () => {
  test("[SH11, SH12] who opened it calls dates off, a span or to the end, and nobody is expected", async () => {
    const { world, does, day } = await givenShifts();
    acceptedFacts(await does("birch", "take", { on: day(2) }));
    expect(refusalCode(await does("birch", "call-off", { from: day(1) }))).toBe("NotLookingAfter");
    const span = { from: day(2), to: day(3) };
    const told = factOf(acceptedFacts(await does("alder", "call-off", span)), "DatesCalledOff");
    expect(told).toMatchObject({ dates: 2, people: [world.person("birch")] });
    expect(placesOf(world, "birch")).toEqual([]);
    const off = datesOf(world).filter(({ calledOff }) => calledOff);
    expect(off.map(({ on }) => on)).toEqual([day(2), day(3)]);
    const shop = await opened(world, "alder", { title: "Shop", first: day(2) });
    acceptedFacts(await does("birch", "take", { series: shop, on: day(2) }));
    acceptedFacts(await does("alder", "call-off", { from: day(4) }));
    expect(datesOf(world, { only: "free" }).map(({ on }) => on)).toEqual([day(1), day(2)]);
    expect(refusalCode(await does("alder", "call-off", { from: day(4) }))).toBe("NothingToCallOff");
  });

  test("[SH1, SH11] those in its team look after it; once nobody is in it, who opened it; then every member", async () => {
    const { world, does, day } = await givenShifts();
    const [team] = acceptedFacts(await world.act("birch", "teams.open", { name: "Cooks" }));
    const of = { team: String(team?.["team"]), repeats: "FREQ=DAILY;COUNT=9" };
    expect(refusalCode(await opening(world, "alder", of))).toBe("NotInTeam");
    acceptedFacts(await world.act("clover", "teams.enter", { team: of.team }));
    const series = await opened(world, "birch", of);
    const calls = async (by: string, ahead: number) =>
      refusalCode(await does(by, "call-off", { series, from: day(ahead), to: day(ahead) }));
    expect(await calls("alder", 1)).toBe("NotLookingAfter");
    expect(await calls("clover", 1)).toBe("accepted");
    for (const by of ["birch", "clover"]) {
      acceptedFacts(await world.act(by, "teams.leave", { team: of.team }));
    }
    expect(await calls("clover", 2)).toBe("NotLookingAfter");
    expect(await calls("birch", 2)).toBe("accepted");
    acceptedFacts(await world.act("birch", "people.leave", {}));
    expect(await calls("alder", 3)).toBe("accepted");
    const one = world.ask("shifts", "one", { series, person: world.person("dill") });
    expect(one["looksAfter"]).toBe(true);
  });
});

describe("leaving", () => {
  test("[SH16] whoever left has no place; back, they have those that nobody took", async () => {
    const { world, day, does, did } = await givenShifts({ places: 1 });
    await did("birch", "take");
    acceptedFacts(await world.act("birch", "people.leave", {}));
    expect(peopleOn(world, day(1))).toEqual([]);
    expect(rowsOf(world, "series")).toMatchObject([{ regulars: [] }]);
    await did("clover", "take", { on: day(1) });
    expect(refusalCode(await does("dill", "take", { on: day(1) }))).toBe("NoPlaceFree");
    acceptedFacts(await world.act("birch", "people.come-back", {}));
    expect(peopleOn(world, day(1))).toEqual([world.person("clover")]);
    expect(peopleOn(world, day(2))).toEqual([world.person("birch")]);
    expect(world.laws()).toEqual([]);
  });
});
