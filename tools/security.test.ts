/** What SECURITY.md says was tried is played by a test of that title. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.dirname(import.meta.dirname);
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

test("each play that SECURITY.md lists is a test of its title", () => {
  const rows = [...read("SECURITY.md").matchAll(/ \| \[(.+)\]\((\S+\.test\.ts)\) \|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  for (const [, title = "", file = ""] of rows) expect(read(file)).toContain(title);
});
