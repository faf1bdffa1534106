/** The play of shifts: series of few dates with few places, taken, dropped, stood in for and recorded. */

import { DAY, dayOf, toTime } from "@plenty/kernel";
import { actingFor, deviceless } from "../../testing/behalf.ts";
import type { Behalf } from "../../testing/behalf.ts";
import { actors, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { dateTaken, seriesOpened, standInSought } from "./facts.ts";
import { outcomes } from "./forms.ts";
import type { Outcome } from "./forms.ts";
import { opening } from "./given.ts";
import type { shifts } from "./index.ts";
import { scenes } from "./scenes.ts";

interface Opening {
  readonly by: string;
  readonly title: string;
  readonly time: string;
  readonly places: number;
  readonly repeats: string;
}

const open = defineStep<Opening>("shifts.open", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    title: dice.pick(["Kitchen", "Shop", "Compost"]),
    time: dice.pick(["12:00", "13:00", "14:00"]),
    places: 1 + dice.below(2),
    repeats: dice.pick([
      "FREQ=DAILY;COUNT=4",
      "FREQ=WEEKLY;COUNT=3",
      "FREQ=DAILY;INTERVAL=2;COUNT=2",
    ]),
  }),
  perform: ({ world }, { by, ...other }) => opening(world, by, other),
});

interface Meaning {
  readonly by: string;
  readonly series: number;
  /** How many days from now; a negative one means the whole series. */
  readonly ahead: number;
}

function seriesAt({ one }: Stage, n: number): string {
  return one(seriesOpened, n, ({ series }) => series);
}

function dayAhead(world: World, days: number): string {
  return dayOf(world.now() + days * DAY);
}

/** A step in which somebody does something about a date, or a whole series. */
function about(act: "shifts.take" | "shifts.drop", weight: number) {
  return defineStep<Meaning>(act, {
    weight,
    choose: (dice) => ({
      by: dice.pick(actors),
      series: dice.below(4),
      ahead: dice.pick([-1, 0, 1, 1, 2, 3, 7]),
    }),
    perform: (stage, { by, series: n, ahead }) => {
      const series = seriesAt(stage, n);
      const { world } = stage;
      return world.act(by, act, ahead < 0 ? { series } : { series, on: dayAhead(world, ahead) });
    },
  });
}

const [take, drop] = [about("shifts.take", 5), about("shifts.drop", 3)];

interface StandingIn {
  readonly by: string;
  /** Which of those that were sought. */
  readonly sought: number;
}

const standIn = defineStep<StandingIn>("shifts.stand-in", {
  weight: 3,
  choose: (dice) => ({ by: dice.pick(actors), sought: dice.below(4) }),
  perform: (stage, { by, sought: n }) => {
    const found = latest(stage.told(standInSought), n);
    const {
      series,
      on,
      person: of,
    } = found ?? { series: nobody, on: "2026-01-06", person: nobody };
    return stage.world.act(by, "shifts.stand-in", { series, on, of });
  },
});

/** The last of a list, or one before it. */
function latest<T>(all: readonly T[], n: number): T | undefined {
  return all[all.length - 1 - n] ?? all.at(-1);
}

interface CallingOff {
  readonly by: string;
  readonly series: number;
  readonly from: number;
  readonly days: number;
}

const callOff = defineStep<CallingOff>("shifts.call-off", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    series: dice.below(4),
    from: dice.below(4),
    days: dice.below(3),
  }),
  perform: (stage, { by, series: n, from, days }) => {
    const [series, { world }] = [seriesAt(stage, n), stage];
    const to = dayAhead(world, from + days);
    return world.act(by, "shifts.call-off", { series, from: dayAhead(world, from), to });
  },
});

interface Recording {
  readonly by: string;
  /** Which of the places that were taken. */
  readonly taken: number;
  readonly was: Outcome;
}

