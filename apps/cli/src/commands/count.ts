/** `plenty count`: counts a file of ballots by a rule; needs no group. */

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { explain, findRule, renderPage } from "@plenty/counting";
import type { CountResult, Profile } from "@plenty/counting";
import { listFormats, listRules } from "../counting/lists.ts";
import { readBallots } from "../counting/read.ts";
import { cannotRead, cannotWrite, failWith, messageOf, wrongUsage } from "../support/command.ts";
import type { Command, Done, Failure, Options, Outcome } from "../support/command.ts";

export const command: Command = {
  name: "count",
  summary: "count a file of ballots by a rule",
  usage: "--rule <rule> [--seats <n>] [--param <k=v>] <file>",
  options: {
    rule: { type: "string", value: "RULE", help: "The rule's name; --rules lists them." },
    seats: {
      type: "string",
      value: "N",
      help: "How many are elected (default: what the file says).",
    },
    param: {
      type: "string",
      value: "K=V",
      multiple: true,
      help: "A parameter of the rule, such as ties=seed:<words>; may be repeated.",
    },
    format: {
      type: "string",
      value: "FORMAT",
      help: "The file's format, if its name does not tell.",
    },
    html: { type: "string", value: "FILE", help: "Write one page with charts into this file." },
    explain: { type: "boolean", help: "Tell every round, tie and warning." },
    receipts: { type: "boolean", help: "Also say for each ballot what became of it." },
    rules: { type: "boolean", help: "List the rules and their parameters." },
    formats: { type: "boolean", help: "List the formats that are read." },
  },
  examples: [
    "plenty count --rule schulze --param strength=margins leader2020_tally.txt",
    "plenty count --rule scottish-stv --seats 4 ward.blt --explain",
    "plenty count trees_config.json --json",
  ],
  notes: [
    "  The same file, rule and parameters give the same result on every machine. A tie that nothing",
    "  decides is broken by the order of the file, with a warning, unless ties names a source.",
    "  An RCTab configuration names its own rule: --rule may then be left out.",
  ],
  async run({ args, options }) {
    if (options.flag("rules")) return accepted(listRules());
    if (options.flag("formats")) return accepted(listFormats());
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) return wrongUsage("one file of ballots is needed");
    const asked = readAsked(options);
    if (!asked.ok) return asked;
    try {
      return await count(file, asked.value, options);
    } catch (fault) {
      if (isAccessFault(fault)) return cannotRead(messageOf(fault));
      throw fault;
    }
  },
};

interface Asked {
  readonly seats: number | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

async function count(
  file: string,
  { seats, parameters }: Asked,
  options: Options,
): Promise<Outcome> {
  const profile = await readBallots(file, options.text("format"));
  if (!profile.ok) return failWith(profile.refusal);
  const { asked } = profile.value;
  const name = options.text("rule") ?? asked?.rule;
  if (name === undefined)
    return wrongUsage("--rule is needed", "plenty count --rules lists the rules.");
  const rule = findRule(name);
  if (!rule.ok) return failWith(rule.refusal);
  const counted = rule.value.run({
    profile: profile.value,
    ...(seats === undefined ? {} : { seats }),
    parameters: { ...(asked?.rule === name ? asked.parameters : {}), ...parameters },
    receipts: options.flag("receipts"),
  });
  if (!counted.ok) return failWith(counted.refusal);
  const written = await writePage({ file, result: counted.value, profile: profile.value, options });
  if (!written.ok) return written;
  return accepted(doneOf(counted.value, profile.value, options.flag("explain")));
}

/** Writes the page that --html asks for. */
async function writePage(input: {
  readonly file: string;
  readonly result: CountResult;
  readonly profile: Profile;
  readonly options: Options;
}): Promise<Result<undefined, Failure>> {
  const { file, result, profile, options } = input;
  const target = options.text("html");
  if (target === undefined) return accepted(undefined);
  const title = profile.title ?? path.basename(file);
  try {
    await writeFile(target, renderPage({ result, candidates: profile.candidates, title }));
    return accepted(undefined);
  } catch (fault) {
    return cannotWrite(messageOf(fault));
  }
}

function doneOf(result: CountResult, profile: Profile, explained: boolean): Done {
  const names = new Map(profile.candidates.map(({ id, name }) => [id, name]));
  const winners = result.winners.map((id) => names.get(id) ?? id);
  const short = [
    ...winners,
    ...result.warnings.map(({ text }) => `Warning: ${text}`),
    ...(result.ties.length === 0
      ? []
      : [`${result.ties.length} ties were met: --explain tells them.`]),
  ];
  const full = [
    ...(profile.title === undefined ? [] : [profile.title]),
    ...explain(result, profile.candidates),
  ];
  return { json: { ...result }, lines: explained ? full : short };
}

function readAsked(options: Options): Result<Asked, Failure> {
  const parameters: Record<string, string> = {};
  for (const word of options.texts("param")) {
    const cut = word.indexOf("=");
    if (cut < 1) return wrongUsage(`--param ${word}: expected name=value`);
    parameters[word.slice(0, cut)] = word.slice(cut + 1);
  }
  const text = options.text("seats");
  if (text !== undefined && !/^\d{1,6}$/.test(text))
    return wrongUsage(`--seats ${text}: expected a number`);
  return accepted({ seats: text === undefined ? undefined : Number(text), parameters });
}

/** Faults of the file system, which carry a code such as ENOENT; anything else is a fault of ours. */
function isAccessFault(fault: unknown): boolean {
  return fault instanceof Error && "syscall" in fault;
}
