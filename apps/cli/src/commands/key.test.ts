/** Key files: yours alone, never written over, refused if others can read them. */

import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, plenty, plentyJson } from "../testing/run.ts";

test("a new key's file can be read by its owner alone, and is shown again by name", async () => {
  const home = join(freshFolder(), "home");
  const made = await plentyJson(["key", "new", "--home", home]);
  expect(made).toMatchObject({
    code: 0,
    value: { ok: true, did: expect.stringMatching(/^did:key:z6Mk/) },
  });
  const file = join(home, "key.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  const shown = await plentyJson(["key", "show"], { PLENTY_HOME: home });
  expect(shown.value).toEqual(made.value);
  expect(JSON.stringify(shown.value)).not.toContain(JSON.parse(readFileSync(file, "utf8")).seed);
});

test("a key is never written over", async () => {
  const file = join(freshFolder(), "key.json");
  await plenty(["key", "new", "--key", file]);
  const before = readFileSync(file, "utf8");
  expect(await plentyJson(["key", "new", "--key", file])).toMatchObject({
    code: 3,
    value: { code: "CannotWrite" },
  });
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("a key that others can read is refused", async () => {
  const file = join(freshFolder(), "key.json");
  await plenty(["key", "new", "--key", file]);
  for (const mode of [0o640, 0o604, 0o660]) {
    chmodSync(file, mode);
    const shown = await plentyJson(["key", "show", "--key", file]);
    expect(shown).toMatchObject({
      code: 1,
      value: { code: "KeyReadableByOthers", next: expect.stringContaining("chmod 600") },
    });
  }
});

test.each(["", "{}", '{"plenty":"key","seed":"AAAA"}', "not json"])(
  "a file that is no key is refused: %j",
  async (text) => {
    const file = join(freshFolder(), "key.json");
    writeFileSync(file, text, { mode: 0o600 });
    expect(await plentyJson(["key", "show", "--key", file])).toMatchObject({
      code: 3,
      value: { code: "CannotRead" },
    });
  },
);
