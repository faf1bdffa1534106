/**
 * RCTab: a configuration (JSON) that names candidates, rules and files of ballots. Ballots are read from its
 * own CSV ("genericCsv": a column per candidate, the rank in the cell) and from the common data format
 * ("cdf", JSON). The profile carries the rule that the configuration asks for.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, wholeText } from "@plenty/tables";
import type { Candidate, Index, Profile } from "../core/profile.ts";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import { readCdf } from "./cdf.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { Format, ReadInput } from "./format.ts";
import { listOf, objectOf, parseJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";
import { createSink } from "./rctab-ballots.ts";
import type { BallotSink } from "./rctab-ballots.ts";
import { readGenericCsv } from "./rctab-csv.ts";
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
    if ("line" in parsed) return refused(badLine({ file, ...parsed }));
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
    const refusal = await readSource(source, input, sink);
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
  if (provider === "genericCsv") return readGenericCsv(ballots, { source, file, sink });
  const contest = textOf(source.contestId);
  return readCdf(ballots, { contest, overvoteLabel: textOf(source.overvoteLabel) }, sink);
}
