/** `plenty import git`: the commits of a repository, as things done by their authors. */

import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Options, Outcome } from "../../support/command.ts";
import { cannotReadFile } from "../../support/faults.ts";
import { readCommitLine } from "./importing/git-lines.ts";
import { writeGitLog } from "./importing/git-log.ts";
import { readJsonLines } from "../../importing/records.ts";
import { importInto, importOptions } from "./importing/run.ts";

export const command: Command = {
  name: "import git",
  summary: "import the commits of a repository as things done",
  usage: "<repository | file.jsonl> [--group WHERE]",
  files: true,
  options: importOptions,
  renamed: { into: "group" },
  examples: [
    "plenty import git . --group http://127.0.0.1:4747",
    "plenty import git timeoverflow.jsonl --group data/timeoverflow",
  ],
  notes: [
    "  Taken are each commit's time, author, co-authors and paths; no messages, addresses or content.",
    "  A commit's theme follows from its paths: translations, tests, database, dependencies, docs,",
    "  design, configuration, code, merging or other. Authors come as unclaimed people. Importing",
    "  again adds only what is new.",
  ],
  async run({ args, options, io }) {
    const [what, ...more] = args;
    if (what === undefined || more.length > 0)
      return wrongUsage("one repository or file is needed");
    const isFolder = await isFolderThere(what);
    if (!isFolder.ok) return isFolder;
    return isFolder.value
      ? importRepository(what, options, io)
      : importFile({ file: what, name: nameOf(what, ".jsonl"), options, io });
  },
};

async function isFolderThere(what: string): Promise<Result<boolean, Failure>> {
  try {
    return accepted((await stat(what)).isDirectory());
  } catch (fault) {
    return cannotReadFile(fault, what);
  }
}

async function importRepository(repository: string, options: Options, io: Io): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "plenty-git-"));
  try {
    const file = join(folder, "log.jsonl");
    const progress = io.progress("reading", undefined);
    const written = await writeGitLog({
      repository,
      file,
      onCommit: (count) => progress.at(count),
    });
    if (!written.ok) return written;
    progress.end(`${written.value.toLocaleString("en")} commits`);
    return await importFile({ file, name: nameOf(repository, ".git"), options, io });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function importFile({
  file,
  name,
  options,
  io,
}: {
  file: string;
  name: string;
  options: Options;
  io: Io;
}): Promise<Outcome> {
  const source = {
    name: options.text("source") ?? name,
    read: () => readJsonLines(file, readCommitLine),
  };
  return importInto(source, options, io);
}

function nameOf(path: string, ending: string): string {
  return `git:${basename(resolve(path), ending)}`;
}
