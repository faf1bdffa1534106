/** Imports from real files and a real repository: told lines, and a second time that adds nothing. */

import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { freshFolder, plenty, plentyJson } from "../../testing/run.ts";
import { contactMaker } from "./importing/contacts.ts";
import { writeGitLog } from "./importing/git-log.ts";

const orchard = join(import.meta.dirname, "../../testing/orchard.jsonl");

async function withKey() {
  const folder = freshFolder();
  const env = { PLENTY_HOME: folder };
  await plenty(["key", "new"], env);
  return { folder, env, into: join(folder, "group") };
}

function logSize(group: string): number {
  const db = new DatabaseSync(join(group, "commons.db"), { readOnly: true });
  const size = Number(db.prepare("SELECT count(*) AS n FROM log_entries").get()?.["n"]);
  db.close();
  return size;
}

test("a file becomes a group's things done; a second time adds nothing; later lines are added", async () => {
  const { folder, env, into } = await withKey();
  const file = join(folder, "orchard.jsonl");
  copyFileSync(orchard, file);
  const first = await plentyJson(["import", "git", file, "--group", into, "--as", "dill"], env);
  const span = { from: "2024-03-01", to: "2024-04-01" };
  expect(first.value).toMatchObject({
    ok: true,
    source: "git:orchard",
    records: 5,
    entered: 5,
    acts: 1,
    newPeople: 3,
    ...span,
  });
  const size = logSize(into);
  const second = await plentyJson(["import", "git", file, "--group", into], env);
  expect(second).toMatchObject({
    code: 0,
    value: { entered: 0, alreadyThere: 5, acts: 0, newPeople: 0 },
  });
  expect(logSize(into)).toBe(size);
  const line = {
    commit: "5a1b2c3d",
    parents: [],
    at: "2024-05-01T10:00:00Z",
    author: "clover",
    files: ["a.ts"],
  };
  appendFileSync(
    file,
    `${JSON.stringify(line)}\n${JSON.stringify({ ...line, commit: "6a1b", author: "elder" })}\n`,
  );
  const third = await plentyJson(["import", "git", file, "--group", into], env);
  expect(third.value).toMatchObject({ entered: 2, alreadyThere: 5, acts: 1, newPeople: 1 });
  expect(await plentyJson(["verify", into])).toMatchObject({
    code: 0,
    value: { ok: true, beside: { missing: 0 } },
  });
}, 60_000);

test("a bad line is told with file, line and what was expected, and nothing is imported", async () => {
  const { folder, env, into } = await withKey();
  expect(
    (await plenty(["import", "git", orchard, "--group", into, "--as", "dill"], env)).code,
  ).toBe(0);
  const size = logSize(into);
  const file = join(folder, "bad.jsonl");
  const others = readFileSync(orchard, "utf8").replaceAll("a1b2c3d", "ffff");
  writeFileSync(file, `${others}{"commit":"HEAD","at":"2024-05-01T10:00:00Z","author":"alder"}\n`);
  const { code, value } = await plentyJson(["import", "git", file, "--group", into], env);
  expect(code).toBe(1);
  const detail = `${file}:6: expected "commit": hexadecimal digits, found "HEAD"`;
  expect(value).toMatchObject({ ok: false, code: "BadLine", detail });
  expect(logSize(into)).toBe(size);
}, 60_000);

test("a commit dated in the future is left out, and that is said", async () => {
  const { folder, env, into } = await withKey();
  const file = join(folder, "future.jsonl");
  const line = {
    commit: "5a1b",
    parents: [],
    at: "2999-01-01T10:00:00Z",
    author: "alder",
    files: [],
  };
  writeFileSync(file, `${readFileSync(orchard, "utf8")}${JSON.stringify(line)}\n`);
  const { value } = await plentyJson(["import", "git", file, "--group", into, "--as", "dill"], env);
  expect(value).toMatchObject({ records: 5, leftOut: 1, entered: 5, to: "2024-04-01" });
}, 60_000);

test("a folder that is not there needs a name to found a group in it", async () => {
  const { env, into } = await withKey();
  const { code, value } = await plentyJson(["import", "git", orchard, "--group", into], env);
  expect(code).toBe(3);
  expect(value).toMatchObject({ code: "CannotRead", next: expect.stringContaining("--as") });
  expect(existsSync(into)).toBe(false);
});

/** Two commits of a press, with messages and addresses that are nobody's business. */
function makeRepository(repository: string): void {
  mkdirSync(join(repository, "docs"), { recursive: true });
  const git = (author: string, day: string, ...words: readonly string[]) =>
    execFileSync("git", ["-C", repository, ...words], {
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: `secret-${author}@example.org`,
        GIT_AUTHOR_DATE: `${day}T23:00:00-03:00`,
        GIT_COMMITTER_NAME: "dill",
        GIT_COMMITTER_EMAIL: "d@example.org",
      },
    });
  const message = "A secret message\n\nCo-authored-by: Birch Élan <b@example.org>";
  git("alder", "2024-01-01", "init", "-q", "-b", "main");
  writeFileSync(join(repository, "docs", "the press.md"), "a press\n");
  git("alder", "2024-01-01", "add", ".");
  git("alder", "2024-01-01", "commit", "-q", "-m", message);
  writeFileSync(join(repository, "press.ts"), "export {};\n");
  git("clover", "2024-01-02", "add", ".");
  git("clover", "2024-01-02", "commit", "-q", "-m", "more");
}

