/** Proposals as rules and questions see them: what each would change, who agreed, and how many must. */

import { DAY, dayOf, limits } from "@plenty/kernel";
import type { Hash, Millis, Refusal } from "@plenty/kernel";
import { textHash } from "@plenty/log";
import type { SqlRow } from "../../engine/db.ts";
import type { EnactedAct } from "../../engine/enact.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import { readSetting, settingValue } from "../../services/settings/index.ts";
import type { SettingValue } from "../../services/settings/index.ts";
import { wasHere } from "../../services/presence/index.ts";
import { silenceSetting } from "./agreeing-acts.ts";
import { countMembers, countSilent, leftSince, removedSince } from "../people/index.ts";

/** Open until enough agree; announced until it takes effect; then it holds, or it ended without: `failed` could not be done any more. */
export type ProposalState =
  | "open"
  | "announced"
  | "holds"
  | "withdrawn"
  | "lapsed"
  | "overtaken"
  | "failed";

export interface Proposal {
  readonly n: number;
  readonly proposal: Hash;
  /** Row number of who made it. */
  readonly person: number;
  /** Row number of the office whose holder decided it alone. */
  readonly office?: number;
  /** True if it takes five sixths, and is announced: it lets go of something that is kept for all. */
  readonly qualified: boolean;
  readonly made: Millis;
  readonly until: Millis;
  readonly why?: Hash;
  readonly state: ProposalState;
  readonly since: Millis;
  readonly effect?: Millis;
  /** The refusal because of which it failed. */
  readonly failed?: Failed;
}

/** Why what was agreed could not be done: a refusal in words, but for what to do next. */
export type Failed = Pick<Refusal, "code" | "title" | "detail">;

/** One thing that a proposal changes: the group's name, its common object, or a setting. */
export interface Change {
  readonly subject: string;
  readonly was: SettingValue;
  readonly value: SettingValue;
}

/** Subjects that are no settings: they stand in the charter's own row. */
export const ownSubjects = ["charter.name", "charter.object"] as const;
type OwnSubject = (typeof ownSubjects)[number];

/** True of a subject that stands in the charter's own row. */
export function isOwnSubject(subject: string): subject is OwnSubject {
  return ownSubjects.some((own) => own === subject);
}

const columns =
  "n, proposal, person, made, until, why, state, since, office, qualified, effect, failed";

/** The proposal that an act made; undefined if there is none. */
export function findProposal({ sql }: Reading, proposal: Hash): Proposal | undefined {
  const row = sql.read(`SELECT ${columns} FROM charter_proposals WHERE proposal = ?`).get(proposal);
  return row === undefined ? undefined : proposalOf(row);
}

/** A row of `charter_proposals`. */
export function proposalOf(row: SqlRow): Proposal {
  return {
    n: Number(row.n),
    proposal: String(row.proposal),
    person: Number(row.person),
    made: Number(row.made),
    until: Number(row.until),
    state: row.state as ProposalState, // CHECKed column
    since: Number(row.since),
    qualified: row.qualified === 1,
    ...(row.why === null ? {} : { why: String(row.why) }),
    ...(row.office === null ? {} : { office: Number(row.office) }),
    ...(row.effect === null ? {} : { effect: Number(row.effect) }),
    ...(row.failed === null ? {} : { failed: JSON.parse(String(row.failed)) as Failed }), // only moveProposal writes this column
  };
}

/** What a proposal changes, in the order of the names of what it changes. */
export function changesOf({ sql }: Reading, { n }: Pick<Proposal, "n">): readonly Change[] {
  const read = sql.read(
    "SELECT subject, was, value FROM charter_changes WHERE proposal = ? ORDER BY subject",
  );
  return read.all(n).map(({ subject, was, value }) => ({
    subject: String(subject),
    was: JSON.parse(String(was)) as SettingValue, // only writeProposal writes these columns
    value: JSON.parse(String(value)) as SettingValue,
  }));
}

/** Hash of what a proposal would change, in the order of the subjects, and have the group do. */
export function contentOf(
  changes: readonly Omit<Change, "was">[],
  acts: readonly EnactedAct[],
): Hash {
  const sorted = changes
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
    .map(({ subject, value }) => [subject, value]);
  return textHash(JSON.stringify([sorted, acts.map(({ act, body }) => [act, body])]));
}

