/** How each refusal of shifts comes about, and how its acts are refused by what other rooms say. */

import { DAY, limits } from "@plenty/kernel";
import type { Scene } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenBegun, givenShifts, givenSought, opened, opening } from "./given.ts";

type Body = Readonly<Record<string, unknown>>;

/** Opening with something in it that is refused. */
function badly(other: Body): Scene {
  return async () => opening(await givenFounded(), "alder", other);
}

async function givenTeam(): Promise<{ readonly world: World; readonly team: string }> {
  const world = await givenFounded(["alder", "birch"]);
  const [told] = acceptedFacts(await world.act("alder", "teams.open", { name: "Cooks" }));
  return { world, team: String(told?.team) };
}

/** As many series as a group can have; alder opened none of them. */
async function givenFull(): Promise<World> {
  const crowd = Array.from({ length: limits.founders - 1 }, (_, i) => `member ${i}`);
  const world = await givenFounded(["alder", ...crowd]);
  for (const by of ["alder", ...crowd]) {
    const own =
      by === "alder"
        ? limits.shifts - crowd.length * limits.shiftsPerMember
        : limits.shiftsPerMember;
    for (let n = 0; n < own; n++) await opened(world, by);
  }
  return world;
}

const recorded = async (by: string, wait = 0) => {
  const { world, day, records } = await givenBegun();
  acceptedFacts(await records("alder", day(1), { birch: "attended" }));
  world.wait(wait);
  return records(by, day(1), { birch: "missed" });
};

