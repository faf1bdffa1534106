/**
 * RCTab: a configuration (JSON) that names candidates, rules and where the ballots are: in its own CSV
 * ("genericCsv": a column per candidate, the rank in the cell), in the common data format ("cdf"), or as the
 * programs of ES&S, Dominion, Hart and ClearBallot write them. The profile carries the rule that the configuration
 * asks for.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import type { Candidate, Index, Profile } from "../core/profile.ts";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import { readCdf } from "./cdf.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { FolderInput, Format, ReadInput } from "./format.ts";
import { listOf, objectOf, readJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { createSink } from "./rctab-ballots.ts";
import type { BallotSource } from "./rctab-ballots.ts";
import { readClearBallot } from "./rctab-clear-ballot.ts";
import { readGenericCsv } from "./rctab-csv.ts";
import { readDominion } from "./rctab-dominion.ts";
import { readEss } from "./rctab-ess.ts";
import { readHart } from "./rctab-hart.ts";
import { rctabNotCounted, readRules } from "./rctab-rules.ts";

export const rctab: Format = {
  name: "rctab",
  title: "RCTab configuration with its ballots",
  endings: ["_config.json", ".json"],
  sheets: true,
  recognises: (head) => head.includes('"tabulatorVersion"') || head.includes('"cvrFileSources"'),
  reference: "github.com/BrightSpots/rcv, config_file_documentation.txt",
  async read(input) {
    const read = await readJson(input);
    if ("refusal" in read) return refused(read.refusal);
    return readConfiguration(objectOf(read.value), input);
  },
};

async function readConfiguration(
  config: Json,
  input: ReadInput,
): Promise<Result<Profile, Refusal>> {
  const { file } = input;
  const sources = listOf(config.cvrFileSources).map(objectOf);
  const rows = listOf(config.candidates).map(objectOf);
  const bad = (expected: string, found?: string): Result<never, Refusal> =>
    refused(badLine({ file, line: 1, expected, ...(found === undefined ? {} : { found }) }));
  if (rows.length === 0) return bad('"candidates" with names');
  if (rows.length > CANDIDATES_MOST) return bad(FEWER_CANDIDATES);
  const candidates: Candidate[] = [];
  const aliases = new Map<string, Index>();
  for (const [index, row] of rows.entries()) {
    const name = textOf(row.name);
    if (name === "" || candidates[aliases.get(name) ?? -1]?.id === name)
      return bad("each of the candidates with a name of its own", name);
    candidates.push(
      row.excluded === true ? { id: name, name, withdrawn: true } : { id: name, name },
    );
    for (const alias of [name, ...listOf(row.aliases).map(textOf)]) {
      if ((aliases.get(alias) ?? index) !== index)
        return bad("each name and alias for one candidate", alias);
      aliases.set(alias, index);
    }
  }
  const rules = objectOf(config.rules);
  const { sink, collector } = createSink({ candidates, aliases, rules });
  if (sources.some((source) => textOf(source.undeclaredWriteInLabel) !== "")) sink.undeclared();
  for (const source of sources) {
    const refusal = await readSource({ source, file, rules, sink }, input);
    if (refusal !== undefined) return refused(refusal);
  }
  const asked = readRules(rules, candidates, file);
  if (!asked.ok) return asked;
  const { rule, seats, parameters } = asked.value;
  const title = textOf(objectOf(config.outputSettings).contestName);
  if (candidates.length > CANDIDATES_MOST) return bad(FEWER_CANDIDATES);
  return accepted({
    kind: "ranked",
    ...(title === "" ? {} : { title }),
    candidates,
    ballots: collector.ballots(),
    seats,
    asked: { rule, parameters },
  });
}

/** By provider, as maps: a file may name anything its provider, `constructor` too. */
const tables: ReadonlyMap<string, ReadTable> = new Map([
  ["genericCsv", readGenericCsv],
  ["ess", readEss],
  ["clearBallot", readClearBallot],
  ["cdf", readCdf],
]);
const folders: ReadonlyMap<string, ReadFolder> = new Map([
  ["dominion", readDominion],
  ["hart", readHart],
]);

type ReadTable = (input: ReadInput, ballots: BallotSource) => Promise<Refusal | undefined>;
type ReadFolder = (input: FolderInput, ballots: BallotSource) => Promise<Refusal | undefined>;

async function readSource(
  ballots: BallotSource,
  { open, list, sheet }: ReadInput,
): Promise<Refusal | undefined> {
  const { source, file } = ballots;
  const path = textOf(source.filePath);
  const provider = textOf(source.provider);
  if (path === "") return badLine({ file, line: 1, expected: '"filePath" of each of the sources' });
  const [readTable, readFolder] = [tables.get(provider), folders.get(provider)];
  if (readTable === undefined && readFolder === undefined) {
    const known = [...tables.keys(), ...folders.keys()].join(", ");
    return rctabNotCounted(
      `${file}: ballots of provider "${provider}" in ${path}; read are ${known}`,
    );
  }
  const closed = `${file}: its ballots in ${path} cannot be opened from here`;
  if (open === undefined) return rctabNotCounted(closed);
  if (readTable !== undefined) {
    const named = sheet === undefined ? {} : { sheet };
    return readTable({ file: path, text: open(path), ...named }, ballots);
  }
  const names = await list?.(path);
  return names === undefined
    ? rctabNotCounted(closed)
    : readFolder?.({ file: path, names, open: (name) => open(`${path}/${name}`) }, ballots);
}
