/**
 * Cast vote records of Dominion (CVR export, JSON): a folder with lists of contests and candidates, and the ballots in
 * `CvrExport.json` or in `CvrExport_1.json` and so on. Of a ballot that was changed the changed form counts. A mark
 * that is ambiguous is none; a contest whose condition is "not to be counted" is passed over.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { FolderInput } from "./format.ts";
import { listOf, objectOf, readJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { COUNT_MOST, wholeNumber } from "./numbers.ts";
import { mark } from "./rctab-ballots.ts";
import type { BallotSource } from "./rctab-ballots.ts";

const WHOLE = "CvrExport.json";
const PARTS = /^CvrExport_\d+\.json$/;
/** The condition by which a contest of a ballot does not count. */
const EXCLUDED = "7";

/** What the lists say of the contest. */
interface Contest {
  readonly id: string;
  readonly ranks: number;
  /** Its candidates' ids. */
  readonly candidates: ReadonlySet<string>;
}

/** Reads all ballots of a folder, or to the first refusal. */
export async function readDominion(
  folder: FolderInput,
  ballots: BallotSource,
): Promise<Refusal | undefined> {
  const contest = await readLists(folder, textOf(ballots.source.contestId));
  if ("code" in contest) return contest;
  const parts = folder.names.includes(WHOLE)
    ? [WHOLE]
    : folder.names.filter((name) => PARTS.test(name));
  if (parts.length === 0) return badLine({ file: folder.file, expected: `${WHOLE} in it` });
  for (const name of parts) {
    const file = `${folder.file}/${name}`;
    const read = await readJson({ file, text: folder.open(name) });
    if ("refusal" in read) return read.refusal;
    for (const [at, session] of listOf(objectOf(read.value).Sessions).entries()) {
      const problem = readSession(objectOf(session), contest, ballots);
      if (problem !== undefined)
        return badLine({ file, expected: `in session ${at + 1}: ${problem}` });
    }
  }
  return undefined;
}

async function readLists(folder: FolderInput, id: string): Promise<Contest | Refusal> {
  const rows: (readonly Json[])[] = [];
  for (const name of ["ContestManifest.json", "CandidateManifest.json"]) {
    const file = `${folder.file}/${name}`;
    if (!folder.names.includes(name))
      return badLine({ file: folder.file, expected: `${name} in it` });
    const read = await readJson({ file, text: folder.open(name) });
    if ("refusal" in read) return read.refusal;
    rows.push(listOf(objectOf(read.value).List).map(objectOf));
  }
  const [contests = [], candidates = []] = rows;
  const found = contests.find((row) => textOf(row.Id) === id);
  const ranks = wholeNumber(textOf(found?.NumOfRanks), { least: 1, most: COUNT_MOST });
  if (ranks === undefined)
    return badLine({
      file: folder.file,
      expected: `a contest of ranks with the id ${JSON.stringify(id)}`,
    });
  const own = candidates.filter((row) => textOf(row.ContestId) === id);
  return { id, ranks, candidates: new Set(own.map((row) => textOf(row.Id))) };
}

/** Adds the ballots of one session; words of what was expected if it cannot be read. */
function readSession(session: Json, contest: Contest, ballots: BallotSource): string | undefined {
  const original = objectOf(session.Original);
  const current = original.IsCurrent === true ? original : objectOf(session.Modified);
  const cards = "Cards" in current ? listOf(current.Cards).map(objectOf) : [current];
  const id = textOf(session.RecordId);
  for (const row of cards.flatMap((card) => listOf(card.Contests).map(objectOf))) {
    const conditions = listOf(row.OutstackConditionIds).map(textOf);
    if (textOf(row.Id) !== contest.id || conditions.includes(EXCLUDED)) continue;
    const marks = marksOf(row, contest, ballots);
    if (typeof marks === "string") return marks;
    const problem = ballots.sink.add(marks, id === "" ? undefined : id);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function marksOf(
  row: Json,
  contest: Contest,
  { source, sink }: BallotSource,
): Map<number, Index[]> | string {
  const marks = new Map<number, Index[]>();
  for (const one of listOf(row.Marks).map(objectOf)) {
    if (one.IsAmbiguous === true) continue;
    const id = textOf(one.CandidateId);
    const isWriteIn = id !== "" && id === textOf(source.undeclaredWriteInLabel);
    const listed = contest.candidates.has(id) ? sink.candidate(id) : undefined;
    const index = isWriteIn ? sink.undeclared() : listed;
    const rank = wholeNumber(textOf(one.Rank), { least: 1, most: contest.ranks });
    if (index === undefined) return `a candidate of the contest and the configuration, not ${id}`;
    if (rank === undefined) return `a rank from 1 to ${contest.ranks}, not ${textOf(one.Rank)}`;
    mark(marks, rank, index);
  }
  return marks;
}
