/** What the system refuses is told in words, with what there is to do, wherever a command meets it. */

import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freshFolder, plenty } from "../testing/run.ts";

const folder = freshFolder();
const file = join(folder, "file");
writeFileSync(file, "");
const absent = join(folder, "absent");
const key = join(folder, "home", "key.json");
const env = { PLENTY_HOME: join(folder, "home") };

const taken = createServer();
const port = await new Promise<number>((resolve) => {
  taken.listen(0, "127.0.0.1", () => {
    const address = taken.address();
    resolve(typeof address === "object" && address !== null ? address.port : 0);
  });
});
afterAll(() => void taken.close());
await plenty(["key", "new"], env);

describe.each([
  [["import", "git", absent, "--group", absent], `no such file: ${absent}`],
  [["import", "house", absent, "--group", absent], `no such file: ${absent}`],
  [["import", "git", folder, "--group", join(file, "x"), "--as", "alder"], "not a git repository"],
  [["balance", "--group", file], "There is no"],
  [["verify", file], `${file} is no file that plenty export wrote`],
  [["key", "new"], `${key} is there already`],
  [["key", "new", "--key", join(file, "x")], "is there already"],
  [["send", absent], `no such file: ${absent}`],
  [["do", "people.welcome", "--person", "birch", "--group", absent], "There is no"],
  [["example", "house", "--out", file], `${file} is there already`],
  [["example", "house", "--out", join(file, "x")], `no such folder: ${file}`],
  [["serve", "--data", file, "--port", "0"], `${file} is there already`],
  [["serve", "--data", folder, "--port", String(port)], `port ${port} of 127.0.0.1 is taken`],
  [["serve", "--data", folder, "--tls", absent, absent], `no such file: ${absent}`],
  [["balance", "--group", "http://127.0.0.1:1"], "programs ask for no pages at this port"],
])("%j", (words, told) => {
  test("is told in words, exit 3", async () => {
    const { code, stderr } = await plenty(words, env);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(told) });
    expect(stderr).not.toMatch(/\bE[A-Z]{4,}\b|bad port| {4}at /);
    expect(stderr.trimEnd().split("\n").length).toBeGreaterThanOrEqual(3);
  });
});
