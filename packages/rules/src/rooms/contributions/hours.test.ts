/** Hours of a day: given what was told of somebody's day, when more is told of it. */

import { describe, expect, test } from "vitest";
import { acceptedFacts, givenFounded, refusalCode } from "../../testing/world.ts";
import { givenTold, telling } from "./told-play.ts";

const hours = (n: number) => ({ amount: n * 100, unit: "hour" }) as const;

describe("hours of a day", () => {
  test("[CO14] a billion hours are refused, and told how much there can be", async () => {
    const world = await givenFounded();
    expect(await telling(world, hours(1_000_000_000))).toMatchObject({
      refusal: {
        code: "DayTooLong",
        field: "items.0.amount",
        params: { day: "2026-01-04", most: { amount: 20_000, decimals: 2, unit: "hour" } },
      },
    });
  });

  test("[CO14] it is the day of each person that is bounded, whatever it was told in", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const both = [world.person("alder"), world.person("birch")];
    acceptedFacts(await telling(world, { ...hours(150), people: both }));
    expect(refusalCode(await telling(world, hours(51)))).toBe("DayTooLong");
    acceptedFacts(await telling(world, { ...hours(51), on: "2026-01-03" }));
    acceptedFacts(await telling(world, hours(50)));
    expect(refusalCode(await telling(world, { amount: 1, unit: "hour" }))).toBe("DayTooLong");
    expect(world.laws()).toEqual([]);
  });

  test("[CO14] several things of one act are one day", async () => {
    const world = await givenFounded();
    const people = [world.person("alder")];
    const item = { on: "2026-01-04", people, theme: "food", kind: "work", ...hours(150) };
    expect(await world.act("alder", "contributions.log", { items: [item, item] })).toMatchObject({
      refusal: { code: "DayTooLong", field: "items.1.amount" },
    });
  });

  test("[CO14] past 24 hours the entry says so; what is taken back counts no more", async () => {
    const world = await givenFounded();
    expect(acceptedFacts(await telling(world, hours(24)))).toHaveLength(1);
    const [told, long] = acceptedFacts(await telling(world, hours(1)));
    expect(long).toEqual({
      fact: "DayIsLong",
      person: world.person("alder"),
      on: "2026-01-04",
      ...hours(25),
    });
    const items = [told?.item];
    acceptedFacts(await world.act("alder", "contributions.withdraw", { items }));
    expect(acceptedFacts(await telling(world, { amount: 1, unit: "hour" }))).toMatchObject([
      { fact: "ContributionTold" },
      { fact: "DayIsLong", amount: 2_401 },
    ]);
    expect(world.laws()).toEqual([]);
  });

  test("[CO14] pieces and kilograms have no such bound, and a group sets its own", async () => {
    const world = await givenFounded(["alder"], { "contributions.hours-a-day": 24 });
    acceptedFacts(await telling(world, { amount: 1_000_000, unit: "piece" }));
    expect(refusalCode(await telling(world, hours(25)))).toBe("DayTooLong");
    acceptedFacts(await telling(world, hours(24)));
  });

  test("[CO11] a thing is told for a team of the group, and found by it", async () => {
    const { world } = await givenTold();
    const opening = { name: "Garden" };
    const [opened] = acceptedFacts(await world.act("alder", "teams.open", opening));
    const team = String(opened?.team);
    acceptedFacts(await telling(world, { team }));
    expect(world.ask("contributions", "recent", { team }).rows).toMatchObject([{ team }]);
    expect(world.ask("contributions", "recent").rows).toHaveLength(2);
    expect(refusalCode(await telling(world, { team: world.person("alder") }))).toBe("TeamUnknown");
  });
});
