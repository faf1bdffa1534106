/**
 * A repository on disk as commit lines: git runs without a shell, its output is turned into JSON lines as it
 * comes and laid into a temporary file, so that every pass of an import reads the same. Taken are commit,
 * parents, time, names and paths; of mail addresses salted hashes, which tell people apart; no message and
 * no content. `.mailmap` is git's own to apply: to authors in its log, to co-authors by `git check-mailmap`.
 */

import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { Failure } from "../../../support/command.ts";
import { splitContact } from "./contacts.ts";
import type { Contact, MakeContact } from "./contacts.ts";
import type { CommitLine } from "./git-lines.ts";
import { runGit } from "./git-run.ts";

export interface WritingLog {
  readonly repository: string;
  readonly file: string;
  readonly contact: MakeContact;
  readonly onCommit: (count: number) => void;
}

/** Writes the commits that HEAD holds, oldest first, into `file`; the answer is how many they are. */
export async function writeGitLog(writing: WritingLog): Promise<Result<number, Failure>> {
  const { repository, file, onCommit } = writing;
  const mapped = await mapCoauthors(repository);
  if (!mapped.ok) return mapped;
  const contactOf = (text: string): Contact => {
    const { name, address } = splitContact(mapped.value.get(text) ?? text);
    return writing.contact(name, address);
  };
  const git = runGit(repository, [...logArguments, logFormat, "HEAD", "--"]);
  let count = 0;
  async function* told(): AsyncIterable<string> {
    for await (const commit of commitsOf(git.lines, contactOf)) {
      yield `${JSON.stringify(commit)}\n`;
      count += 1;
      onCommit(count);
    }
  }
  await pipeline(told, createWriteStream(file, { mode: 0o600 }));
  const ended = await git.ended;
  return ended.ok ? accepted(count) : ended;
}

const trailers = "trailers:key=Co-authored-by,valueonly,unfold";
/** Fields end with the byte 0, which no commit can hold; a header begins with 0x01, no path line does. */
const logFormat = `--format=%x01%H%x00%aI%x00%P%x00%aN <%aE>%x00%(${trailers},separator=%x00)`;

/** Options that keep what the repository's own configuration would run or change out of it. */
const plainLog =
  "-c core.quotePath=true -c log.showSignature=false -c log.mailmap=true log --no-color".split(" ");
const logArguments = [
  ...plainLog,
  ..."--reverse --numstat --no-renames --no-ext-diff --no-textconv".split(" "),
];

/** Groups git's lines into commits: a header, then a line of numbers for each path. */
export async function* commitsOf(
  lines: AsyncIterable<string>,
  contactOf: (text: string) => Contact,
): AsyncIterable<CommitLine> {
  let commit: Draft | undefined;
  for await (const line of lines) {
    if (line.startsWith("\u0001")) {
      if (commit !== undefined) yield commit;
      commit = readHeader(line.slice(1), contactOf);
    } else {
      const path = /^(?:\d+|-)\t(?:\d+|-)\t"?(.+?)"?$/.exec(line)?.[1];
      if (path !== undefined) commit?.files.push(path);
    }
  }
  if (commit !== undefined) yield commit;
}

type Draft = CommitLine & { readonly files: string[] };

function readHeader(line: string, contactOf: (text: string) => Contact): Draft {
  const [commit = "", at = "", parents = "", author = "", ...others] = line.split("\0");
  return {
    commit,
    at,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    author: contactOf(author),
    files: [],
    coauthors: others.filter((text) => text.trim() !== "").map(contactOf),
  };
}

/** Co-authors stand in messages, which git's log leaves as they are: each is looked up once. */
async function mapCoauthors(
  repository: string,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const found = new Set<string>();
  const format = `--format=%(${trailers})`;
  const git = runGit(repository, [...plainLog, format, "HEAD", "--"]);
  for await (const line of git.lines) if (isMailbox(line)) found.add(line);
  const ended = await git.ended;
  if (!ended.ok) return ended;
  const asked = [...found];
  if (asked.length === 0) return accepted(new Map());
  const lookup = runGit(repository, ["check-mailmap", "--stdin"], asked);
  const told: string[] = [];
  for await (const line of lookup.lines) told.push(line);
  const looked = await lookup.ended;
  if (!looked.ok) return looked;
  return accepted(new Map(asked.map((text, i) => [text, told[i] ?? text])));
}

/** What git can look up: a name and an address, and nothing that would end the line. */
function isMailbox(text: string): boolean {
  return /^[^<>\0\r]*<[^<>\s\0]+>\s*$/.test(text);
}
