/** Acts of shifts: series are opened and called off; dates are taken, dropped and stood in for; who was there is recorded. */

import { limits } from "@plenty/kernel";
import { agent, body, comingDay, day, list, name, Type, words } from "../../engine/body.ts";
import { defineSetting, defineSpec } from "../../engine/spec.ts";
import {
  contributionsConfirmed,
  contributionsWithdrawn,
  contributionTold,
  dayIsLong,
} from "../contributions/facts.ts";
import { members, persons } from "../people/roles.ts";
import {
  attendanceRecorded,
  datesCalledOff,
  dateTaken,
  placeFreed,
  seriesDropped,
  seriesOpened,
  seriesTaken,
  standInFound,
  standInSought,
} from "./facts.ts";
import {
  clock,
  minutes,
  offsets,
  outcome,
  places,
  repeats,
  series,
  zoneName,
  team,
} from "./forms.ts";

export const zoneSetting = defineSetting({
  name: "shifts.zone",
  summary: "The time zone by whose clocks shifts are planned",
  schema: zoneName,
  initial: "UTC",
  holder: "agreement",
  announced: "never",
});

export const deadlineSetting = defineSetting({
  name: "shifts.deadline",
  summary: "Until how many hours before a shift begins who cannot be there gives the place back",
  schema: Type.Integer({ minimum: 0, maximum: 720 }),
  initial: 48,
  holder: "agreement",
  announced: "raised",
});

export const openSpec = defineSpec({
  name: "shifts.open",
  summary: "I open a series of shifts, each with so many places.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({
    title: name,
    about: Type.Optional(words),
    team: Type.Optional(team),
    first: comingDay,
    time: clock,
    minutes,
    places,
    /** Absent of what is once. */
    repeats: Type.Optional(repeats),
    /** The last day that is looked at; a year after the first where none is said. */
    until: Type.Optional(comingDay),
    zone: zoneName,
    offsets,
  }),
  facts: [seriesOpened],
});

export const callOffSpec = defineSpec({
  name: "shifts.call-off",
  summary: "I call off the dates of a series from a day on that are still to come.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ series, from: comingDay, to: Type.Optional(comingDay) }),
  facts: [datesCalledOff],
});

const oneOrAll = body({ series, on: Type.Optional(comingDay) });

export const takeSpec = defineSpec({
  name: "shifts.take",
  summary: "I take a place on one date, or on every date of a series.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: oneOrAll,
  facts: [dateTaken, seriesTaken],
});

export const dropSpec = defineSpec({
  name: "shifts.drop",
  summary: "I can't be there on one date, or no longer take a series.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: oneOrAll,
  facts: [placeFreed, standInSought, seriesDropped],
});

export const standInSpec = defineSpec({
  name: "shifts.stand-in",
  summary: "I stand in on a date for somebody who cannot be there.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ series, on: comingDay, of: agent }),
  facts: [standInFound],
});

export const recordSpec = defineSpec({
  name: "shifts.record",
  summary: "I record who was there on a date.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    series,
    on: day,
    people: list(body({ person: agent, was: outcome }), limits.shiftPlaces),
  }),
  facts: [
    attendanceRecorded,
    contributionTold,
    dayIsLong,
    contributionsConfirmed,
    contributionsWithdrawn,
  ],
});
