/** Verification of a real group: green as it is, and every kind of change named. */

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, stateTables } from "@plenty/rules";
import { createHost, type Host } from "../host.ts";
import { serve, type RunningServer } from "../http/serve.ts";
import { createVerifyPool } from "../sequencer/verify-pool.ts";
import { exportCommons } from "../store/export.ts";
import { folderPaths } from "../store/folder.ts";
import { readInfo } from "../store/folder-info.ts";
import { createLogReader } from "../store/log-reader.ts";
import { openFollower } from "../store/sqlite.ts";
import { createPositionWriter, createState } from "../store/state-file.ts";
import { foundCommons, signAct, signCurrency, wordsOf } from "../testing/founding.ts";
import { compareState } from "./compare.ts";
import { verifyCommons, type VerifyReport } from "./index.ts";
import { openSource } from "./open.ts";
import { createReplay } from "./replay.ts";
import { runVerify } from "./run.ts";

const PAYMENTS = 300;
const pool = createVerifyPool(1);
let dataDir: string;
let folder: string;
let id: string;

beforeAll(async () => {
  const made = await foundCommons({ deps: { pool } });
  const { commons, founding } = made;
  const [opened] = await commons.submit([{ jws: await signCurrency(founding) }]);
  const currency = opened !== undefined && "receipt" in opened ? opened.receipt.act : "";
  const note = wordsOf("for the seedlings");
  const body = { to: founding.founders[1]?.person, currency, amount: 3, note: note.hash };
  const acts = Array.from({ length: PAYMENTS }, async () => ({
    jws: await signAct(founding, { by: 0, act: "credit.pay", body }),
    words: [note.words],
  }));
  await commons.submit(await Promise.all(acts));
  await commons.close();
  dataDir = mkdtempSync(join(tmpdir(), "plenty-verify-"));
  folder = join(dataDir, "birch-lane");
  id = founding.id;
  cpSync(made.folder, folder, { recursive: true });
});

afterAll(() => pool.close());

async function verified(name: string): Promise<VerifyReport> {
  const source = await openSource(name);
  if (!source.ok) throw new Error(JSON.stringify(source.refusal));
  const report = await runVerify({ source: source.value, pool });
  source.value.close();
  return report;
}

/** A copy of the group in which `change` was made, in the log unless another file is named. */
async function changed(
  change: (db: DatabaseSync, copy: string) => void,
  file: "commons" | "state" = "commons",
): Promise<VerifyReport> {
  const copy = join(mkdtempSync(join(tmpdir(), "plenty-changed-")), "copy");
  cpSync(folder, copy, { recursive: true });
  const db = new DatabaseSync(folderPaths(copy)[file]);
  change(db, copy);
  db.close();
  return verified(copy);
}

/** Flips the last bit of a blob column of one entry. */
function flip(column: string, n: number) {
  return (db: DatabaseSync): void => {
    const row = db.prepare(`SELECT ${column} AS value FROM log_entries WHERE n = ?`).get(n);
    const bytes = Buffer.from(row?.value instanceof Uint8Array ? row.value : []);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    db.prepare(`UPDATE log_entries SET ${column} = ? WHERE n = ?`).run(bytes, n);
  };
}

/** What a comparison says after a number was changed in the first row; undefined if the table has none. */
function compareChanged(original: DatabaseSync, table: string): string | undefined {
  const column = original
    .prepare(
      "SELECT name FROM pragma_table_info(?) WHERE type = 'INTEGER' AND pk = 0 ORDER BY name",
    )
    .get(table)?.name;
  const filled = original.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  if (column === undefined || !filled) return undefined;
  const copy = join(mkdtempSync(join(tmpdir(), "plenty-state-")), "state.db");
  cpSync(folderPaths(folder).state, copy);
  const db = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
  const key = db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk = 1").get(table)?.name;
  const first = `(SELECT min(${String(key)}) FROM ${table})`;
  db.exec(`UPDATE ${table} SET ${String(column)} = 1234567 WHERE ${String(key)} = ${first}`);
  const what = compareState({ stored: db, replayed: original, tables: stateTables });
  db.close();
  return what ?? "nothing";
}

/** Makes a state anew that has seen only the first entries. */
function rewind({
  state,
  commons,
  entries,
}: Record<"state" | "commons", string> & { entries: number }): void {
  rmSync(state);
  const log = new DatabaseSync(commons, { readOnly: true });
  const db = openFollower(state);
  createState(db);
  const info = readInfo(log, commons);
  if (!info.ok) throw new Error(info.refusal.code);
  const reader = createLogReader(log);
  const replay = createReplay({ db, engine: createEngine(db), info: info.value });
  for (const entry of reader.range(0, entries)) replay.next(entry);
  createPositionWriter(db)(replay.position());
  replay.commit();
  db.close();
  log.close();
}

