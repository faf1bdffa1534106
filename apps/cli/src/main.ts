/**
 * `plenty`: finds the command by its name, runs it and prints its outcome. The only place that writes to
 * stdout or decides the exit code: 0 done, 1 checked and false or refused, 2 wrong usage, 3 no access.
 */

import { readFile } from "node:fs/promises";
import { accepted, nearestNames, present, refused } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { commands, parts } from "./commands.ts";
import { rooms } from "./rooms.ts";
import { own, readArguments } from "./support/arguments.ts";
import { messageOf, wrongUsage } from "./support/command.ts";
import type { Command, Done, Failure, Io, Outcome } from "./support/command.ts";
import { cannotWriteFile, isAccessFault } from "./support/faults.ts";
import { helpOf, helpOfAll } from "./support/help.ts";
import type { HelpPart } from "./support/help.ts";
import { createProgress } from "./support/progress.ts";

/** Runs the program with its arguments; the answer is the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  if (words[0] === "--version") return print(`plenty ${await version()}`);
  if (words[0] === "--help" || words[0] === "help") return print(helpOfAll(await loadAll()));
  try {
    return await runCommand(words, json);
  } catch (fault) {
    // what is read is judged where it is read: what comes to here could not be written
    const outcome = isAccessFault(fault)
      ? cannotWriteFile(fault, fault.path ?? "a file")
      : refused(faultOf(fault));
    return report(outcome, json);
  }
}

async function runCommand(words: readonly string[], json: boolean): Promise<number> {
  const found = await findCommand(words);
  if (found === undefined) {
    return report(noCommand(words), json);
  }
  const meant = memberOf(found);
  if (!meant.ok) return report(meant, json);
  const { command, rest } = meant.value;
  const read = readArguments(command, rest);
  if (!read.ok) return report(read, json);
  if (read.value.help) return print(helpOf(command));
  return report(await command.run({ ...read.value, io: createIo(json) }), json);
}

interface Found {
  readonly command: Command;
  readonly rest: readonly string[];
}

/** The command of a family that the next word names; the family itself where an option follows, or nothing. */
function memberOf({ command, rest }: Found): Result<Found, Failure> {
  const [name, ...others] = rest;
  if (command.family === undefined || name === undefined || name.startsWith("-")) {
    return accepted({ command, rest });
  }
  const { member, members, find } = command.family;
  const meant = find(name);
  if (meant !== undefined) return accepted({ command: meant, rest: others });
  const near = nearestNames(
    name,
    members.map((each) => ({ name: each.name, title: each.name })),
  );
  const next =
    near.length === 0
      ? `See plenty ${command.name} --help for all.`
      : `Did you mean ${near.join(" or ")}?`;
  return wrongUsage(`no ${member} "${name}"`, next);
}

/** "import" alone begins the names of several commands: those are told. */
function noCommand(words: readonly string[]): Outcome {
  const [first, second] = words;
  if (first === undefined) {
    return wrongUsage("no command was named", "See plenty --help for the commands.");
  }
  const now = rooms
    .map(({ renamed = {} }) => own(renamed, first))
    .find((name) => name !== undefined);
  if (now !== undefined)
    return wrongUsage(`"${first}" is ${now} here`, `See plenty ${now} --help.`);
  const begun = Object.keys(commands).filter((name) => name.startsWith(`${first} `));
  if (begun.length > 0) {
    return wrongUsage(`"${first}" goes on: ${begun.join(", ")}`, `See plenty ${begun[0]} --help.`);
  }
  const all = Object.keys(commands).map((name) => ({ name, title: name }));
  const near = [`${first} ${second ?? ""}`, first]
    .map((typed) => nearestNames(typed, all))
    .find((names) => names.length > 0);
  const meant = near === undefined ? "" : `Did you mean plenty ${near.join(" or plenty ")}? `;
  return wrongUsage(`no command "${first}"`, `${meant}See plenty --help for the commands.`);
}

/** A throw is a bug of ours: it is told as such, with where it happened, and never as a success. */
function faultOf(fault: unknown): Failure {
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${words}\n`);
  return {
    code: "InternalError",
    title: "A fault of this program",
    detail: messageOf(fault),
    next: "Nothing more was done. Please report it with the lines above.",
    exit: 1,
  };
}

async function findCommand(words: readonly string[]): Promise<Found | undefined> {
  for (const length of [2, 1]) {
    const load = own(commands, words.slice(0, length).join(" "));
    if (load !== undefined && words.length >= length) {
      return { command: await load(), rest: words.slice(length) };
    }
  }
  return undefined;
}

function loadAll(): Promise<readonly HelpPart[]> {
  return Promise.all(
    parts.map(async ({ title, commands: ofPart }) => ({
      title,
      commands: await Promise.all(Object.values(ofPart).map((load) => load())),
    })),
  );
}

function createIo(json: boolean): Io {
  const now = (): number => Date.now();
  return {
    env: process.env,
    json,
    now,
    commands: async () => (await loadAll()).flatMap((part) => part.commands),
    holderOf,
    stdin: () => process.stdin,
    say: (line) => process.stderr.write(`${line}\n`),
    progress: (title, total) => createProgress({ title, total, stream: process.stderr, now }),
    announce: (done) => printDone(done, json),
    stopSignal,
  };
}

/** One room lists who holds which key. */
const holderOf: Io["holderOf"] = async (group, key) => {
  const find = await present(rooms.find(({ holder }) => holder)?.holder, "a room knows holders")();
  return find(group, key);
};

/** Only a command that asks for it catches the signals; any other ends at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

function report(outcome: Outcome, json: boolean): number {
  if (outcome.ok) {
    printDone(outcome.value, json);
    return outcome.value.ok === false ? 1 : 0;
  }
  const { exit, ...told } = outcome.refusal;
  const { code, title, detail, next } = told;
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, ...told })}\n`);
  const more = [detail, next].filter((line) => line !== "").map((line) => `  ${line}\n`);
  process.stderr.write(`${title} (${code})\n${more.join("")}`);
  return exit;
}

/** Nothing to print: a server that announced itself when it began. */
function printDone({ json: value, lines, ok = true }: Done, json: boolean): void {
  if (json && Object.keys(value).length > 0) {
    process.stdout.write(`${JSON.stringify({ ok, ...value })}\n`);
  }
  if (!json && lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

async function version(): Promise<string> {
  const file = new URL("../../../package.json", import.meta.url);
  // Reason: our own package.json, which has a version.
  return (JSON.parse(await readFile(file, "utf8")) as { version: string }).version;
}

/** Whoever reads the output has seen enough (`| head`): that is no fault. */
function onOutputClosed(fault: NodeJS.ErrnoException): void {
  if (fault.code !== "EPIPE") throw fault;
  process.exit();
}

if (import.meta.main) {
  process.stdout.on("error", onOutputClosed);
  process.exitCode = await main(process.argv.slice(2));
}