/** An open proposal of the same content, the oldest; undefined if there is none. */
export function findAlike({ sql }: Reading, content: Hash): Hash | undefined {
  const read = sql.read(
    "SELECT proposal FROM charter_proposals WHERE content = ? AND state = 'open' ORDER BY n LIMIT 1",
  );
  const row = read.get(content);
  return row === undefined ? undefined : String(row.proposal);
}

/** What something is now. */
export function presentValue(reading: Reading, subject: string): SettingValue {
  const def = reading.settings.get(subject);
  if (def !== undefined) return settingValue(reading, def);
  const { name, object } = ownRow(reading);
  return subject === "charter.name" ? name : object;
}

/** What it will be once what is announced has taken effect. */
export function comingValue(reading: Reading, subject: string): SettingValue {
  const read = reading.sql.read(
    `SELECT c.value FROM charter_changes c JOIN charter_proposals p ON p.n = c.proposal
     WHERE c.subject = ? AND p.state = 'announced' ORDER BY p.n DESC LIMIT 1`,
  );
  const row = read.get(subject);
  return row === undefined
    ? presentValue(reading, subject)
    : (JSON.parse(String(row.value)) as SettingValue); // only writeProposal writes this column
}

/** The charter's own row. */
export function ownRow({ sql }: Reading) {
  const row = sql.read("SELECT name, object, language, founded FROM charter WHERE n = 1").get();
  return {
    name: String(row?.name),
    object: String(row?.object),
    language: String(row?.language),
    founded: Number(row?.founded),
  };
}

/**
 * How many agree now, and how many must: two thirds of the members, rounded up; where a time is given, without those
 * of whom nobody heard since. A qualified majority is five sixths, of those too who were taken out: whoever is in its way
 * is not got out of it.
 */
export function tally(
  reading: Reading,
  proposal: Pick<Proposal, "n" | "made" | "qualified">,
  heardSince?: Millis,
) {
  const silent = heardSince === undefined ? 0 : countSilent(reading, heardSince);
  const members = countMembers(reading) - silent;
  const removed = proposal.qualified ? countAgainst(reading, proposal.made) : 0;
  const share = proposal.qualified ? (5 * (members + removed)) / 6 : (2 * members) / 3;
  return { agreed: countAgreed(reading, proposal), needed: Math.max(1, Math.ceil(share)) };
}

/** Members who were taken out within a year before a time, or since; but nobody who had been silent for so long by then. */
function countAgainst(reading: Reading, made: Millis): number {
  const silence = readSetting(reading, silenceSetting) * DAY;
  const removed = removedSince(reading, made - limits.removedCountMs);
  const heard = removed.filter(
    ({ n, from, to }) => from >= to - silence || wasHere(reading, n, dayOf(to - silence)),
  );
  return heard.length;
}

/** Who agreed and is a member: whoever left since does not count as long as they are away. */
function countAgreed(reading: Reading, { n, made }: Pick<Proposal, "n" | "made">): number {
  const read = reading.sql.read("SELECT agreed FROM charter_proposals WHERE n = ?");
  const away = leftSince(reading, made).filter((person) => hasAgreed(reading, { n, person }));
  return Number(read.get(n)?.agreed) - away.length;
}

/** A person agrees. */
export function writeVoice({ sql, index }: Judgement, { n, person }: Agreeing): void {
  const insert = sql.write(
    "INSERT INTO charter_agreements (proposal, person, entry) VALUES (?, ?, ?)",
  );
  insert.run(n, person, index);
  sql.write("UPDATE charter_proposals SET agreed = agreed + 1 WHERE n = ?").run(n);
}

/** A person who agreed does so no longer. */
export function removeVoice({ sql }: Judgement, { n, person }: Agreeing): void {
  sql.write("DELETE FROM charter_agreements WHERE proposal = ? AND person = ?").run(n, person);
  sql.write("UPDATE charter_proposals SET agreed = agreed - 1 WHERE n = ?").run(n);
}

interface Agreeing {
  /** Row numbers of the proposal and of the person. */
  readonly n: number;
  readonly person: number;
}

