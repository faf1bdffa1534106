/**
 * Cast vote records in the common data format of NIST (SP 1500-103, as JSON or as XML), as far as one contest's
 * rankings need them.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, readXmlValue } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { ReadInput } from "./format.ts";
import { listOf, objectOf, readJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { COUNT_MOST, wholeNumber } from "./numbers.ts";
import { mark, OVERVOTE } from "./rctab-ballots.ts";
import type { BallotSink, BallotSource } from "./rctab-ballots.ts";

type Names = ReadonlyMap<string, string | undefined>;

/** Reads the ballots of the contest that the configuration names, and overvotes under its label for them. */
export async function readCdf(
  input: ReadInput,
  { source, sink }: BallotSource,
): Promise<Refusal | undefined> {
  const { file } = input;
  const contest = textOf(source.contestId);
  const overvoteLabel = textOf(source.overvoteLabel);
  const read = file.endsWith(".xml") ? await readXmlValue(input, IN_XML) : await readJson(input);
  if ("refusal" in read) return read.refusal;
  const report = objectOf(read.value);
  const found = findContest(report, contest);
  if (found === undefined) {
    const expected = `one contest named "${contest}", its selections with ids of their own`;
    return badLine({ file, line: 1, expected });
  }
  if (!Array.isArray(report.CVR))
    return badLine({ file, line: 1, expected: '"CVR", a list of cast vote records' });
  const recorded = { ...found, overvoteLabel, adjudicated: file.endsWith(".xml") };
  for (const [number, cvr] of listOf(report.CVR).entries()) {
    const problem = readRecord(objectOf(cvr), recorded, sink);
    if (problem !== undefined)
      return badLine({ file, line: 1, expected: `in record ${number + 1}: ${problem}` });
  }
  return undefined;
}

/** What is looked at in XML; there the same names stand as in JSON. */
const IN_XML = {
  id: "ObjectId",
  lists: words(
    "Election Candidate Contest ContestSelection CandidateIds CVR CVRSnapshot CVRContest CVRContestSelection SelectionPosition",
  ),
  once: words(
    "Name IsWriteIn CurrentSnapshotId BallotPrePrintedId UniqueId ContestId ContestSelectionId Status Rank HasIndication IsAllocable CVRWriteIn",
  ),
};

function words(text: string): readonly string[] {
  return text.split(" ");
}

interface Contest {
  readonly id: string;
  /** Candidate's name per selection; undefined for a write-in. */
  readonly selections: Names;
}

interface Recorded extends Contest {
  readonly overvoteLabel: string;
  /** Whether selections that still need adjudication are passed over, as RCTab does in XML alone. */
  readonly adjudicated: boolean;
}

function findContest(report: Json, name: string): Contest | undefined {
  const elections = listOf(report.Election).map(objectOf);
  const names = new Map(
    elections.flatMap((election) =>
      listOf(election.Candidate)
        .map(objectOf)
        .map((row) => [textOf(row["@id"]), textOf(row.Name)] as const),
    ),
  );
  const [contest, second] = elections
    .flatMap((election) => listOf(election.Contest).map(objectOf))
    .filter((row) => textOf(row.Name) === name);
  if (contest === undefined || second !== undefined) return undefined;
  const rows = listOf(contest.ContestSelection).map(objectOf);
  const selections = new Map(rows.map((row) => [textOf(row["@id"]), nameOf(row, names)] as const));
  return selections.size < rows.length ? undefined : { id: textOf(contest["@id"]), selections };
}

/** A selection may stand for several candidates (a party's ticket): for rankings that is nobody's name. */
function nameOf(selection: Json, names: ReadonlyMap<string, string>): string | undefined {
  if (["true", "yes", "1"].includes(textOf(selection.IsWriteIn))) return undefined;
  const ids = listOf(selection.CandidateIds).flatMap((each) => textOf(each).split(/\s+/));
  return ids.length === 1 ? (names.get(ids[0] ?? "") ?? "") : "";
}

/** Adds one ballot; words of what was expected if it cannot be read. */
function readRecord(cvr: Json, contest: Recorded, sink: BallotSink): string | undefined {
  const current = currentOf(cvr);
  if (current === undefined) return "CurrentSnapshotId with the id of one of its snapshots";
  const row = listOf(current.CVRContest)
    .map(objectOf)
    .find(({ ContestId }) => ContestId === contest.id);
  if (row === undefined) return undefined;
  const marks = new Map<number, Index[]>();
  for (const selection of listOf(row.CVRContestSelection).map(objectOf)) {
    const id = textOf(selection.ContestSelectionId);
    if (contest.adjudicated && selection.Status === "needs-adjudication") continue;
    if (!contest.selections.has(id)) return `a selection of the contest, not "${id}"`;
    const problem = readSelection({ selection, id, contest, marks, sink });
    if (problem !== undefined) return problem;
  }
  const id = textOf(cvr.BallotPrePrintedId) || textOf(cvr.UniqueId);
  return sink.add(marks, id === "" ? undefined : id);
}

/** The snapshot that counts; where there is only one, it need not be named. */
function currentOf(cvr: Json): Json | undefined {
  const snapshots = listOf(cvr.CVRSnapshot).map(objectOf);
  const named = snapshots.filter((row) => row["@id"] === cvr.CurrentSnapshotId);
  const [only, second] = cvr.CurrentSnapshotId === undefined ? snapshots : named;
  return second === undefined ? only : undefined;
}

function readSelection(input: {
  readonly selection: Json;
  readonly id: string;
  readonly contest: Recorded;
  readonly marks: Map<number, Index[]>;
  readonly sink: BallotSink;
}): string | undefined {
  const { selection, id, contest, marks, sink } = input;
  const name = contest.selections.get(id);
  const isOvervote = name !== undefined && name !== "" && name === contest.overvoteLabel;
  const positions =
    "Rank" in selection ? [selection] : listOf(selection.SelectionPosition).map(objectOf);
  if (positions.length === 0) return "Rank or SelectionPosition of each selection";
  for (const position of positions) {
    if (position.HasIndication === "no" || position.IsAllocable === "no") continue;
    const rank = wholeNumber(textOf(position.Rank), { least: 1, most: COUNT_MOST });
    if (rank === undefined) return "a rank of at least 1";
    const writeIn = name === undefined || "CVRWriteIn" in position;
    const listed = isOvervote ? OVERVOTE : sink.candidate(name ?? "");
    const index = writeIn ? sink.undeclared() : listed;
    if (index === undefined) return `a candidate of the configuration, not "${name ?? ""}"`;
    mark(marks, rank, index);
  }
  return undefined;
}