const record = defineStep<Recording>("shifts.record", {
  weight: 4,
  choose: (dice) => ({ by: dice.pick(actors), taken: dice.below(6), was: dice.pick(outcomes) }),
  perform: (stage, { by, taken: n, was }) => {
    const found = latest(stage.told(dateTaken), n);
    const { series, on, person } = found ?? { series: nobody, on: "2026-01-06", person: nobody };
    return stage.world.act(by, "shifts.record", { series, on, people: [{ person, was }] });
  },
});

const takeFor = defineStep<Behalf>("shifts.take on behalf", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: (stage, who) => {
    const { world } = stage;
    const body = { series: seriesAt(stage, 0), on: dayAhead(world, 1) };
    return actingFor(world, who, ["shifts.take", body]);
  },
});

/** Four days with one place each. */
const kitchen = open.with({
  by: "alder",
  title: "Kitchen",
  time: "12:00",
  places: 1,
  repeats: "FREQ=DAILY;COUNT=4",
});

export const play = definePlay<typeof shifts>({
  examples: {
    "shifts.open": {
      title: "Kitchen",
      about: nobody,
      team: nobody,
      first: "2026-01-06",
      time: "18:00",
      minutes: 120,
      places: 3,
      repeats: "FREQ=WEEKLY;BYDAY=TU",
      until: "2026-06-30",
      zone: "Europe/Berlin",
      offsets: [
        { from: "2025-10-26T01:00:00.000Z", minutes: 60 },
        { from: "2026-03-29T01:00:00.000Z", minutes: 120 },
      ],
    },
    "shifts.call-off": { series: nobody, from: "2026-01-06", to: "2026-01-31" },
    "shifts.take": { series: nobody, on: "2026-01-06" },
    "shifts.drop": { series: nobody, on: "2026-01-06" },
    "shifts.stand-in": { series: nobody, on: "2026-01-06", of: nobody },
    "shifts.record": {
      series: nobody,
      on: "2026-01-06",
      people: [{ person: nobody, was: "attended" }],
    },
  },
  opening: [
    open.with({
      by: "alder",
      title: "House",
      time: "12:00",
      places: 2,
      repeats: "FREQ=DAILY;COUNT=9",
    }),
  ],
  steps: [open, take, drop, standIn, callOff, record, takeFor],
  kept: [
    {
      what: "a place is given up too late to be free, and somebody else stands in",
      founders: ["alder", "birch"],
      steps: [
        kitchen,
        take.with({ by: "birch", series: 0, ahead: 1 }),
        drop.with({ by: "birch", series: 0, ahead: 1 }),
        standIn.with({ by: "alder", sought: 0 }),
      ],
    },
    {
      what: "who took a place was there, as who opened the shift says afterwards",
      founders: ["alder", "birch"],
      steps: [
        kitchen,
        take.with({ by: "birch", series: 0, ahead: 1 }),
        wait.with({ millis: 2 * DAY }),
        record.with({ by: "alder", taken: 0, was: "attended" }),
      ],
    },
  ],
  ...scenes,
  asks: {
    series: ({ world }) => [{}, { limit: 1 }, { from: toTime(world.now()) }],
    one: (stage) => [{ series: seriesAt(stage, 0), person: stage.world.person("birch") }],
    dates: (stage) => {
      const from = "2026-01-01T00:00:00.000Z";
      return [
        { from },
        { from, limit: 1 },
        { from, series: seriesAt(stage, 0), only: "free" as const },
        { from, only: "sought" as const, until: "2027-01-01T00:00:00.000Z" },
      ];
    },
    "of-person": ({ world }) =>
      players.map((name) => ({ person: world.person(name), from: "2026-01-01T00:00:00.000Z" })),
    "to-record": ({ world }) => [
      { person: world.person("alder"), until: "2026-01-20T00:00:00.000Z" },
    ],
    account: ({ world }) => [{ person: world.person("birch") }],
  },
});
