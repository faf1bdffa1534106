/**
 * Cast vote records of Hart: a folder with a file of XML per ballot. Under each contest stand the options that were
 * marked; the n-th sign of an option's value is a 1 where it has rank n. Signatures are not looked at.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, readXmlValue } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { FolderInput } from "./format.ts";
import { listOf, objectOf, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { mark } from "./rctab-ballots.ts";
import type { BallotSource } from "./rctab-ballots.ts";

const ASKED = {
  lists: ["Contest", "Option"],
  once: ["Contests", "Options", "Id", "Value", "CvrGuid"],
};

/** Reads all ballots of a folder, or to the first refusal. */
export async function readHart(
  { file: folder, names, open }: FolderInput,
  ballots: BallotSource,
): Promise<Refusal | undefined> {
  const files = names.filter((name) => /(?<!\.sig)\.xml$/i.test(name));
  if (files.length === 0) return badLine({ file: folder, expected: "a folder of .xml files" });
  for (const name of files) {
    const file = `${folder}/${name}`;
    const read = await readXmlValue({ file, text: open(name) }, ASKED);
    if ("refusal" in read) return read.refusal;
    const problem = readBallot(objectOf(read.value), ballots);
    if (problem !== undefined) return badLine({ file, expected: problem });
  }
  return undefined;
}

/** Adds one ballot; words of what was expected if it cannot be read. */
function readBallot(cvr: Json, { source, sink }: BallotSource): string | undefined {
  const contest = listOf(objectOf(cvr.Contests).Contest)
    .map(objectOf)
    .find(({ Id }) => Id === textOf(source.contestId));
  if (contest === undefined) return undefined;
  const marks = new Map<number, Index[]>();
  for (const option of listOf(objectOf(contest.Options).Option).map(objectOf)) {
    const [id, value] = [textOf(option.Id), textOf(option.Value)];
    const isWriteIn = id !== "" && id === textOf(source.undeclaredWriteInLabel);
    const index = isWriteIn ? sink.undeclared() : sink.candidate(id);
    if (index === undefined) return `an option of the configuration, not ${JSON.stringify(id)}`;
    if (!/^[01]*$/.test(value)) return `a value of 0 and 1, not ${JSON.stringify(value)}`;
    for (const [at, sign] of Array.from(value).entries())
      if (sign === "1") mark(marks, at + 1, index);
  }
  const id = textOf(cvr.CvrGuid);
  return sink.add(marks, id === "" ? undefined : id);
}
