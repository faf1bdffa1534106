/** `plenty import git`: the commits of a repository, as things done by their authors. */

import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Options, Outcome } from "../../support/command.ts";
import { cannotReadFile } from "../../support/faults.ts";
import { readJsonLines } from "../../importing/records.ts";
import { count, several } from "../../support/counts.ts";
import { contactMaker } from "./importing/contacts.ts";
import type { MakeContact } from "./importing/contacts.ts";
import { readCommitLine, recordOf } from "./importing/git-lines.ts";
import { writeGitLog } from "./importing/git-log.ts";
import { gatherPeople, nothingByHand } from "./importing/git-people.ts";
import type { ByHand, People } from "./importing/git-people.ts";
import { readPeopleByHand } from "./importing/people-by-hand.ts";
import { importInto, importOptions } from "./importing/run.ts";

export const command: Command = {
  name: "import git",
  summary: "import the commits of a repository as things done",
  usage: "<repository | file.jsonl> [--people FILE] [--group WHERE]",
  files: true,
  options: {
    people: {
      type: "string",
      value: "FILE",
      help: "A table made by hand: a name or an address, and the person whom it is.",
    },
    ...importOptions,
  },
  renamed: { into: "group" },
  examples: [
    "plenty import git . --group http://127.0.0.1:4747",
    "plenty import git timeoverflow.jsonl --group data/timeoverflow",
    "plenty import git . --people people.csv",
  ],
  notes: [
    "  Taken are each commit's time, author, co-authors and paths; no messages and no content. Names of one",
    "  address are one person, after .mailmap; the address itself is kept nowhere. Machines have no share.",
    "  In the table of --people, the first column is a name, an address or Name <address>, the second the",
    "  person; who has [bot] behind the name there is a machine.",
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
      : importFile({
          file: what,
          name: nameOf(what, ".jsonl"),
          contact: contactMaker(),
          options,
          io,
        });
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
    const contact = contactMaker();
    const written = await writeGitLog({
      repository,
      file,
      contact,
      onCommit: (done) => progress.at(done),
    });
    if (!written.ok) return written;
    progress.end(several(written.value, "commit", "commits"));
    return await importFile({ file, name: nameOf(repository, ".git"), contact, options, io });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface ImportingFile {
  readonly file: string;
  readonly name: string;
  readonly contact: MakeContact;
  readonly options: Options;
  readonly io: Io;
}

/** Everybody is looked at before the first is told: who wrote under several names is known only then. */
async function importFile(importing: ImportingFile): Promise<Outcome> {
  const { file, name, contact, options, io } = importing;
  const table = options.text("people");
  const byHand =
    table === undefined ? accepted(nothingByHand) : await readPeopleByHand(table, contact);
  if (!byHand.ok) return byHand;
  const people = await peopleIn(file, byHand.value);
  if (!people.ok) return people;
  const { who, otherNames, machines } = people.value;
  const source = {
    name: options.text("source") ?? name,
    otherNames,
    read: () => readJsonLines(file, (value) => recordOf(value, who)),
  };
  const imported = await importInto(source, options, io);
  if (!imported.ok) return imported;
  const { json, lines } = imported.value;
  return accepted({
    json: { ...json, people: otherNames.size, machines: Object.fromEntries(machines) },
    lines: [...lines, ...toldWho(people.value)],
  });
}

/** Who the contacts of a file of commits are. */
async function peopleIn(file: string, byHand: ByHand): Promise<Result<People, Failure>> {
  const gathering = gatherPeople(byHand);
  const lines = readJsonLines(file, (value) => {
    const line = readCommitLine(value);
    if ("expected" in line) return line;
    for (const contact of [line.author, ...line.coauthors]) gathering.add(contact);
    return [];
  });
  for await (const line of lines) if (!line.ok) return line;
  return accepted(gathering.done());
}

/** How many people the names are, and which of them are machines. */
function toldWho({ otherNames, machines }: People): readonly string[] {
  const names = [...otherNames.values()].reduce((sum, others) => sum + 1 + others.length, 0);
  const joined =
    names === otherNames.size
      ? []
      : [`${count(names)} names are ${several(otherNames.size, "person", "people")}.`];
  if (machines.size === 0) return joined;
  const commits = [...machines.values()].reduce((sum, each) => sum + each, 0);
  const most = [...machines].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  const named = `${most.slice(0, 5).join(", ")}${most.length > 5 ? ", …" : ""}`;
  return [
    ...joined,
    `Machines, which have no share: ${named} (${several(commits, "commit", "commits")}).`,
  ];
}

function nameOf(path: string, ending: string): string {
  return `git:${basename(resolve(path), ending)}`;
}
