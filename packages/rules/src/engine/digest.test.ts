/** What comes out: facts, digests, the same on every machine. */

import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { toHex } from "@plenty/kernel";
import { sha256, textToBytes } from "@plenty/log";
import { digestBefore, runningDigest, schema, stateTables } from "../index.ts";
import { openState } from "../testing/ledger.ts";
import { acceptedFacts, givenFounded, joinInvited, wordsFor } from "../testing/world.ts";
import { fullDigest, roomDigests, tablesOf } from "./digest.ts";

const sha = (text: string) => toHex(sha256(textToBytes(text)));

describe("facts", () => {
  test("[EN16] stand in the order of the changes, and are written as they are", async () => {
    const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
    const joined = await joinInvited(world, "alder", "birch");
    expect(acceptedFacts(joined).map(({ fact }) => fact)).toEqual([
      "PersonJoined",
      "PersonVouchedFor",
      "PersonWelcomed",
    ]);
    expect(joined.ok && joined.value.json).toBe(JSON.stringify(acceptedFacts(joined)));
  });

  test("[EN16] name nobody and nothing by a row number", async () => {
    const world = await givenFounded(["alder", "birch"]);
    await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [wordsFor("elder").hash],
      records: [{ id: "r", on: "2026-01-01", by: [0], theme: "food", kind: "work" }],
    });
    const numbers = world.log
      .flatMap(({ facts }) => [...facts.matchAll(/"(\w+)":\[?\d/g)])
      .map(([, field]) => field);
    // places in the act itself, both of them
    expect([...new Set(numbers)]).toEqual(["by", "position"]);
  });
});

describe("running digest", () => {
  test("[EN17] chains the one before, the leaf and the facts as written", () => {
    const leaf = sha256(textToBytes("a leaf"));
    const facts = '[{"fact":"Planted","what":"Bohne ☘"}]';
    const first = runningDigest(digestBefore, leaf, facts);
    expect(digestBefore).toEqual(new Uint8Array(32));
    expect(first).toEqual(sha256(new Uint8Array(32), leaf, textToBytes(facts)));
    expect(runningDigest(first, leaf, facts)).not.toEqual(first);
    expect(runningDigest(digestBefore, leaf, "[]")).not.toEqual(first);
  });
});

describe("full digest", () => {
  const tables = `
    CREATE TABLE b (n INTEGER PRIMARY KEY, big INTEGER, text TEXT, bytes BLOB) STRICT;
    CREATE TABLE a (second TEXT, first TEXT, PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID;
  `;

  function given(rows: string): DatabaseSync {
    const db = new DatabaseSync(":memory:");
    db.exec(tables + rows);
    return db;
  }

  const owners = [{ name: "garden", tables: ["b", "a"] }];

  /** Digest of the garden's rows. */
  function digestOf(db: DatabaseSync): string | undefined {
    return roomDigests(db, owners)[0]?.[1];
  }

  test("[EN18] is what its rule says: names, keys, texts, hexadecimal, null", () => {
    const db = given(`
      INSERT INTO b VALUES (10, -8796093022208, 'he said "ü"', x'00ff'), (9, NULL, '', NULL);
      INSERT INTO a VALUES ('x', '2'), ('z', '1'), ('y', '1');
    `);
    const text = [
      "a",
      '["y","1"]',
      '["z","1"]',
      '["x","2"]',
      "b",
      '["9",null,"",null]',
      '["10","-8796093022208","he said \\"ü\\"","00ff"]',
      "",
    ].join("\n");
    expect(tablesOf(tables)).toEqual(["b", "a"]);
    expect(roomDigests(db, owners)).toEqual([["garden", sha(text)]]);
    expect(fullDigest(db, owners)).toBe(sha(`garden ${sha(text)}\n`));
  });

  test("[EN18] does not depend on the order of writing, and does on every value", () => {
    const rows = ["('x', '2')", "('z', '1')", "('y', '1')"];
    const digest = (values: readonly string[]) =>
      digestOf(given(`INSERT INTO a VALUES ${values.join(", ")};`));
    expect(digest(rows.toReversed())).toBe(digest(rows));
    expect(digest(rows.slice(1))).not.toBe(digest(rows));
    expect(digest(["('x', '2')", "('z', '1')", "('y', '0')"])).not.toBe(digest(rows));
  });

  test("[EN18] of many rows is the digest of all of them", () => {
    const rows = Array.from({ length: 1_300 }, (_, i) => `(${i}, ${i}, 't', NULL)`);
    const lines = rows.map((_, i) => `["${i}","${i}","t",null]`);
    const db = given(`INSERT INTO b VALUES ${rows.join(", ")};`);
    expect(digestOf(db)).toBe(sha(`b\n${lines.join("\n")}\n`));
    const exactly = given(`INSERT INTO b VALUES ${rows.slice(0, 511).join(", ")};`);
    expect(digestOf(exactly)).toBe(sha(`b\n${lines.slice(0, 511).join("\n")}\n`));
  });

  test("[EN18] is not changed by what is empty, and of one room not by another", () => {
    const row = "INSERT INTO a VALUES ('x', '2');";
    const more = given(`CREATE TABLE c (n INTEGER PRIMARY KEY) STRICT; ${row}`);
    const all = [{ name: "garden", tables: ["c", "b", "a"] }];
    expect(fullDigest(more, all)).toBe(fullDigest(given(row), owners));
    const shed = { name: "shed", tables: ["c"] };
    expect(fullDigest(more, [shed, ...owners])).toBe(fullDigest(more, owners));
    const before = roomDigests(more, [...owners, shed]);
    more.exec("INSERT INTO c VALUES (1)");
    expect(roomDigests(more, [...owners, shed])).toEqual([...before, ["shed", sha('c\n["1"]\n')]]);
    expect(fullDigest(more, [...owners, shed])).not.toBe(fullDigest(more, owners));
  });

  test("[EN18] covers every table there is, each with a primary key", () => {
    const db = openState();
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    const own = names.all().map(({ name }) => String(name));
    expect([...stateTables].toSorted()).toEqual(own.filter((name) => !name.startsWith("sqlite_")));
    for (const table of stateTables) {
      const columns = db.prepare(`SELECT pk FROM pragma_table_info('${table}') ORDER BY cid`).all();
      expect(columns.some(({ pk }) => Number(pk) > 0)).toBe(true);
    }
    expect(schema.every((statements) => !/CREATE TABLE[^;]*\)\s*;/.test(statements))).toBe(true);
  });

  test("[EN19] two worlds of the same acts have the same digests, and a replay has them too", async () => {
    const digests = await Promise.all(
      [1, 2].map(async () => {
        const world = await givenFounded(["alder", "birch"]);
        await joinInvited(world, "birch", "clover");
        return world.digests();
      }),
    );
    const all = digests.flatMap(({ live, replayed }) => [live, replayed]);
    expect(new Set(all).size).toBe(1);
  });
});