test("where a repository's lines cannot be laid down, that ends the reading", async () => {
  const folder = freshFolder();
  makeRepository(folder);
  const file = join(folder, "nowhere", "log.jsonl");
  const contact = contactMaker();
  const writing = writeGitLog({ repository: folder, file, contact, onCommit: () => undefined });
  await expect(writing).rejects.toMatchObject({ code: "ENOENT", path: file });
});

test("a repository on disk is read with its authors, co-authors, days and paths, and no more", async () => {
  const { folder, env, into } = await withKey();
  const repository = join(folder, "press.git");
  makeRepository(repository);
  const imported = await plentyJson(
    ["import", "git", repository, "--group", into, "--as", "dill"],
    env,
  );
  expect(imported.value).toMatchObject({
    source: "git:press",
    records: 2,
    newPeople: 3,
    from: "2024-01-01",
    to: "2024-01-02",
  });
  const files = ["words.db", "words.db-wal", "commons.db", "commons.db-wal"].map((name) =>
    join(into, name),
  );
  const kept = files.filter((path) => existsSync(path)).map((path) => readFileSync(path, "latin1"));
  expect(kept.some((text) => text.includes("clover"))).toBe(true);
  expect(kept.some((text) => /secret|example\.org/.test(text))).toBe(false);
  const second = await plentyJson(["import", "git", repository, "--group", into], env);
  expect(second.value).toMatchObject({ entered: 0, alreadyThere: 2 });
}, 60_000);

/** A commit without content for each author, as `Name <address>`, with a message. */
function commitAs(repository: string, authors: readonly string[], message = "more"): void {
  for (const author of authors) {
    const words = ["commit", "-q", "--allow-empty", "--author", author, "-m", message];
    const env = { ...process.env, GIT_COMMITTER_NAME: "dill", GIT_COMMITTER_EMAIL: "d@x.org" };
    execFileSync("git", ["-C", repository, ...words], { env });
  }
}

/** A repository whose `.mailmap` has every form, with authors of whom some are the same and some are machines. */
function makeMappedRepository(repository: string): void {
  execFileSync("git", ["init", "-q", "-b", "main", repository]);
  const mailmap = [
    "# who is who",
    "Alder <alder@x.org>",
    "<birch@x.org> <birch@old.org>",
    "Clover <clover@x.org> <c@old.org>",
    "Dill <dill@x.org> shared <team@x.org>",
    "Elder <elder@x.org> OTHER <TEAM@x.org>",
  ];
  writeFileSync(join(repository, ".mailmap"), `${mailmap.join("\n")}\n`);
  commitAs(repository, [
    "al <alder@x.org>",
    "Birch <birch@x.org>",
    "bi <birch@old.org>",
    "c <c@old.org>",
    "shared <team@x.org>",
    "other <team@x.org>",
    "Wood Lily <w@x.org>",
    "user.email <w@x.org>",
    "dependabot[bot] <49+dependabot[bot]@users.noreply.github.com>",
    "root <root@localhost>",
  ]);
  commitAs(repository, ["Birch <birch@x.org>"], "with\n\nCo-authored-by: cc <C@old.org>");
}

test("authors are people by their addresses, after .mailmap in all its forms; machines are told as such", async () => {
  const { folder, env, into } = await withKey();
  const repository = join(folder, "press");
  makeMappedRepository(repository);
  const first = await plentyJson(
    ["import", "git", repository, "--group", into, "--as", "dill"],
    env,
  );
  const machines = { "dependabot[bot]": 1, root: 1 };
  expect(first.value).toMatchObject({ records: 11, newPeople: 6, people: 6, machines });
  const named = await plentyJson(["ask", "people/unclaimed", "--group", into], env);
  expect(new Set(Object.values(named.value["words"] as object))).toEqual(
    new Set(["Alder", "Birch", "Clover", "Dill", "Elder", "Wood Lily"]),
  );
  const byMachines = ["ask", "contributions/recent", "--theme", "machines", "--group", into];
  expect((await plentyJson(byMachines, env)).value).toMatchObject({
    rows: [{ people: [] }, { people: [] }],
  });
  // who is told under another name now is who they were
  const table = join(folder, "people.csv");
  writeFileSync(table, "found,person\nWood Lily,Lily\n");
  commitAs(repository, ["user.email <w@x.org>"]);
  const again = ["import", "git", repository, "--people", table, "--group", into];
  expect((await plentyJson(again, env)).value).toMatchObject({ entered: 1, newPeople: 0 });
}, 60_000);

test("what is neither repository nor file ends with 3", async () => {
  const { folder, env, into } = await withKey();
  const plain = await plentyJson(["import", "git", folder, "--group", into, "--as", "dill"], env);
  expect(plain).toMatchObject({ code: 3, value: { code: "CannotRead" } });
  const absent = await plentyJson(
    ["import", "git", join(folder, "absent"), "--group", into, "--as", "dill"],
    env,
  );
  expect(absent).toMatchObject({ code: 3, value: { code: "CannotRead" } });
  const house = await plentyJson(["import", "house", folder, "--group", into, "--as", "dill"], env);
  expect(house).toMatchObject({
    code: 3,
    value: { next: "The folder holds weeks.jsonl and doings.jsonl." },
  });
  expect(existsSync(into)).toBe(false);
});
