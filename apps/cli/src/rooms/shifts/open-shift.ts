/** `plenty open-shift`: opens a series of shifts by the clock of the group's zone. */

import { accepted, DAY } from "@plenty/kernel";
import { isZone, ownZone, zoneOffsets } from "@plenty/client";
import { openSpec } from "@plenty/rules/rooms/shifts/acts";
import { commandOf } from "../../do/alias.ts";
import { failWith, wrongUsage } from "../../support/command.ts";

/** As far as a series can begin ahead, and reach from there. */
const aheadMs = 4 * 366 * DAY;

export const command = commandOf({
  name: "open-shift",
  summary: "open a series of shifts, by the clock of the group's time zone",
  act: openSpec,
  words: ["title"],
  usually: { minutes: "120", places: "1" },
  without: ["offsets", "zone"],
  options: {
    zone: {
      type: "string",
      value: "ZONE",
      help: "By whose clocks (default: the group's zone, or this computer's where the group has chosen none).",
    },
  },
  examples: [
    "plenty open-shift kitchen --first tuesday --time 18:00 --places 2 --repeats 'FREQ=WEEKLY;BYDAY=TU'",
    "plenty open-shift 'spring cleaning' --first 2027-04-03 --time 10:00 --minutes 360 --places 12",
  ],
  notes: [
    "  Without --repeats it is once. Without --until, or an end in the rule, a series reaches for a year.",
    "  plenty shifts sheet prints what is planned.",
  ],
  async usuallyHere(group) {
    const about = await group.query("charter", "about");
    if (!about.ok) return failWith(about.refusal);
    const chosen = about.value.settings.find(({ name }) => name === "shifts.zone");
    const isChosen = chosen?.since !== undefined;
    return accepted({ zone: isChosen ? String(chosen?.value) : ownZone() });
  },
  compose(typed, { options, now }) {
    const zone = options.text("zone") ?? String(typed["zone"]);
    if (!isZone(zone)) return wrongUsage(`"${zone}" is no time zone that this computer knows`);
    const offsets = zoneOffsets(zone, { from: now - 2 * DAY, until: now + aheadMs });
    return accepted({ ...typed, zone, offsets });
  },
  tell: ({ body, receipt }) => ({
    json: { series: receipt.act, receipt },
    lines: [
      `${body.title}: from ${body.first} at ${body.time}, ${body.zone}.`,
      "plenty shifts free lists its dates.",
    ],
  }),
});
