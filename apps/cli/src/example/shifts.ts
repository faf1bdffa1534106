/** The shifts that the people of the example plan for the days to come, by the clocks where they live. */

import { DAY, dayOf } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import { makeWords, zoneOffsets } from "@plenty/client";
import { dropSpec, openSpec, takeSpec } from "@plenty/rules/rooms/shifts/acts";
import type { Script, ScriptedShift } from "./files.ts";
import type { Settling } from "./teams.ts";

interface Planning extends Settling {
  /** Start of the day of the example. */
  readonly today: Millis;
}

const zone = "Europe/Berlin";

/** Opens the shifts of the script, lets each be taken as a whole, and seeks a stand-in. */
export async function planShifts(
  { shifts }: Pick<Script, "shifts">,
  planning: Planning,
): Promise<void> {
  for (const shift of shifts) await plan(shift, planning);
}

async function plan(
  { about, by, in: ahead, whole, seeks, ...shift }: ScriptedShift,
  { random, enter, today }: Planning,
): Promise<void> {
  const note = makeWords(about, random);
  const first = dayOf(today + ahead * DAY);
  const offsets = zoneOffsets(zone, { from: today - 2 * DAY, until: today + 400 * DAY });
  const { title, time, minutes, places } = shift;
  const body = { title, about: note.hash, first, time, minutes, places, zone };
  const repeats = "FREQ=WEEKLY";
  const opened = await enter({
    by,
    spec: openSpec,
    body: { ...body, repeats, offsets: [...offsets] },
    notes: [note],
  });
  const series = opened.act;
  await enter({ by: whole, spec: takeSpec, body: { series } });
  if (seeks !== undefined) await enter({ by: seeks, spec: dropSpec, body: { series, on: first } });
}
