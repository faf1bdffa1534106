/** `plenty count`: counts a file of ballots by a rule, or draws a panel from one of people; needs no group. */

import path from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import {
  ballotCount,
  findLotteryRule,
  findRule,
  formats,
  lotteryRules,
  renderPage,
  rules,
} from "@plenty/counting";
import type { CountResult, Profile } from "@plenty/counting";
import { readAsked } from "../counting/asked.ts";
import type { Asked } from "../counting/asked.ts";
import { writeBallots } from "../counting/convert.ts";
import { listFormats, listRules } from "../counting/lists.ts";
import { countLottery } from "../counting/lottery.ts";
import { filesIn, keepsWhatIsRead } from "../counting/paths.ts";
import { readBallots } from "../counting/read.ts";
import { tellCount } from "../counting/told.ts";
import { failToCount, ruleNeeded, takenByNpm } from "../counting/which-rule.ts";
import { writeWhole } from "../counting/write.ts";
import { failWith, wrongUsage } from "../support/command.ts";
import type { Command, Done, Failure, Io, Options, Outcome } from "../support/command.ts";
import { cannotReadFile, isAccessFault } from "../support/faults.ts";

export const command: Command = {
  name: "count",
  summary: "count a file of ballots by a rule",
  usage: "--rule <rule> [--seats <n>] [--param <k=v>] <file>",
  files: true,
  options: {
    rule: {
      type: "string",
      value: "RULE",
      words: [...rules, ...lotteryRules].map(({ name }) => name),
      help: "The rule's name; --rules lists them.",
    },
    seats: {
      type: "string",
      value: "N",
      help: "How many are elected or drawn (default: what the file says).",
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
      words: formats.map(({ name }) => name),
      help: "The file's format, if its name does not tell.",
    },
    sheet: {
      type: "string",
      value: "NAME",
      help: "The sheet of a spreadsheet that is meant, where several are filled.",
    },
    write: {
      type: "string",
      value: "FILE.pb",
      help: "Write a budget's ballots into this file as .pb; without --rule nothing is counted.",
    },
    html: { type: "string", value: "FILE", help: "Write one page with charts into this file." },
    explain: { type: "boolean", help: "Tell every round, tie and warning." },
    receipts: { type: "boolean", help: "--explain, and for each ballot what became of it." },
    rules: { type: "boolean", help: "List the rules; with --rule, all about one." },
    formats: { type: "boolean", help: "List the formats that are read." },
  },
  examples: [
    "plenty count --rule schulze --param strength=margins leader2020_tally.txt",
    "plenty count --rule scottish-stv --seats 4 ward.blt --explain",
    "plenty count --rule schulze places.xlsx --sheet Votes",
    "plenty count trees_config.json --json",
    "plenty count trees.pb --write again.pb",
    "plenty count --rule leximin --seats 20 --param quotas=categories.csv people.csv --explain",
    "plenty count --rule leximin --seats 20 --param quotas=categories.csv --param draw=drand:2026-12-01T18:00:00Z people.csv --json > published.json",
    "plenty count --rule leximin --param lottery=published.json --param draw=drand:round.json people.csv",
  ],
  notes: [
    "  The same file, rule and parameters give the same result on every machine. A tie that nothing",
    "  decides is broken by the order of the file, with a warning, unless ties names a source.",
    "  An RCTab configuration names its own rule: --rule may then be left out.",
    "",
    "  leximin draws a panel by fair lot: from a CSV of people (a head, an id, a column per category) and",
    "  one of quotas (category,name,min,max). First publish what --json prints, with a drand round named;",
    "  when the round is out, give the published file and the round, as the drand network answers it.",
    "  Nothing is fetched: the round's signature is in the file or the parameter, and is verified.",
  ],
  async run({ args, options, io }) {
    if (options.flag("rules")) return listRules(options.text("rule"));
    if (options.flag("formats")) return accepted(listFormats());
    const taken = takenByNpm(options, io);
    if (taken !== undefined) return taken;
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) return wrongUsage("one file of ballots is needed");
    const asked = readAsked(options);
    if (!asked.ok) return asked;
    const kept = await keepsWhatIsRead(options, [file, ...filesIn(asked.value.parameters)]);
    if (!kept.ok) return kept;
    try {
      return await count({ file, asked: asked.value, options, io });
    } catch (fault) {
      if (isAccessFault(fault)) return cannotReadFile(fault, file);
      throw fault;
    }
  },
};

interface Counting {
  readonly file: string;
  readonly asked: Asked;
  readonly options: Options;
  readonly io: Io;
}

async function count(counting: Counting): Promise<Outcome> {
  const { file, options } = counting;
  const rule = findLotteryRule(options.text("rule") ?? "");
  if (rule !== undefined) return countLottery({ rule, ...counting });
  const opened: string[] = [];
  const profile = await readBallots({
    file,
    format: options.text("format"),
    sheet: options.text("sheet"),
    onOpen: (other) => opened.push(other),
  });
  if (!profile.ok) return failWith(profile.refusal);
  const kept = await keepsWhatIsRead(options, opened);
  if (!kept.ok) return kept;
  const copy = options.text("write");
  if (copy === undefined) return countBallots(profile.value, counting);
  const copied = await writeBallots(copy, profile.value);
  if (!copied.ok) return copied;
  const flagged = ["explain", "receipts"].some((name) => options.flag(name));
  const counts = flagged || ["rule", "html"].some((name) => options.text(name) !== undefined);
  return counts ? countBallots(profile.value, counting) : accepted(copiedTo(copy, profile.value));
}

async function countBallots(profile: Profile, counting: Counting): Promise<Outcome> {
  const { asked: given, options, io } = counting;
  const { asked } = profile;
  const name = options.text("rule") ?? asked?.rule;
  if (name === undefined) return ruleNeeded(profile);
  const rule = findRule(name);
  if (!rule.ok) return failWith(rule.refusal);
  const receipts = options.flag("receipts");
  const counted = rule.value.run({
    profile,
    ...(given.seats === undefined ? {} : { seats: given.seats }),
    parameters: { ...(asked?.rule === name ? asked.parameters : {}), ...given.parameters },
    receipts,
  });
  if (!counted.ok) return failToCount(counted.refusal, name, profile);
  const written = await writePage({ ...counting, result: counted.value, profile });
  if (!written.ok) return written;
  const files = writtenFiles(options);
  if (!io.json) for (const file of Object.values(files)) io.say(`Written: ${file}`);
  const explained = options.flag("explain") || receipts;
  return accepted(tellCount({ result: counted.value, profile, explained, files }));
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
  return writeWhole(target, renderPage({ result, candidates: profile.candidates, title }));
}

/** What --write and --html wrote, by their keys in the JSON. */
function writtenFiles(options: Options): Readonly<Record<string, string>> {
  const [written, page] = [options.text("write"), options.text("html")];
  return {
    ...(written === undefined ? {} : { written }),
    ...(page === undefined ? {} : { page }),
  };
}

/** The ballots were only written, not counted. */
function copiedTo(written: string, profile: Profile): Done {
  const [projects, votes] = [profile.candidates.length, ballotCount(profile)];
  const line = `${projects} projects and ${votes} votes written to ${written}`;
  return { json: { written, projects, votes }, lines: [line] };
}
