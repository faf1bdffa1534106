/** The program as others call it: exit codes, one JSON value, help and version. */

import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { plenty, plentyJson } from "./testing/run.ts";

const program = path.resolve(import.meta.dirname, "main.ts");

describe("plenty", () => {
  test("says which version it is", async () => {
    expect(await plenty(["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^plenty \d+\.\d+\.\d+\n$/),
    });
  });

  test("lists every command with --help", async () => {
    const { code, stdout } = await plenty(["--help"]);
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(stdout).toContain(`\n  ${name} `);
  });

  test.each([
    [[]],
    [["fly"]],
    [["import"]],
    [["import", "fly"]],
    [["pay", "1", "--fast"]],
    [["pay"]],
  ])("ends with 2 for a wrong usage: %j", async (words) => {
    const { code, stdout, stderr } = await plenty(words);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("WrongUsage");
  });

  test("tells the commands that begin with a word", async () => {
    const { stderr } = await plenty(["import", "--help"]);
    expect(stderr).toContain('"import" goes on: import house, import git');
  });

  test("ends quietly when nobody reads on", () => {
    const command = `"${process.execPath}" "${program}" count --rules | true`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(stderr).toBe("");
  });

  test("ends with 3 where nothing answers", async () => {
    const { code, stderr } = await plenty(["verify", "http://127.0.0.1:1"]);
    expect(code).toBe(3);
    expect(stderr).toContain("HostUnreachable");
  });

  test("prints exactly one JSON object on failure, with what to do next", async () => {
    const { code, value } = await plentyJson(["found", "The orchard", "--as", "alder"]);
    expect(code).toBe(3);
    expect(Object.keys(value)).toEqual(["ok", "code", "title", "detail", "next"]);
    const detail = expect.stringMatching(/^There is no key in .*key\.json\.$/);
    expect(value).toMatchObject({ ok: false, code: "CannotRead", detail });
  });
});

describe.each(Object.entries(commands))("plenty %s --help", (name, load) => {
  test("has a summary, examples and help for each option", async () => {
    const command = await load();
    expect(command.name).toBe(name);
    expect(command.summary).not.toBe("");
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(example).toMatch(/^(plenty|npm start)/);
    for (const { help } of Object.values(command.options)) expect(help).toMatch(/\.$/);
  });
});
