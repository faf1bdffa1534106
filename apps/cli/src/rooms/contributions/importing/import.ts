/**
 * An import, whole: every line is looked at before the first act is sent; names that the group already
 * knows from this source keep their agents; acts go out in requests of a few. What the group knows
 * already is refused as a whole act (`NothingNew`) or skipped within one, so a second import adds
 * nothing and an interrupted one is finished by starting it again.
 */

import { accepted, DAY, dayOf, present } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Result } from "@plenty/kernel";
import { makeNonce, makeWords, signAct, wordsToSend } from "@plenty/client";
import type { Fact, GroupClient, Random, SaltedWords, SentAct } from "@plenty/client";
import type { Signer } from "@plenty/log";
import { importSpec } from "@plenty/rules/rooms/contributions/acts";
import { contributionsImported } from "@plenty/rules/rooms/contributions/facts";
import { fail, failWith } from "../../../support/command.ts";
import type { Failure } from "../../../support/command.ts";
import type { Progress } from "../../../support/progress.ts";
import { createChunker } from "../../../importing/chunks.ts";
import type { Chunk } from "../../../importing/chunks.ts";
import { loadUnclaimed } from "./unclaimed.ts";
import type { Records, Source } from "../../../importing/records.ts";

export interface Importing {
  readonly group: GroupClient;
  readonly signer: Signer;
  readonly person: PersonId;
  readonly source: Source;
  readonly progress: Progress;
  now(): Millis;
  readonly random?: Random;
}

export interface Imported {
  readonly source: string;
  /** Records in the source that an import can take. */
  readonly records: number;
  /** Records dated in the future by a wrong clock: no group takes them. */
  readonly leftOut: number;
  /** Acts that were entered. */
  readonly acts: number;
  /** Records that were new, and records that the group knew. */
  readonly entered: number;
  readonly alreadyThere: number;
  /** People that the group did not know from this source. */
  readonly newPeople: number;
  readonly from?: string;
  readonly to?: string;
}

/** Acts per request: enough to keep the host busy, few enough for a bar that moves. */
const actsPerRequest = 16;

/** Imports a source into a group. */
export async function importSource(importing: Importing): Promise<Result<Imported, Failure>> {
  const { group, source } = importing;
  const lastDay = dayOf(importing.now() + DAY);
  const looked = await lookThrough(source.read(), lastDay);
  if (!looked.ok) return looked;
  const agents = await loadUnclaimed(group, source);
  if (!agents.ok) return failWith(agents.refusal);
  const members = (await source.members?.(group)) ?? accepted(new Map<string, Hash>());
  if (!members.ok) return members;
  // who is known from this source goes on as who they were
  const again = agents.value.size > 0 || members.value.size > 0;
  const run: Run = {
    ...importing,
    lastDay,
    again,
    agents: agents.value,
    members: new Map([...members.value].filter(([name]) => !agents.value.has(name))),
    fresh: new Map(),
    tally: emptyTally(),
  };
  const sent = await sendAll(run, looked.value.records);
  if (!sent.ok) return sent;
  return accepted({ source: source.name, ...looked.value, ...run.tally });
}

interface Run extends Importing {
  /** The last day that has begun somewhere on Earth. */
  readonly lastDay: string;
  /** The group knows this source: an act may be new in part. */
  readonly again: boolean;
  /** Agent of each name that the group knows. */
  readonly agents: Map<string, Hash>;
  /** Who belongs, by the names that mean them. */
  readonly members: ReadonlyMap<string, Hash>;
  /** Names that this import brings, until an act with them was entered. */
  readonly fresh: Map<string, SaltedWords>;
  readonly tally: Tally;
}

type Tally = { acts: number; entered: number; alreadyThere: number; newPeople: number };

function emptyTally(): Tally {
  return { acts: 0, entered: 0, alreadyThere: 0, newPeople: 0 };
}

interface Looked {
  readonly records: number;
  readonly leftOut: number;
  readonly from?: string;
  readonly to?: string;
}

/** The first pass: every line is read, nothing is kept but their number and their days. */
async function lookThrough(source: Records, lastDay: string): Promise<Result<Looked, Failure>> {
  let [records, leftOut, from, to] = [0, 0, "9999-12-31", "0000-01-01"];
  for await (const read of source) {
    if (!read.ok) return read;
    const { on } = read.value;
    if (on > lastDay) {
      leftOut += 1;
      continue;
    }
    records += 1;
    if (on < from) from = on;
    if (on > to) to = on;
  }
  return accepted({ records, leftOut, ...(records === 0 ? {} : { from, to }) });
}

