/**
 * What a command is: its words for `--help`, its options, and a function from them to an outcome.
 * Commands return what is to be printed; only main.ts writes to stdout, sets the exit code and knows
 * `--json`.
 */

import { refused } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import type { Millis, PersonId, Refusal, Refused, Result } from "@plenty/kernel";
import type { Progress } from "./progress.ts";

export interface Command {
  /** As typed: "pay", "import git". */
  readonly name: string;
  readonly summary: string;
  /** What stands behind the name: "<repository | file.jsonl> --group WHERE". */
  readonly usage: string;
  /** The words that may stand behind the name, where only these do. */
  readonly words?: readonly string[];
  /** What stands behind the name is a file or a folder. */
  readonly files?: true;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Further words for `--help`, each a line. */
  readonly notes?: readonly string[];
  /** Name of the act that it makes, where it makes one. */
  readonly act?: string;
  /** Options that bear another name now, by the one they had. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Commands of one form, of which the next word names one: `do credit.pay`. */
  readonly family?: Family;
  run(input: Input): Promise<Outcome>;
}

/** Commands that are made from a list of things. */
export interface Family {
  /** What each of them is about: "act". */
  readonly member: string;
  readonly members: readonly Named[];
  /** The command of a name; undefined for an unknown one. */
  readonly find: (name: string) => Command | undefined;
}

export interface Named {
  readonly name: string;
  readonly summary: string;
}

export interface Option {
  readonly type: "string" | "boolean";
  /** Name of the value in the help: "DIR". */
  readonly value?: string;
  /** The words that it takes, where it takes only these. */
  readonly words?: readonly string[];
  /** Takes a text, or @FILE for what stands in one. */
  readonly textOrFile?: true;
  readonly help: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** Without it the command is not whole. */
  readonly needed?: boolean;
}

export interface Input {
  readonly args: readonly string[];
  readonly options: Options;
  readonly io: Io;
}

/** Options as they were given. */
export interface Options {
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** The world of a command; a test gives its own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  now(): Millis;
  /** Every command of the program. */
  commands(): Promise<readonly Command[]>;
  /** Who of a group holds a key, as the room says that knows it. */
  holderOf(group: GroupClient, key: string): Promise<Result<PersonId | undefined, Refusal>>;
  /** All that is piped in. */
  stdin(): AsyncIterable<Uint8Array>;
  /** A line for people while the command runs, on stderr. */
  say(line: string): void;
  progress(title: string, total: number | undefined): Progress;
  /** Prints the outcome at once, for a command that goes on running (a server). */
  announce(done: Done): void;
  /** From now on SIGINT and SIGTERM abort this signal instead of ending the program. */
  stopSignal(): AbortSignal;
}

export type Outcome = Result<Done, Failure>;

export interface Done {
  /** What `--json` prints, beside `ok`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What is printed without `--json`. */
  readonly lines: readonly string[];
  /** False: something was checked and is not so (exit 1), although the command itself ran. */
  readonly ok?: boolean;
}

/** Why a command did not do it; `exit` as in the contracts: 1 refused, 2 wrong usage, 3 no access. */
export interface Failure {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly exit: 1 | 2 | 3;
  /** The field of the act that it is about, dotted (`items.0.on`). */
  readonly field?: string;
  /** The values of the case, where the refusal declares any. */
  readonly params?: Refusal["params"];
}

/** The command was typed wrongly. */
export function wrongUsage(
  detail: string,
  next = "Add --help to see how it is typed.",
): Refused<Failure> {
  return fail({ code: "WrongUsage", title: "That is not how it is typed", detail, next, exit: 2 });
}

/** A file or folder cannot be read. */
export function cannotRead(
  detail: string,
  next = "See that the path is right and may be read.",
): Refused<Failure> {
  return fail({ code: "CannotRead", title: "This cannot be read", detail, next, exit: 3 });
}

/** A file or folder cannot be written. */
export function cannotWrite(
  detail: string,
  next = "Choose another place, or move away what is there.",
): Refused<Failure> {
  return fail({ code: "CannotWrite", title: "This cannot be written", detail, next, exit: 3 });
}

/** Any other failure. */
export function fail(failure: Failure): Refused<Failure> {
  return refused(failure);
}

/** A refusal of the rules or the host as the command's failure. */
export function failWith(refusal: Refusal): Refused<Failure> {
  const { kind: _, ...told } = refusal;
  return fail({ ...told, exit: withoutAccess.has(refusal.code) ? 3 : 1 });
}

/** The words of a caught error. */
export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

const withoutAccess = new Set([
  "HostUnreachable",
  "AnswerNotUnderstood",
  "FolderUnreadable",
  "FolderLocked",
  "NotVerifiable",
]);
