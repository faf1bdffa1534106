/** The program as others call it: exit codes, one JSON value, help and version. */

import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { actSpecs } from "@plenty/rules";
import { commands } from "./commands.ts";
import { rooms } from "./rooms.ts";
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
    [["constructor"]],
    [["toString", "--json=5"]],
    [["pay", "1", "--valueOf"]],
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
    expect(stderr).toContain(
      '"import" goes on: import house, import hours, import undo, import git',
    );
  });

  test.each([
    [["import", "git", ".", "--into", "x"], "--into is spelled --group here"],
    [["import", "house", ".", "--into", "x"], "--into is spelled --group here"],
    [["serve", "--host", "::1"], "--host is spelled --listen here"],
  ])("an option's old spelling is told the new one: %j", async (words, detail) => {
    const { code, value } = await plentyJson(words);
    expect({ code, detail: value["detail"] }).toEqual({ code: 2, detail });
  });

  test.each([
    [["people", "--host", "X"], "Where a group is, --group says."],
    [["pay", "1", "--into", "X"], "Where a group is, --group says."],
    [["pya"], "Did you mean plenty pay?"],
    [["log", "mended the gutter"], "See plenty tell --help."],
    [["wellcome", "clover"], "Did you mean plenty welcome?"],
    [["join", "http://127.0.0.1:4747", "--as", "birch"], "named with --group"],
  ])("a wrong word is told the right one: %j", async (words, next) => {
    const { code, value } = await plentyJson(words);
    expect(code).toBe(2);
    expect(value["next"]).toContain(next);
  });

  test("says host, group and what lies behind them alike in every command", async () => {
    const said = new Map<string, Set<string>>();
    for (const load of Object.values(commands)) {
      const { options } = await load();
      expect(Object.keys(options)).not.toContain("into");
      for (const name of ["host", "group", "key", "home"]) {
        if (options[name])
          said.set(name, (said.get(name) ?? new Set()).add(options[name].value ?? ""));
      }
    }
    for (const [name, values] of said) expect([name, values.size]).toEqual([name, 1]);
  });

  test("rooms are those of the rules, and their commands make acts of their own", async () => {
    for (const { room, commands: own } of rooms) {
      expect(actSpecs.map((spec) => spec.room)).toContain(room);
      for (const load of Object.values(own)) {
        const { act = `${room}.` } = await load();
        expect(act.startsWith(`${room}.`)).toBe(true);
      }
    }
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
    const { code, value } = await plentyJson([
      "found",
      "The orchard",
      "--as",
      "alder",
      "--readers",
      "everyone",
    ]);
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