/** The second pass: cut into acts, signed and sent as they fill. */
async function sendAll(run: Run, total: number): Promise<Result<undefined, Failure>> {
  const chunker = createChunker();
  let waiting: Chunk[] = [];
  for await (const read of run.source.read()) {
    if (!read.ok) return read;
    if (read.value.on > run.lastDay) continue;
    const chunk = chunker.add(read.value);
    if (chunk === undefined) continue;
    waiting.push(chunk);
    if (waiting.length < actsPerRequest) continue;
    const sent = await sendChunks(run, waiting);
    if (!sent.ok) return sent;
    run.progress.at(run.tally.entered + run.tally.alreadyThere, total);
    waiting = [];
  }
  const rest = chunker.rest();
  return sendChunks(run, rest === undefined ? waiting : [...waiting, rest]);
}

async function sendChunks(run: Run, chunks: readonly Chunk[]): Promise<Result<undefined, Failure>> {
  if (chunks.length === 0) return accepted(undefined);
  const acts: SentAct[] = [];
  for (const chunk of chunks) acts.push(await makeImportAct(run, chunk));
  const results = await run.group.send(acts);
  if (!results.ok) return stopped(run, failWith(results.refusal).refusal);
  for (const [i, result] of results.value.entries()) {
    const chunk = chunks[i];
    if (chunk === undefined) continue;
    if (!result.ok && result.refusal.code !== "NothingNew") {
      return stopped(run, failWith(result.refusal).refusal);
    }
    count(run, chunk, result.ok ? await newRecords(run, chunk, result.value.index) : 0);
  }
  return accepted(undefined);
}

/** Says how far the import came: what was entered stays, and starting again adds only the rest. */
function stopped({ tally }: Run, failure: Failure): ReturnType<typeof fail> {
  const before = `${tally.entered} records were entered before this, in whole acts.`;
  const detail = failure.detail === "" ? before : `${failure.detail}. ${before}`;
  return fail({
    ...failure,
    detail,
    next: `${failure.next} Importing again adds only what is missing.`,
  });
}

/** How many records of an entered act were new: the entry's fact says it where some may not have been. */
async function newRecords(run: Run, chunk: Chunk, index: number): Promise<number> {
  if (!run.again) return chunk.records.length;
  const page = await run.group.query("home", "entries", { before: index + 1, limit: 1 });
  const facts: readonly Fact[] = page.ok ? (page.value.rows[0]?.facts ?? []) : [];
  // of the records, which may be many, an entry in a list tells their number
  const told = facts.find(({ fact }) => fact === contributionsImported.name)?.["records"];
  return typeof told === "number" ? told : chunk.records.length;
}

function count({ tally, agents, fresh }: Run, chunk: Chunk, entered: number): void {
  tally.entered += entered;
  tally.alreadyThere += chunk.records.length - entered;
  if (entered === 0) return;
  tally.acts += 1;
  for (const name of chunk.people) {
    const words = fresh.get(name);
    if (words === undefined) continue;
    agents.set(name, words.hash);
    fresh.delete(name);
    tally.newPeople += 1;
  }
}

async function makeImportAct(run: Run, chunk: Chunk): Promise<SentAct> {
  const words: SaltedWords[] = [];
  const names = chunk.people.filter((name) => !run.members.has(name));
  const members = chunk.people.flatMap((name) => run.members.get(name) ?? []);
  const ordered = [...names, ...chunk.people.filter((name) => run.members.has(name))];
  const places = new Map(ordered.map((name, i) => [name, i]));
  const placeOf = (i: number) => present(places.get(chunk.people[i] ?? ""), "all are ordered");
  const people = names.map((name) => {
    const known = run.agents.get(name);
    if (known !== undefined) return known;
    const made = run.fresh.get(name) ?? makeWords(name, run.random);
    run.fresh.set(name, made);
    words.push(made);
    return made.hash;
  });
  const records = chunk.records.map(({ note, ...told }) => {
    const record = { ...told, by: told.by.map(placeOf) };
    if (note === undefined) return record;
    const made = makeWords(note, run.random);
    words.push(made);
    return { ...record, note: made.hash };
  });
  const jws = await signAct({
    signer: run.signer,
    commons: run.group.commons,
    person: run.person,
    spec: importSpec,
    body: { source: run.source.name, people, ...(members.length > 0 ? { members } : {}), records },
    now: run.now(),
    nonce: makeNonce(run.random),
  });
  return { jws, words: wordsToSend(words) };
}
