/**
 * RCTab: a configuration (JSON) that names candidates, rules and files of ballots. Ballots are read from its
 * own CSV ("genericCsv": a column per candidate, the rank in the cell) and from the common data format
 * ("cdf", JSON). The profile carries the rule that the configuration asks for.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate, Index, Profile } from "../core/profile.ts";
import { readCdf } from "./cdf.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine } from "./format.ts";
import type { Format, ReadInput } from "./format.ts";
import { listOf, objectOf, parseJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { eachLine, wholeText } from "./lines.ts";
import { createSink, mark } from "./rctab-ballots.ts";
import type { BallotSink } from "./rctab-ballots.ts";
import { rctabNotCounted, readRules } from "./rctab-rules.ts";

export const rctab: Format = {
  name: "rctab",
  title: "RCTab configuration with its ballots",
  endings: ["_config.json", ".json"],
  recognises: (head) => head.includes('"tabulatorVersion"') || head.includes('"cvrFileSources"'),
  reference: "github.com/BrightSpots/rcv, config_file_documentation.txt",
  async read(input) {
    const whole = await wholeText(input);
    if ("refusal" in whole) return refused(whole.refusal);
    const parsed = parseJson(whole.text);
    const { file } = input;
    if ("line" in parsed) return refused(badLine({ file, line: parsed.line, expected: "JSON" }));
    return readConfiguration(objectOf(parsed.value), input);
  },
};

async function readConfiguration(
  config: Json,
  input: ReadInput,
): Promise<Result<Profile, Refusal>> {
  const { file } = input;
  const sources = listOf(config.cvrFileSources).map(objectOf);
  const rows = listOf(config.candidates).map(objectOf);
  if (rows.length === 0)
    return refused(badLine({ file, line: 1, expected: '"candidates" with names' }));
  const candidates: Candidate[] = rows.map((row) => {
    const name = textOf(row.name);
    return row.excluded === true ? { id: name, name, withdrawn: true } : { id: name, name };
  });
  const aliases = new Map<string, Index>();
  rows.forEach((row, index) => {
    for (const name of [row.name, ...listOf(row.aliases)]) aliases.set(textOf(name), index);
  });
  const rules = objectOf(config.rules);
  const { sink, collector } = createSink({ candidates, aliases, rules });
  if (sources.some((source) => textOf(source.undeclaredWriteInLabel) !== "")) sink.undeclared();
  for (const source of sources) {
    const refusal = await readSource(source, input, sink);
    if (refusal !== undefined) return refused(refusal);
  }
  const asked = readRules(rules, candidates, file);
  if (!asked.ok) return asked;
  const { rule, seats, parameters } = asked.value;
  const title = textOf(objectOf(config.outputSettings).contestName);
  return accepted({
    kind: "ranked",
    ...(title === "" ? {} : { title }),
    candidates,
    ballots: collector.ballots(),
    seats,
    asked: { rule, parameters },
  });
}

async function readSource(
  source: Json,
  input: ReadInput,
  sink: BallotSink,
): Promise<Refusal | undefined> {
  const path = textOf(source.filePath);
  const provider = textOf(source.provider);
  const { file, open } = input;
  if (provider !== "genericCsv" && !(provider === "cdf" && path.endsWith(".json"))) {
    return rctabNotCounted(
      `${file}: ballots of provider "${provider}" in ${path}; genericCsv, and cdf in JSON, are read`,
    );
  }
  if (open === undefined)
    return rctabNotCounted(`${file}: its ballots in ${path} cannot be opened from here`);
  const ballots: ReadInput = { file: path, text: open(path) };
  if (provider === "genericCsv") return readGenericCsv(ballots, source, sink);
  const contest = textOf(source.contestId);
  return readCdf(ballots, { contest, overvoteLabel: textOf(source.overvoteLabel) }, sink);
}

/** A column per candidate; the cell holds the rank. Columns and rows count from 1. */
async function readGenericCsv(
  input: ReadInput,
  source: Json,
  sink: BallotSink,
): Promise<Refusal | undefined> {
  const { file } = input;
  const firstColumn = Number(textOf(source.firstVoteColumnIndex)) - 1;
  const firstRow = Number(textOf(source.firstVoteRowIndex));
  const idColumn = Number(textOf(source.idColumnIndex)) - 1;
  const writeIn = textOf(source.undeclaredWriteInLabel);
  let columns: readonly Index[] | undefined;
  return eachLine(input, (text, line) => {
    if (text.trim() === "") return undefined;
    const fields = splitCsv(text);
    if (fields === undefined)
      return badLine({ file, line, expected: "values between commas", found: text });
    if (columns === undefined) {
      const names = fields.slice(firstColumn).map((name) => name.trim());
      const found = names.map((name) =>
        name === writeIn ? sink.undeclared() : sink.candidate(name),
      );
      const unknown = found.indexOf(undefined);
      if (unknown !== -1)
        return badLine({
          file,
          line,
          expected: "a candidate of the configuration",
          found: names[unknown] ?? "",
        });
      columns = found.filter((index) => index !== undefined);
      return undefined;
    }
    if (line < firstRow) return undefined;
    return readRow({
      file,
      line,
      columns,
      cells: fields.slice(firstColumn),
      id: fields[idColumn],
      sink,
    });
  });
}

function readRow(row: {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly Index[];
  readonly cells: readonly string[];
  readonly id: string | undefined;
  readonly sink: BallotSink;
}): Refusal | undefined {
  const { file, line, columns, cells, id, sink } = row;
  const marks = new Map<number, Index[]>();
  for (const [place, cell] of cells.entries()) {
    const rank = cell.trim();
    if (rank === "") continue;
    const index = columns[place];
    if (!/^[1-9]\d{0,4}$/.test(rank) || index === undefined) {
      return badLine({
        file,
        line,
        expected: "a rank, or nothing, in each candidate's column",
        found: rank,
      });
    }
    mark(marks, Number(rank), index);
  }
  const problem = sink.add(marks, id === "" ? undefined : id);
  return problem === undefined ? undefined : badLine({ file, line, expected: problem });
}
