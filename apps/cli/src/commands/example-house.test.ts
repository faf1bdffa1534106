/** The example house: the same bytes for the same day, and what it promises to hold. */

import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { checkEntry, isRecord } from "@plenty/client";
import { openTarget } from "../support/open-target.ts";
import type { Target } from "../support/target.ts";
import { freshFolder, plenty, plentyJson, serveFolder } from "../testing/run.ts";

const folder = freshFolder();
const house = join(folder, "house");

beforeAll(async () => {
  const made = await plentyJson(["example", "house", "--out", house, "--today", "2026-11-22"]);
  if (made.value["thingsDone"] !== 1313) throw new Error(JSON.stringify(made));
}, 60_000);

function digests(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      relative(root, path),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

async function withHouse(work: (target: Target) => Promise<void>): Promise<void> {
  const opened = await openTarget(house);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  try {
    await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

test("is the same byte for byte when made again for the same day, in whatever zone and language", async () => {
  const again = join(folder, "again");
  const env = { TZ: "Asia/Kolkata", LC_ALL: "C" };
  expect(
    (await plenty(["example", "house", "--out", again, "--today", "2026-11-22"], env)).code,
  ).toBe(0);
  expect(digests(again)).toEqual(digests(house));
  const other = join(folder, "other");
  await plenty(["example", "house", "--out", other, "--today", "2026-11-23"]);
  expect(digests(other)["commons.db"]).not.toBe(digests(house)["commons.db"]);
}, 60_000);

test("verifies, and keeps its log key apart and to its owner", async () => {
  const verified = await plentyJson(["verify", house]);
  expect(verified).toMatchObject({
    code: 0,
    value: { ok: true, state: true, checkpoint: true, beside: { missing: 0, damaged: 0 } },
  });
  expect(statSync(join(house, "keys", "log.key")).mode & 0o777).toBe(0o600);
});

test("holds exactly the things done of its source, five members, and thirty days that end the day before", () =>
  withHouse(async ({ group }) => {
    const told = await group.query("contributions", "summary", { to: "2021-12-31" });
    expect(told).toMatchObject({ ok: true, value: { total: 1313 } });
    const lines = readFileSync(
      join(import.meta.dirname, "../../../../examples/house/doings.jsonl"),
      "utf8",
    );
    expect(lines.trimEnd().split("\n")).toHaveLength(1313);
    const members = await group.query("people", "members");
    if (!members.ok) throw new Error(members.refusal.detail);
    expect(members.value.rows.map(({ name }) => members.value.words[name])).toEqual([
      "alder",
      "amaranth",
      "ash",
      "balsam",
      "garlic",
    ]);
    expect(members.value.rows.every(({ status }) => status === "member")).toBe(true);
    const newest = await group.query("home", "entries", { limit: 1 });
    expect(newest.ok && newest.value.rows[0]?.at).toMatch(/^2026-11-21T/);
    const days = await group.query("presence", "recent");
    expect(days.ok && days.value.weeks.filter(({ week }) => week < "2022")).toHaveLength(168);
  }));

test("its card lets a visitor sign as any of the five", () =>
  withHouse(async ({ group }) => {
    const card: unknown = JSON.parse(readFileSync(join(house, "example.json"), "utf8"));
    if (!isRecord(card) || !Array.isArray(card["people"])) throw new Error("the card lists people");
    expect(card).toMatchObject({ example: "house", commons: group.commons });
    expect(card["people"]).toHaveLength(5);
    for (const { did, person } of card["people"]) {
      const found = await group.query("people", "of-key", { key: did });
      expect(found.ok && found.value.person?.person).toBe(person);
    }
  }));

test("its books can be checked entry by entry", () =>
  withHouse(async ({ group }) => {
    const newest = await group.query("home", "entries", { limit: 1 });
    const last = present(newest.ok ? newest.value.rows[0] : undefined, "the house has entries");
    for (const index of [0, 1, 7, last.index])
      expect(await checkEntry({ group, index })).toMatchObject({ ok: true });
    expect(await checkEntry({ group, act: last.act })).toMatchObject({
      ok: true,
      index: last.index,
    });
  }));

test("is never made over something else", async () => {
  expect(await plentyJson(["example", "house", "--out", house])).toMatchObject({
    code: 3,
    value: { code: "CannotWrite" },
  });
  expect(
    await plentyJson(["example", "house", "--out", join(folder, "x"), "--today", "soon"]),
  ).toMatchObject({ code: 2 });
});

test("made by another version, it is told what to do when somebody asks for it", async () => {
  const data = join(folder, "data");
  cpSync(house, join(data, "house"), { recursive: true });
  const db = new DatabaseSync(join(data, "house", "commons.db"));
  db.exec("ALTER TABLE log_entries ADD COLUMN more TEXT");
  db.close();
  const host = await serveFolder(data);
  const listed = await fetch(`${host.url}/commons`);
  // Reason: a host lists its groups in rows.
  const { rows } = (await listed.json()) as { rows: readonly { readonly id: string }[] };
  for (const { id } of rows) await fetch(`${host.url}/commons/${id}/rooms/charter/about`);
  const words = /It is an example: end this, delete .*house, and npm start makes it anew\./;
  await expect.poll(() => host.told(), { timeout: 10_000 }).toMatch(words);
  await host.stop();
}, 60_000);