describe("a folder", () => {
  test("is green as it was written", async () => {
    const report = await verified(folder);
    expect(report).toMatchObject({
      ok: true,
      commons: id,
      entries: PAYMENTS + 2,
      checkpoint: true,
      signatures: true,
      tiles: true,
      rules: true,
      digests: true,
      state: true,
      brokenLaws: [],
      beside: { named: PAYMENTS + 3, missing: 0, damaged: 0 },
    });
    expect(report.mismatch).toBeUndefined();
  });

  test.each([
    ["an entry's bytes", flip("entry", 57), { index: 57 }],
    ["a leaf hash", flip("leaf", 58), { index: 58 }],
    ["a running digest", flip("digest", 59), { index: 59 }],
    ["an act's id", flip("act", 60), { index: 60 }],
    [
      "facts",
      (db: DatabaseSync) =>
        db.exec("UPDATE log_entries SET facts = replace(facts, '3', '4') WHERE n = 61"),
      { index: 61 },
    ],
    [
      "a time",
      (db: DatabaseSync) => db.exec("UPDATE log_entries SET at = at + 1 WHERE n = 62"),
      { index: 62 },
    ],
    [
      "an acknowledged size",
      (db: DatabaseSync) => db.exec("UPDATE log_entries SET size = size + 1 WHERE n = 63"),
      {},
    ],
    ["a missing entry", (db: DatabaseSync) => db.exec("DELETE FROM log_entries WHERE n = 64"), {}],
    ["a tile", (db: DatabaseSync) => db.exec("UPDATE log_tiles SET hashes = zeroblob(8192)"), {}],
    // a table of cases mixes arrow functions and strings, which infers as unions
  ] as [string, (db: DatabaseSync) => void, object][])(
    "names a change of %s",
    async (_, change, mismatch) => {
      const report = await changed(change);
      expect(report.ok).toBe(false);
      expect(report.mismatch).toMatchObject(mismatch);
    },
  );

  test("names the table and row of any number that was changed in the state", () => {
    const original = new DatabaseSync(folderPaths(folder).state, { readOnly: true });
    const tried = stateTables.filter((table) => {
      const what = compareChanged(original, table);
      if (what !== undefined) expect(what).toContain(`state table ${table} differs at `);
      return what !== undefined;
    });
    original.close();
    expect(tried.length).toBeGreaterThan(5);
  });

  test("names a head that was not signed for this log", async () => {
    const report = await changed((_, copy) => {
      const path = folderPaths(copy).head;
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(/[0-9a-f]\n$/, (end) =>
          end[0] === "0" ? "1\n" : "0\n",
        ),
      );
    });
    expect(report).toMatchObject({ ok: false, checkpoint: false });
  });

  test("names a head that is gone", async () => {
    const report = await changed((_, copy) => rmSync(folderPaths(copy).head));
    expect(report).toMatchObject({ ok: false, checkpoint: false });
  });

  test("counts missing words and texts and does not fail on them: words can be erased", async () => {
    const report = await changed((_, copy) => {
      const words = new DatabaseSync(folderPaths(copy).words);
      words.exec("DELETE FROM words WHERE text = 'alder'");
      words.close();
      rmSync(join(folderPaths(copy).blobs), { recursive: true });
    });
    expect(report).toMatchObject({ ok: true, beside: { missing: 2, damaged: 0 } });
  });

  test("fails on words and on texts that are not those that were hashed", async () => {
    const renamed = await changed((_, copy) => {
      const words = new DatabaseSync(folderPaths(copy).words);
      words.exec("UPDATE words SET text = 'changed' WHERE text = 'birch'");
      words.close();
    });
    expect(renamed).toMatchObject({ ok: false, beside: { damaged: 1 } });
    const rewritten = await changed((_, copy) => {
      const { blobs } = folderPaths(copy);
      for (const name of readdirSync(blobs)) writeFileSync(join(blobs, name), "It is all mine.");
    });
    expect(rewritten).toMatchObject({ ok: false, beside: { damaged: 1 } });
  });

  test("names a nonce that is gone, and a state that says it is somewhere else", async () => {
    const nonce = "DELETE FROM engine_nonces WHERE nonce = (SELECT min(nonce) FROM engine_nonces)";
    const elsewhere = [
      nonce,
      "UPDATE state_position SET entries = entries - 1",
      "UPDATE state_position SET entries = entries + 1",
      "UPDATE state_position SET digest = zeroblob(32)",
    ];
    for (const sql of elsewhere) {
      const report = await changed((db) => db.exec(sql), "state");
      expect({ sql, ...report }).toMatchObject({ sql, ok: false, state: false, digests: true });
      expect(report.mismatch?.what).toContain("state");
    }
  });

  test("names what was put into the log's file beside its tables", async () => {
    const added = [
      "CREATE TRIGGER more AFTER INSERT ON log_entries BEGIN UPDATE log_entries SET size = 0; END",
      "CREATE TABLE other (n INTEGER)",
      "CREATE VIEW other AS SELECT 1; UPDATE log_schema SET digest = 'older'",
      "INSERT INTO log_tiles VALUES (0, 7, x'00')",
    ];
    for (const sql of added) {
      const report = await changed((db) => db.exec(sql));
      expect({ sql, ...report }).toMatchObject({ sql, ok: false, digests: false, state: true });
    }
  });

  test("names what was put into the state's file beside its tables", async () => {
    const added = [
      "CREATE TRIGGER more AFTER INSERT ON flows BEGIN UPDATE accounts SET balance = balance + 1; END",
      "CREATE TABLE other (n INTEGER)",
      "DROP INDEX flows_receiver",
      "INSERT INTO sqlite_sequence VALUES ('engine_due', 1000)",
    ];
    for (const sql of added) {
      const report = await changed((db) => db.exec(sql), "state");
      expect({ sql, ...report }).toMatchObject({ sql, ok: false, digests: true, state: false });
    }
  });

  test("compares its state at the place to which it has come", async () => {
    const report = await changed((_, copy) => {
      const { state, commons } = folderPaths(copy);
      rewind({ state, commons, entries: 100 });
    });
    expect(report).toMatchObject({ ok: true, entries: PAYMENTS + 2, state: true });
  });

  test("is green without its state, which follows from the log, and with that of another program", async () => {
    const gone = await changed((_, copy) => rmSync(folderPaths(copy).state));
    const other = await changed((db) => db.exec("UPDATE state_position SET tables = 'x'"), "state");
    for (const report of [gone, other]) expect(report).toMatchObject({ ok: true });
    for (const report of [gone, other]) expect(report.state).toBeUndefined();
  });

  test("names a state that cannot be read", async () => {
    const report = await changed((_, copy) =>
      writeFileSync(folderPaths(copy).state, "no database"),
    );
    expect(report).toMatchObject({ ok: false, state: false, digests: true });
    expect(report.mismatch?.what).toContain("the state cannot be read");
  });
});

