/** `plenty shifts`: one's own dates; those with free places; a sheet of all to pin up; one's own as a calendar file. */

import { accepted, DAY, parseDay, toTime } from "@plenty/kernel";
import type { Millis, PersonId, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Done, Failure, Input, Outcome } from "../../support/command.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";
import { typedDay } from "../../support/typed.ts";
import { calendarOf } from "./calendar.ts";
import { datesOf, datesOfPerson, peopleWords, whenWords } from "./dates.ts";
import type { Dates } from "./dates.ts";
import { sheetOf } from "./sheet.ts";

const ways = ["mine", "free", "sheet", "calendar"] as const;
type Way = (typeof ways)[number];

export const command: Command = {
  name: "shifts",
  summary: "list your shifts, those with free places, or a sheet of all to pin up",
  usage: "[mine | free | sheet | calendar] [--from DAY] [--days N]",
  words: ways,
  options: {
    from: { type: "string", value: "DAY", help: "The first day (default: today)." },
    days: { type: "string", value: "N", help: "For how many days (default: 28; a sheet: 7)." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    "plenty shifts",
    "plenty shifts free --days 14",
    "plenty shifts sheet --from monday",
    "plenty shifts calendar > shifts.ics",
  ],
  notes: [
    "  To take one:           plenty do shifts.take --series kitchen --on 2026-12-01",
    "  All of a series:       plenty do shifts.take --series kitchen",
    "  I can't be there:      plenty do shifts.drop --series kitchen --on 2026-12-01 --preview tells what follows",
    "  To stand in:           plenty do shifts.stand-in --series kitchen --on 2026-12-01 --of birch",
    "  To record who was there: plenty do shifts.record --help",
  ],
  run,
};

async function run({ args: [said = "mine", more], options, io }: Input): Promise<Outcome> {
  if (more !== undefined) return wrongUsage(`"${more}" is one word too many`);
  const way = ways.find((one) => one === said);
  if (way === undefined) return wrongUsage(`"${said}" is none of ${ways.join(", ")}`);
  const span = spanOf(way, { options, io });
  if (!span.ok) return span;
  if (way === "mine" || way === "calendar") {
    return asMember(options, io, ({ group, person }) =>
      tellMine(group, { person, way, span: span.value, now: io.now() }),
    );
  }
  const target = await openGroup(options, io);
  if (!target.ok) return target;
  const { group } = target.value;
  return closing(target.value, () => tellAll(group, way, span.value));
}

interface Span {
  readonly from: string;
  readonly until: string;
}

/** From when to when; days begin by UTC, which a shift is never a day away from. */
function spanOf(way: Way, { options, io }: Pick<Input, "options" | "io">): Result<Span, Failure> {
  const days = Number(options.text("days") ?? (way === "sheet" ? 7 : 28));
  if (!Number.isInteger(days) || days < 1 || days > 731) {
    return wrongUsage("--days takes a number from 1 to 731");
  }
  const text = options.text("from");
  if (text === undefined) return accepted(spanFrom(io.now(), days));
  const day = typedDay(text, io, "future");
  return day.ok ? accepted(spanFrom(parseDay(day.value) ?? io.now(), days)) : day;
}

function spanFrom(from: Millis, days: number): Span {
  return { from: toTime(from), until: toTime(from + days * DAY) };
}

interface Mine {
  readonly person: PersonId;
  readonly way: "mine" | "calendar";
  readonly span: Span;
  readonly now: Millis;
}

async function tellMine(group: GroupClient, { person, way, span, now }: Mine): Promise<Outcome> {
  const dates = await datesOfPerson(group, { person, ...span });
  if (!dates.ok) return dates;
  if (way === "mine") return accepted(listed(dates.value, "You have no shift then."));
  const lines = calendarOf(dates.value.rows, { host: "plenty", person, now });
  return accepted({ json: { calendar: lines.join("\r\n") }, lines });
}

async function tellAll(group: GroupClient, way: "free" | "sheet", span: Span): Promise<Outcome> {
  const dates = await datesOf(group, way === "free" ? { ...span, only: way } : span);
  if (!dates.ok) return dates;
  if (way === "free") return accepted(listed(dates.value, "No place is free then."));
  return accepted({ json: jsonOf(dates.value), lines: sheetOf(dates.value) });
}

function listed(dates: Dates, none: string): Done {
  const cells = dates.rows.map((row) => [row.title, whenWords(row), peopleWords(row, dates)]);
  return { json: jsonOf(dates), lines: cells.length === 0 ? [none] : columns(cells) };
}

function jsonOf({ rows, words }: Dates) {
  const people = ({ people: all }: (typeof rows)[number]) =>
    all.map((one) => ({ ...one, name: words[one.name] ?? "" }));
  return { shifts: rows.map((row) => ({ ...row, people: people(row) })) };
}
