/** How much one person is told to have worked on one day: what is far more than a day is looked at before it is told. */

import { DAY, findUnit, HOUR, present } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import { agentAt } from "../../services/economy/index.ts";
import { readSetting } from "../../services/settings/index.ts";
import { hoursSetting } from "./acts.ts";
import { dayIsLong } from "./facts.ts";
import { contributionRefusals } from "./refusals.ts";

const hour = present(findUnit("hour"), "hours are a unit");
const stepsPerHour = 10 ** hour.decimals;
const longDay = (DAY / HOUR) * stepsPerHour;

/** Hours of one day that were told of somebody: `person` by row number. */
export interface Worked {
  readonly person: number;
  readonly on: string;
  /** In steps of an hour; below zero where it is taken back. */
  readonly steps: number;
}

/** Hours that a thing done tells of each who did it; none where it is counted in something else. */
export function hoursOf(done: {
  readonly people: readonly number[];
  readonly on: string;
  readonly amount?: number | undefined;
  readonly unit?: string | undefined;
}): readonly Worked[] {
  const { people, on, amount, unit } = done;
  if (amount === undefined || unit !== hour.code) return [];
  return people.map((person) => ({ person, on, steps: amount }));
}

/** The refusal where somebody's day would hold more hours than the group takes; `before` is told in the same act, `place` is what stands before its fields there. */
export function refuseHours(
  reading: Reading,
  worked: readonly Worked[],
  { before, place }: { readonly before: readonly Worked[]; readonly place: string },
): Refusal | undefined {
  const most = readSetting(reading, hoursSetting) * stepsPerHour;
  const tooLong = worked.find(
    (one) => hoursOn(reading, one) + sumOn(before, one) + one.steps > most,
  );
  if (tooLong === undefined) return undefined;
  const params = {
    day: tooLong.on,
    most: { amount: most, decimals: hour.decimals, unit: hour.code },
  };
  return contributionRefusals.dayTooLong(params, `${place}amount`);
}

function sumOn(worked: readonly Worked[], { person, on }: Worked): number {
  const same = worked.filter((one) => one.person === person && one.on === on);
  return same.reduce((sum, { steps }) => sum + steps, 0);
}

/** Remembers hours of a day; says so where it is more than a day has. */
export function writeHours(judgement: Judgement, worked: readonly Worked[]): void {
  const begin = judgement.sql.write(
    "INSERT OR IGNORE INTO contribution_hours (person, on_day, steps) VALUES (?, ?, 0)",
  );
  const add = judgement.sql.write(
    "UPDATE contribution_hours SET steps = steps + ? WHERE person = ? AND on_day = ?",
  );
  for (const { person, on, steps } of worked) {
    begin.run(person, on);
    add.run(steps, person, on);
  }
  for (const one of worked) {
    const amount = hoursOn(judgement, one);
    if (one.steps < 0 || amount <= longDay) continue;
    const { agent } = agentAt(judgement, one.person);
    judgement.fact(dayIsLong, { person: agent, on: one.on, amount, unit: hour.code });
  }
}

function hoursOn({ sql }: Reading, { person, on }: Worked): number {
  const read = sql.read("SELECT steps FROM contribution_hours WHERE person = ? AND on_day = ?");
  return Number(read.get(person, on)?.steps ?? 0);
}

export const hoursLaws: readonly Law[] = [
  { name: "CO14 hours of a day are the sum of what is told of it", check: hoursAreSums },
];

function hoursAreSums({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT h.person, h.on_day FROM contribution_hours h WHERE h.steps <>
       (SELECT IFNULL(SUM(c.amount), 0) FROM contributions c
        JOIN contribution_people p ON p.contribution = c.n
        WHERE p.agent = h.person AND c.on_day = h.on_day AND c.unit = ?)
     ORDER BY h.person, h.on_day`,
  );
  return read.all(hour.code).map((row) => `person ${Number(row.person)}, ${String(row.on_day)}`);
}