/** True if a person has agreed to a proposal. */
export function hasAgreed({ sql }: Reading, { n, person }: Agreeing): boolean {
  const read = sql.read("SELECT 1 FROM charter_agreements WHERE proposal = ? AND person = ?");
  return read.get(n, person) !== undefined;
}

/** Who agreed and is not away, by row number, in the order of the row numbers; the first page of them. */
export function agreedBy(
  reading: Reading,
  { n, made }: Pick<Proposal, "n" | "made">,
): readonly number[] {
  const read = reading.sql.read(
    "SELECT person FROM charter_agreements WHERE proposal = ? ORDER BY person LIMIT ?",
  );
  const away = new Set(leftSince(reading, made));
  const people = read.all(n, limits.pageRows).map(({ person }) => Number(person));
  return people.filter((person) => !away.has(person));
}

/** How many proposals are open: of one person, or of all. */
export function countOpen({ sql }: Reading, person: number | null): number {
  const read = sql.read(
    `SELECT COUNT(*) AS count FROM charter_proposals
     WHERE state = 'open' AND (? IS NULL OR person = ?)`,
  );
  return Number(read.get(person, person)?.count);
}

/**
 * Open and announced proposals that change something that this one changes too, or have the group do something about the
 * same, in the order of their making; of what an office decides, only what offices decided: it ends nothing that members
 * propose.
 */
export function rivalsOf({ sql }: Reading, { n, office }: Proposal): readonly Proposal[] {
  const read = sql.read(
    `SELECT ${columns} FROM charter_proposals
     WHERE state IN ('open', 'announced') AND n <> ?1 AND (?2 IS NULL OR office IS NOT NULL) AND n IN (
       SELECT proposal FROM charter_changes
       WHERE subject IN (SELECT subject FROM charter_changes WHERE proposal = ?1)
       UNION SELECT proposal FROM charter_enactments
       WHERE about IN (SELECT about FROM charter_enactments WHERE proposal = ?1))
     ORDER BY n`,
  );
  return read.all(n, office ?? null).map(proposalOf);
}

/** What a holder of an office decided that is announced and not yet so, in the order of deciding. */
export function decidedBy(
  { sql }: Reading,
  by: { readonly office: number; readonly person: number },
): readonly Proposal[] {
  const read = sql.read(
    `SELECT ${columns} FROM charter_proposals
     WHERE state = 'announced' AND office = ? AND person = ? ORDER BY n`,
  );
  return read.all(by.office, by.person).map(proposalOf);
}

/** Writes a proposal that was let pass, open until its time. */
export function writeProposal(
  { sql, id, index, at }: Judgement,
  made: {
    readonly person: number;
    readonly why?: Hash | undefined;
    readonly office?: number;
    readonly qualified?: boolean;
    /** Hash of what it would change and do. */
    readonly content: Hash;
    readonly changes: readonly Change[];
  },
): Proposal {
  const insert = sql.write(
    `INSERT INTO charter_proposals (proposal, person, entry, made, until, why, state, since, office,
       qualified, content) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?) RETURNING ${columns}`,
  );
  const until = at + limits.proposalMs;
  const row = insert.get(
    id,
    made.person,
    index,
    at,
    until,
    made.why ?? null,
    at,
    made.office ?? null,
    made.qualified === true ? 1 : 0,
    made.content,
  );
  if (row === undefined) throw new Error("invariant broken: what was written comes back");
  const proposal = proposalOf(row);
  const change = sql.write(
    "INSERT INTO charter_changes (proposal, subject, was, value) VALUES (?, ?, ?, ?)",
  );
  for (const { subject, was, value } of made.changes) {
    change.run(proposal.n, subject, JSON.stringify(was), JSON.stringify(value));
  }
  return proposal;
}

/** Moves a proposal to another state, from now on. */
export function moveProposal(
  { sql, at }: Judgement,
  { n }: Pick<Proposal, "n">,
  to: Pick<Proposal, "state" | "effect" | "failed">,
): void {
  const update = sql.write(
    "UPDATE charter_proposals SET state = ?, since = ?, effect = ?, failed = ? WHERE n = ?",
  );
  const failed = to.failed === undefined ? null : JSON.stringify(to.failed);
  update.run(to.state, at, to.effect ?? null, failed, n);
}
