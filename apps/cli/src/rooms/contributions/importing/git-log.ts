/**
 * A repository on disk as commit lines: `git log` runs without a shell, its output is turned into JSON
 * lines as it comes and laid into a temporary file, so that both passes of an import read the same.
 * No message, mail address or content is taken: commit, parents, time, names and paths.
 */

import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { accepted, isPlainText, plainText } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { cannotRead, messageOf } from "../../../support/command.ts";
import type { Failure } from "../../../support/command.ts";
import type { CommitLine } from "./git-lines.ts";

/** Writes the commits that HEAD holds, oldest first, into `file`; the answer is how many they are. */
export async function writeGitLog({
  repository,
  file,
  onCommit,
}: {
  readonly repository: string;
  readonly file: string;
  readonly onCommit: (count: number) => void;
}): Promise<Result<number, Failure>> {
  const git = spawn("git", [...gitArguments(repository)], { stdio: ["ignore", "pipe", "pipe"] });
  const words: string[] = [];
  git.stderr.setEncoding("utf8").on("data", (text: string) => words.push(text));
  const exit = exitOf(git);
  const out = createWriteStream(file, { mode: 0o600 });
  let count = 0;
  for await (const commit of commitsOf(createInterface({ input: git.stdout }))) {
    if (!out.write(`${JSON.stringify(commit)}\n`)) await once(out, "drain");
    count += 1;
    onCommit(count);
  }
  out.end();
  await finished(out);
  const fault = await exit;
  if (fault !== undefined) return cannotRead(`${repository}: ${words.join("").trim() || fault}`);
  return accepted(count);
}

/** Groups git's lines into commits: a header begins with the byte 0x01, numstat lines follow it. */
export async function* commitsOf(lines: AsyncIterable<string>): AsyncIterable<CommitLine> {
  let commit: Draft | undefined;
  for await (const line of lines) {
    if (line.startsWith(headMark)) {
      if (commit !== undefined) yield commit;
      commit = readHeader(line.slice(1));
    } else {
      const path = /^(?:\d+|-)\t(?:\d+|-)\t"?(.+?)"?$/.exec(line)?.[1];
      if (path !== undefined) commit?.files.push(path);
    }
  }
  if (commit !== undefined) yield commit;
}

type Draft = CommitLine & { readonly files: string[] };

const headMark = "\u0001";
const fieldMark = "\u0002";
const nameMark = "\u0003";

function readHeader(line: string): Draft {
  const [commit = "", at = "", parents = "", author = "", others = ""] = line.split(fieldMark);
  const names = others.split(nameMark).map((name) => nameIn(name.replace(/\s*<[^>]*>\s*$/, "")));
  const coauthors = names.filter((name) => name !== undefined);
  return {
    commit,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    at,
    author: nameIn(author) ?? "unnamed",
    files: [],
    ...(coauthors.length === 0 ? {} : { coauthors }),
  };
}

/** A name as it can be read; undefined if nothing of it can be seen. */
function nameIn(text: string): string | undefined {
  const name = plainText(text.trim());
  return isPlainText(name) ? name : undefined;
}

/** Options that keep what the repository's own configuration would run or change out of it. */
function gitArguments(repository: string): readonly string[] {
  const trailers = "%(trailers:key=Co-authored-by,valueonly,separator=%x03)";
  const format = `--format=%x01%H%x02%aI%x02%P%x02%aN%x02${trailers}`;
  const plain = "-c core.quotePath=true -c log.showSignature=false";
  const log = "log --reverse --numstat --no-renames --no-ext-diff --no-textconv --no-color";
  return ["-C", repository, ...plain.split(" "), ...log.split(" "), format, "HEAD", "--"];
}

/** What went wrong with the process, in words; undefined if nothing did. */
function exitOf(git: ReturnType<typeof spawn>): Promise<string | undefined> {
  return new Promise((resolve) => {
    git.once("error", (fault) => resolve(`git cannot be run (${messageOf(fault)})`));
    git.once("close", (code) => resolve(code === 0 ? undefined : `git ended with ${code}`));
  });
}
