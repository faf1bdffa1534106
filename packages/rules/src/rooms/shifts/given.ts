/** Histories in which there are shifts: what scenes and tests begin with. World time is Monday, 5 January 2026, 9:00. */

import { DAY, dayOf, HOUR } from "@plenty/kernel";
import { acceptedFacts, givenFounded } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

type Body = Readonly<Record<string, unknown>>;

/** A zone in which nothing changes. */
export const utc = { zone: "UTC", offsets: [{ from: "1970-01-01T00:00:00.000Z", minutes: 0 }] };

/** Somebody opens a kitchen at noon of tomorrow for two hours with two places, or something else in it. */
export function opening(world: World, by: string, other: Body = {}) {
  const first = dayOf(world.now() + DAY);
  const body = { title: "Kitchen", first, time: "12:00", minutes: 120, places: 2, ...utc };
  return world.act(by, "shifts.open", { ...body, ...other });
}

/** The id of a series that somebody opens, which is not refused. */
export async function opened(world: World, by: string, other: Body = {}): Promise<string> {
  const [told] = acceptedFacts(await opening(world, by, other));
  return String(told?.series);
}

/** A world in which a series is open, and what people do about it. */
export interface Given {
  readonly world: World;
  readonly series: string;
  /** Of the dates of a daily series, by how many days they are ahead. */
  readonly day: (ahead: number) => string;
  readonly does: (
    by: string,
    act: "take" | "drop" | "stand-in" | "call-off" | "record",
    other?: Body,
  ) => ReturnType<World["act"]>;
  /** The same, which is not refused. */
  readonly did: (...what: Parameters<Given["does"]>) => Promise<void>;
  /** Somebody records of others what they were on a day. */
  readonly records: (
    by: string,
    on: string,
    people: Readonly<Record<string, string>>,
  ) => ReturnType<World["act"]>;
}

/** alder, birch, clover and dill are members, and alder opened a series of daily shifts, or what else is said. */
export async function givenShifts(other: Body = {}): Promise<Given> {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  const series = await opened(world, "alder", { repeats: "FREQ=DAILY;COUNT=9", ...other });
  const begun = world.now();
  const does: Given["does"] = (by, act, more = {}) =>
    world.act(by, `shifts.${act}`, { series, ...more });
  return {
    world,
    series,
    day: (ahead) => dayOf(begun + ahead * DAY),
    does,
    did: async (...what) => void acceptedFacts(await does(...what)),
    records: (by, on, people) =>
      does(by, "record", {
        on,
        people: Object.entries(people).map(([who, was]) => ({ person: world.person(who), was })),
      }),
  };
}

/** The same; birch has a place tomorrow and seeks a stand-in, for it is too late to give it back. */
export async function givenSought(): Promise<Given> {
  const given = await givenShifts();
  await given.did("birch", "take", { on: given.day(1) });
  await given.did("birch", "drop", { on: given.day(1) });
  return given;
}

/** The same; birch and clover have a place tomorrow, and it is an hour past noon of that day. */
export async function givenBegun(): Promise<Given> {
  const given = await givenShifts();
  for (const by of ["birch", "clover"]) await given.did(by, "take", { on: given.day(1) });
  given.world.wait(DAY + 4 * HOUR);
  return given;
}
