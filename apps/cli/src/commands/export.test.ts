/** A group in one file: whole, verifiable, without keys, and with names only if asked. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, plentyJson } from "../testing/run.ts";

test("a group is exported into a file that verifies; names go along only if asked", async () => {
  const folder = freshFolder();
  const house = join(folder, "house");
  await plentyJson(["example", "house", "--out", house, "--today", "2026-11-22"]);
  const key = readFileSync(join(house, "keys", "log.key"));

  for (const { file, more, words } of [
    { file: join(folder, "house.plenty"), more: [], words: 0 },
    { file: join(folder, "names.plenty"), more: ["--words"], words: expect.any(Number) },
  ]) {
    const exported = await plentyJson(["export", house, "--to", file, ...more]);
    expect(exported).toMatchObject({ code: 0, value: { ok: true, entries: 242, words } });
    const bytes = readFileSync(file);
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes("amaranth")).toBe(more.length > 0);
    const verified = await plentyJson(["verify", file]);
    expect(verified).toMatchObject({ code: 0, value: { ok: true, entries: 242 } });
  }
});

test("a file that is there already is not written over, and a folder without a group is said to be one", async () => {
  const folder = freshFolder();
  expect(await plentyJson(["export", folder, "--to", join(folder, "x.plenty")])).toMatchObject({
    code: 3,
    value: { ok: false },
  });
  expect(await plentyJson(["export", folder])).toMatchObject({ code: 2 });
});
