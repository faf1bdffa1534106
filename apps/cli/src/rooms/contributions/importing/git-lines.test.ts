/** Commit lines: what one becomes, and what is said of a bad one. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { freshFolder } from "../../../testing/run.ts";
import { contactMaker, splitContact } from "./contacts.ts";
import { readCommitLine, recordOf } from "./git-lines.ts";
import { commitsOf } from "./git-log.ts";
import { gatherPeople } from "./git-people.ts";
import { readJsonLines } from "../../../importing/records.ts";

const commit = {
  commit: "5a1b",
  parents: [],
  at: "2024-05-01T23:30:00-05:00",
  author: "alder",
  files: ["a.ts"],
};

/** Whom a name stands for where nothing else is known of it. */
const nobodyElse = gatherPeople().done().who;

async function gather<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const gathered: T[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
}

test("a commit is one thing done, on its author's own day, by author and co-authors once each", () => {
  const coauthors = ["birch", "alder"];
  expect(recordOf({ ...commit, coauthors }, nobodyElse)).toEqual([
    { id: "5a1b", on: "2024-05-01", by: ["alder", "birch"], theme: "code", kind: "work" },
  ]);
});

test.each([
  ['{"commit":"5a1b","parents":[],"at":"2024-05-01","author":"alder","files":[]}', '"at": a time'],
  ['{"commit":"5a1b","parents":[],"at":"2024-02-30T10:00:00Z","author":"alder"}', '"at": a time'],
  ['{"commit":"5a1b","at":"2024-05-01T10:00:00Z","author":" "}', '"author": a name'],
  [
    '{"commit":"5a1b","at":"2024-05-01T10:00:00Z","author":"alder","files":"a.ts"}',
    '"files": a list of paths',
  ],
  [
    '{"commit":"5a1b","at":"2024-05-01T10:00:00Z","author":"alder","coauthors":[""]}',
    '"coauthors": a list of names',
  ],
  ["[1]", "an object of a commit"],
  ['{"commit":', "one JSON object"],
])("of a bad line file, number and expectation are said: %s", async (line, expected) => {
  const file = join(freshFolder(), "bad.jsonl");
  writeFileSync(file, `${JSON.stringify(commit)}\n\n${line}\n${JSON.stringify(commit)}\n`);
  const read = await gather(readJsonLines(file, (value) => recordOf(value, nobodyElse)));
  expect(read).toHaveLength(2);
  const detail = expect.stringContaining(`${file}:3: expected ${expected}`);
  expect(read[1]).toMatchObject({ ok: false, refusal: { code: "BadLine", detail, exit: 1 } });
});

test("any JSON is read or told, never thrown at", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readCommitLine(value)).toBeDefined();
    }),
  );
});

test("what a machine did is told as a machine's, and people who did it with one as theirs", () => {
  const author = { name: "dependabot[bot]", machine: true };
  expect(recordOf({ ...commit, author }, nobodyElse)).toMatchObject([
    { by: [], theme: "machines" },
  ]);
  const coauthors = ["alder", "renovate[bot]"];
  expect(recordOf({ ...commit, author, coauthors }, nobodyElse)).toMatchObject([
    { by: ["alder"], theme: "code" },
  ]);
});

test("git's own lines become commits, with quoted paths and without mail addresses", async () => {
  const lines = [
    "\u00015a1b\u00002024-05-01T10:00:00Z\u0000\u0000alder <a@example.org>\0Birch <b@example.org>\0Clo\u0002ver\r <c@example.org>",
    "",
    '3\t1\t"docs/th\\303\\251 press.md"',
    "-\t-\tpress.png",
    "\u00016a1b\u00002024-05-02T10:00:00Z\u00005a1b 4a1b\0 <>\0",
  ];
  async function* given(): AsyncGenerator<string> {
    yield* lines;
  }
  const make = contactMaker("salt");
  const contactOf = (text: string) => {
    const { name, address } = splitContact(text);
    return make(name, address);
  };
  const commits = await gather(commitsOf(given(), contactOf));
  expect(commits).toMatchObject([
    {
      commit: "5a1b",
      at: "2024-05-01T10:00:00Z",
      parents: [],
      author: { name: "alder" },
      coauthors: [{ name: "Birch" }, { name: "Clo\u{fffd}ver" }],
      files: ["docs/th\\303\\251 press.md", "press.png"],
    },
    {
      commit: "6a1b",
      at: "2024-05-02T10:00:00Z",
      parents: ["5a1b", "4a1b"],
      author: { name: "unnamed" },
      coauthors: [],
      files: [],
    },
  ]);
  expect(JSON.stringify(commits)).not.toContain("example.org");
  for (const line of commits)
    expect(readCommitLine(JSON.parse(JSON.stringify(line)))).toEqual(line);
});
