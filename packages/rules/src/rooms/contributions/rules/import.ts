/**
 * Bringing in what another source tells. The importer answers for having told it; people it names become
 * unclaimed agents under the salted hash of their name, but who belongs stands for themselves; a record known
 * from before adds nothing.
 */

import { present } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Reading } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { findAgent } from "../../../services/economy/index.ts";
import { reportPresence } from "../../../services/presence/index.ts";
import {
  authorOf,
  findPerson,
  isFreeName,
  peopleRefusals,
  registerUnclaimed,
} from "../../people/index.ts";
import { importSpec } from "../acts.ts";
import { contributionsImported } from "../facts.ts";
import type { ImportRecord } from "../forms.ts";
import { hoursOf, refuseHours } from "../hours.ts";
import type { Worked } from "../hours.ts";
import { contributionRefusals } from "../refusals.ts";
import { hasBegun } from "./days.ts";
import { sourceNumber, writeDone, writeEntry } from "./write.ts";

type Import = BodyOf<typeof importSpec>;

const refusals = [
  contributionRefusals.agentTwice,
  contributionRefusals.agentUnknown,
  peopleRefusals.theyLeft,
  contributionRefusals.dayInvalid,
  contributionRefusals.amountWithoutUnit,
  contributionRefusals.recordTwice,
  contributionRefusals.nothingNew,
  contributionRefusals.dayTooLong,
];

/** Runs the rule: load, refuse, write. */
export const importContributions = defineAct(importSpec, refusals, (act) => {
  const refusal = refuseImport(act);
  if (refusal !== undefined) return refusal;
  const fresh = freshRecords(act, act.body);
  if (fresh.length === 0) return contributionRefusals.nothingNew();
  const tooLong = refuseLongDays(act, fresh);
  if (tooLong !== undefined) return tooLong;
  writeImport(act, fresh);
  return undefined;
});

interface Placed extends ImportRecord {
  readonly position: number;
}

function refuseImport(act: ActJudgement<Import>): Refusal | undefined {
  const { people, members = [], records } = act.body;
  return (
    refuseNames(act, people, "people") ??
    refuseNames(act, members, "members") ??
    refuseRecords(act, records)
  );
}

/** Names are unclaimed or new, and members are who belongs; each stands once. */
function refuseNames(
  act: ActJudgement<Import>,
  agents: readonly Hash[],
  field: "people" | "members",
): Refusal | undefined {
  const twice = agents.findIndex((agent, i) => agents.indexOf(agent) < i);
  if (twice >= 0) return contributionRefusals.agentTwice("", `${field}.${twice}`);
  const fits = field === "people" ? mayBeNamed : isPerson;
  const wrong = agents.findIndex((agent) => !fits(act, agent));
  if (wrong >= 0) {
    const agent = present(agents[wrong], "it was just found there");
    return contributionRefusals.agentUnknown({ agent }, `${field}.${wrong}`);
  }
  const away = agents.findIndex((agent) => findPerson(act, agent)?.left === true);
  if (away < 0) return undefined;
  const person = present(agents[away], "it was just found there");
  return peopleRefusals.theyLeft({ person }, `${field}.${away}`);
}

/** Whom the records' `by` counts. */
function namedIn({ people, members = [] }: Import): readonly Hash[] {
  return [...people, ...members];
}

function refuseRecords(
  act: ActJudgement<Import>,
  records: readonly ImportRecord[],
): Refusal | undefined {
  const ids = new Set<string>();
  for (const [i, record] of records.entries()) {
    const refusal = refuseRecord(act, record, `records.${i}`);
    if (refusal !== undefined) return refusal;
    if (ids.has(record.id))
      return contributionRefusals.recordTwice({ record: record.id }, `records.${i}.id`);
    ids.add(record.id);
  }
  return undefined;
}

/** True of a name that an import brought in before, and of one that is new; not of persons, nor of other words. */
function mayBeNamed(reading: Reading, agent: Hash): boolean {
  return findAgent(reading, agent)?.kind === "unclaimed" || isFreeName(reading, agent);
}