describe("an exported file", () => {
  test("is verified without its folder; words are in it only if asked", async () => {
    const file = join(dataDir, "birch-lane.plenty");
    expect(await exportCommons(folder, file)).toMatchObject({
      ok: true,
      value: { entries: PAYMENTS + 2, texts: 1, words: 0 },
    });
    expect(await verified(file)).toMatchObject({
      ok: true,
      kind: "file",
      checkpoint: true,
      digests: true,
      beside: { missing: PAYMENTS + 2, damaged: 0 },
    });
    expect(await exportCommons(folder, file)).toMatchObject({
      ok: false,
      refusal: { code: "FolderTaken" },
    });
    const whole = join(dataDir, "whole.plenty");
    await exportCommons(folder, whole, { words: true });
    // notes of payments are for their two sides alone
    const beside = { named: PAYMENTS + 3, missing: PAYMENTS, damaged: 0 };
    expect(await verified(whole)).toMatchObject({ ok: true, beside });
    const tables = new DatabaseSync(whole, { readOnly: true })
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'log_%'")
      .all();
    expect(tables.every(({ name }) => String(name).startsWith("export_"))).toBe(true);
  });

  test("that was changed is named", async () => {
    const file = join(dataDir, "changed.plenty");
    await exportCommons(folder, file);
    const db = new DatabaseSync(file);
    flip("entry", 70)(db);
    db.exec("UPDATE export_checkpoint SET note = replace(note, '302', '301')");
    db.close();
    expect(await verified(file)).toMatchObject({ ok: false, mismatch: { index: 70 } });
  });
});

describe("an address", () => {
  let host: Host;
  let server: RunningServer;
  beforeAll(async () => {
    host = await createHost({ dataDir });
    server = await serve({ host, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await host.close();
  });

  test("is green, by what any stranger can fetch", async () => {
    const report = await verified(`${server.url}/commons/${id}`);
    expect(report).toMatchObject({
      ok: true,
      kind: "url",
      entries: PAYMENTS + 2,
      checkpoint: true,
    });
    expect(report.beside).toBeUndefined();
  });

  test("is verified on threads of their own, with progress", async () => {
    const seen: number[] = [];
    const result = await verifyCommons({
      source: folder,
      threads: 1,
      onProgress: ({ done }) => seen.push(done),
    });
    expect(result).toMatchObject({ ok: true, value: { ok: true, entries: PAYMENTS + 2 } });
    expect(seen.at(-1)).toBe(PAYMENTS + 2);
  });

  test("is refused where no such group is", async () => {
    const result = await verifyCommons({ source: `${server.url}/commons/${"0".repeat(64)}` });
    expect(result).toMatchObject({ ok: false, refusal: { code: "NotVerifiable" } });
  });
});