export const scenes = {
  scenes: {
    shiftTitleUnseen: badly({ title: "\u200e\u00ad" }),
    firstInvalid: badly({ first: "2026-01-02" }),
    lastInvalid: badly({ until: "2028-02-01" }),
    repeatsTooOften: badly({ repeats: "FREQ=SECONDLY" }),
    repeatsUnclear: badly({ repeats: "FREQ=WEEKLY;BYDAY=XX" }),
    zoneInvalid: badly({ offsets: [{ from: "2027-01-01T00:00:00.000Z", minutes: 0 }] }),
    noDates: badly({ repeats: "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30" }),
    datesTooMany: badly({ repeats: "FREQ=DAILY", until: "2028-01-05" }),
    shiftsYours: async () => {
      const world = await givenFounded();
      for (let n = 0; n < limits.shiftsPerMember; n++) await opened(world, "alder");
      return opening(world, "alder");
    },
    shiftsFull: async () => opening(await givenFull(), "alder"),
    shiftUnknown: async () => (await givenShifts()).does("birch", "take", { series: nobody }),
    notLookingAfter: async () => {
      const { does, day } = await givenShifts();
      return does("birch", "call-off", { from: day(1) });
    },
    nothingToCallOff: async () => {
      const { does, day } = await givenShifts();
      return does("alder", "call-off", { from: day(20) });
    },
    dateUnknown: async () => {
      const { does, day } = await givenShifts();
      return does("birch", "take", { on: day(20) });
    },
    dateCalledOff: async () => {
      const { did, does, day } = await givenShifts();
      await did("alder", "call-off", { from: day(1) });
      return does("birch", "take", { on: day(1) });
    },
    dateBegun: async () => {
      const { does, day } = await givenBegun();
      return does("dill", "take", { on: day(1) });
    },
    dateToCome: async () => {
      const { records, day } = await givenSought();
      return records("alder", day(1), { birch: "missed" });
    },
    holdsPlace: async () => {
      const { did, does, day } = await givenShifts();
      await did("birch", "take", { on: day(1) });
      return does("birch", "take", { on: day(1) });
    },
    worksThen: async () => {
      const { world, did, does, day } = await givenShifts();
      const series = await opened(world, "alder", { title: "Shop", time: "13:59" });
      await did("birch", "take", { series, on: day(1) });
      return does("birch", "take", { on: day(1) });
    },
    noPlaceFree: async () => {
      const { did, does, day } = await givenShifts();
      for (const by of ["birch", "clover"]) await did(by, "take", { on: day(1) });
      return does("dill", "take", { on: day(1) });
    },
    takesSeries: async () => {
      const { did, does } = await givenShifts();
      await did("birch", "take");
      return does("birch", "take");
    },
    noneToTake: async () => {
      const { did, does } = await givenShifts({ places: 1 });
      await did("birch", "take");
      return does("clover", "take");
    },
    noPlaceHeld: async () => {
      const { does, day } = await givenShifts();
      return does("birch", "drop", { on: day(1) });
    },
    seriesNotTaken: async () => {
      const { did, does, day } = await givenShifts();
      await did("birch", "take", { on: day(1) });
      return does("birch", "drop");
    },
    seeksAlready: async () => {
      const { does, day } = await givenSought();
      return does("birch", "drop", { on: day(1) });
    },
    notSought: async () => {
      const { world, does, day } = await givenSought();
      return does("clover", "stand-in", { on: day(1), of: world.person("dill") });
    },
    ownStandIn: async () => {
      const { world, does, day } = await givenSought();
      return does("birch", "stand-in", { on: day(1), of: world.person("birch") });
    },
    shiftPersonTwice: async () => {
      const { world, does, day } = await givenBegun();
      const birch = { person: world.person("birch"), was: "attended" };
      return does("alder", "record", { on: day(1), people: [birch, { ...birch, was: "missed" }] });
    },
    ownAttendance: async () => {
      const { records, day } = await givenBegun();
      return records("birch", day(1), { clover: "attended", birch: "attended" });
    },
    notInShift: async () => {
      const { records, day } = await givenBegun();
      return records("alder", day(1), { dill: "attended" });
    },
    notYoursToRecord: async () => {
      const { records, day } = await givenBegun();
      return records("dill", day(1), { birch: "attended" });
    },
    recordedByOther: () => recorded("clover"),
    recordStands: () => recorded("alder", limits.shiftCorrectMs + 1),
  } satisfies Readonly<Record<string, Scene>>,
  also: [
    ...([nobody, "closed", "not theirs"] as const).map((which) => async () => {
      const { world, team } = await givenTeam();
      if (which === "closed") acceptedFacts(await world.act("alder", "teams.close", { team }));
      const by = which === "not theirs" ? "birch" : "alder";
      return opening(world, by, { team: which === nobody ? nobody : team });
    }),
    ...(["call-off", "drop", "stand-in", "record"] as const).map((act) => async () => {
      const { world, does, day } = await givenShifts();
      const whole = {
        "call-off": { from: day(1) },
        drop: {},
        "stand-in": { on: day(1), of: nobody },
        record: { on: day(1), people: [{ person: world.person("birch"), was: "missed" }] },
      } as const;
      return does("alder", act, { series: nobody, ...whole[act] });
    }),
    ...(["drop", "stand-in", "record"] as const).flatMap((act) =>
      (["unknown", "called off", "begun"] as const).map((how) => async () => {
        const { world, did, does, day } = await givenShifts();
        if (how === "called off") await did("alder", "call-off", { from: day(1) });
        if (how === "begun") world.wait(2 * DAY);
        const on = how === "unknown" ? day(30) : day(1);
        const people = [{ person: world.person("birch"), was: "missed" }];
        const whole = { drop: {}, "stand-in": { of: nobody }, record: { people } } as const;
        return does("alder", act, { on, ...whole[act] });
      }),
    ),
    async () => {
      const { did, does, world, day } = await givenSought();
      await did("clover", "take", { on: day(1) });
      return does("clover", "stand-in", { on: day(1), of: world.person("birch") });
    },
    async () => {
      const { did, does, world, day } = await givenSought();
      const series = await opened(world, "alder", { title: "Shop", time: "13:59" });
      await did("clover", "take", { series, on: day(1) });
      return does("clover", "stand-in", { on: day(1), of: world.person("birch") });
    },
    async () => {
      const { world, records, day } = await givenBegun();
      acceptedFacts(await world.act("birch", "people.leave", {}));
      return records("alder", day(1), { birch: "attended" });
    },
    async () => {
      const { world, records, day } = await givenBegun();
      const told = { on: day(1), people: [world.person("birch")], theme: "food", kind: "work" };
      const items = [{ ...told, amount: 20_000, unit: "hour" }];
      acceptedFacts(await world.act("birch", "contributions.log", { items }));
      return records("alder", day(1), { birch: "attended" });
    },
    ...(["shifts.open", "shifts.call-off", "shifts.record"] as const).map((act) => async () => {
      const { world, series, day } = await givenBegun();
      acceptedFacts(await world.join("elder"));
      if (act === "shifts.open") return opening(world, "elder");
      const people = [{ person: world.person("birch"), was: "missed" }];
      const body = act === "shifts.record" ? { on: day(1), people } : { from: day(2) };
      return world.act("elder", act, { series, ...body });
    }),
  ] satisfies readonly Scene[],
};
