import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { Folder } from "./suite.ts";
import { suites } from "./suites.ts";

const root = path.resolve(import.meta.dirname, "../../../../../shared/data/voting");

const folder: Folder = {
  list: async (name) =>
    (await readdir(path.join(root, name)).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1)),
  text: (name) => readFile(path.join(root, name), "utf8").catch(() => undefined),
  bytes: (name) => readFile(path.join(root, name)).catch(() => undefined),
};

test.skipIf(!existsSync(root)).each(suites)(
  "suite $name: no case disagrees (needs ../shared/data/voting)",
  async (suite) => {
    const { cases, disagree } = await suite.run(folder);
    expect(disagree).toEqual([]);
    expect(cases).toBeGreaterThan(0);
  },
);