function refuseRecord(
  act: ActJudgement<Import>,
  record: ImportRecord,
  field: string,
): Refusal | undefined {
  const { on, by, kind, amount, unit } = record;
  if (!hasBegun(on, act.at)) return contributionRefusals.dayInvalid({ day: on }, `${field}.on`);
  if ((amount === undefined) !== (unit === undefined))
    return contributionRefusals.amountWithoutUnit("", `${field}.amount`);
  const all = namedIn(act.body);
  const named = by.map((i) => all[i]);
  const wrong = named.find(
    (agent) => agent === undefined || (kind === "presence" && isPerson(act, agent)),
  );
  if (wrong !== undefined || named.includes(undefined))
    return contributionRefusals.agentUnknown({ agent: wrong ?? "" }, `${field}.by`);
  return new Set(record.by).size < record.by.length
    ? contributionRefusals.agentTwice("", `${field}.by`)
    : undefined;
}

/** Who belongs gives signs of life of their own: no import gives them. */
function isPerson(reading: Reading, agent: Hash): boolean {
  return findAgent(reading, agent)?.kind === "person";
}

/** The refusal of the first new record that makes somebody's day longer than the group takes. */
function refuseLongDays(act: ActJudgement<Import>, fresh: readonly Placed[]): Refusal | undefined {
  const before: Worked[] = [];
  // who is new has no number yet, and no hours: each stands under one of their own below zero
  const numbers = namedIn(act.body).map((agent, i) => findAgent(act, agent)?.n ?? -1 - i);
  for (const record of fresh) {
    if (record.kind === "presence") continue;
    const people = record.by.map((i) => present(numbers[i], "places in `people` were checked"));
    const worked = hoursOf({ ...record, people });
    const refusal = refuseHours(act, worked, { before, place: `records.${record.position}.` });
    if (refusal !== undefined) return refusal;
    before.push(...worked);
  }
  return undefined;
}

function freshRecords({ sql }: Reading, { source, records }: Import): readonly Placed[] {
  const placed = records.map((record, position) => ({ ...record, position }));
  const row = sql.read("SELECT n FROM contribution_sources WHERE source = ?").get(source);
  if (row === undefined) return placed;
  const known = sql.read("SELECT 1 FROM contribution_records WHERE source = ? AND record = ?");
  return placed.filter((record) => known.get(Number(row.n), record.id) === undefined);
}

function writeImport(act: ActJudgement<Import>, fresh: readonly Placed[]): void {
  const { source, people, members } = act.body;
  const importer = authorOf(act);
  const n = sourceNumber(act, source);
  const agents = people.filter((agent) => findAgent(act, agent) === undefined);
  registerUnclaimed(act, { agents, source });
  writeEntry(act, { teller: importer.n, source: n });
  const numbers = namedIn(act.body).map((agent) => numberOf(act, agent));
  const insert = act.sql.write(
    "INSERT INTO contribution_records (source, record, entry, position) VALUES (?, ?, ?, ?)",
  );
  for (const record of fresh) {
    insert.run(n, record.id, act.index, record.position);
    writeRecord(act, record, numbers);
  }
  const named = { people, ...(members === undefined ? {} : { members }) };
  act.fact(contributionsImported, { source, by: importer.person, ...named, records: fresh });
}

function numberOf(reading: Reading, agent: Hash): number {
  return present(
    findAgent(reading, agent),
    "people of an import are registered, and members belong",
  ).n;
}

function writeRecord(act: ActJudgement<Import>, record: Placed, numbers: readonly number[]): void {
  const { on, kind } = record;
  const people = record.by.map((i) => present(numbers[i], "places in `people` were checked"));
  if (kind === "presence") {
    for (const agent of people) reportPresence(act, { agent, day: on });
  } else {
    writeDone(act, { ...record, people });
  }
}
