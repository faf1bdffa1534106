/**
 * Which files are tests and in which process they run. `tools/test.ts` is the front door: it chooses the
 * group (default, deep, data) and counts. Each test file has a process of its own, because native
 * modules, SQLite and child processes are real in our tests; but for those of packages that start nothing
 * and keep nothing between two tests, where a process and the loading of all rooms would be most of the work.
 */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const data = process.env.PLENTY_GROUP === "data";
const deep = process.env.PLENTY_DEEP === "1";

const ending = data ? "data.test.ts" : "test.{ts,tsx}";
const pure = ["packages/{kernel,log,rules,counting,tables}/**", "apps/web/**"];
const elsewhere = [
  "**/node_modules/**",
  "e2e/toy-room/**", // runs in a copy of the house, where its room is one of the rooms
  ...(data ? [] : ["**/*.data.test.ts"]),
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: pure.map((folder) => `${folder}/*.${ending}`),
          exclude: elsewhere,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: [`{packages,apps,tools,bench,e2e}/**/*.${ending}`],
          exclude: [...elsewhere, ...pure],
        },
      },
    ],
    setupFiles: [fileURLToPath(new URL("./tools/test/setup.ts", import.meta.url))],
    pool: "forks",
    maxWorkers: "100%", // Vitest would leave a core to its watch mode, half of a machine with two
    expect: { poll: { timeout: 30_000 } }, // as long as a page may take for anything else
    testTimeout: deep || data ? 600_000 : 120_000, // a story in several browsers, on a busy machine
    hookTimeout: 120_000,
  },
});
