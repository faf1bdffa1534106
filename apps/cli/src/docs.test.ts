/** What the docs and the helps tell people to type can be typed: a command, with options that it has. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { readArguments } from "./support/arguments.ts";
import type { Command } from "./support/command.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const docs = ["README.md", "SECURITY.md", "docs/members.md", "docs/hosts.md", "docs/developers.md"];

/** Lines of a page that begin with the program's name, or have it between backticks. */
function typedIn(page: string): readonly string[] {
  const text = readFileSync(path.join(root, page), "utf8");
  const blocks = [...text.matchAll(/^(?:npm run --silent )?plenty (?:-- )?(.*)$/gm)];
  const spans = [...text.matchAll(/`plenty ([^`]+)`/g)];
  return [...blocks, ...spans].map(([, words = ""]) => words);
}

/** The words of a line as a shell parts them, up to where they are sent on. */
function wordsOf(line: string): readonly string[] {
  const [typed = ""] = line.split(" > ");
  const plain = typed
    .replaceAll(/<([^>]*)>/g, "$1")
    .replaceAll("[", "")
    .replaceAll("]", "");
  const { stdout, stderr } = spawnSync("sh", ["-c", `printf '%s\\0' ${plain}`], {
    encoding: "utf8",
  });
  expect([line, stderr]).toEqual([line, ""]);
  return stdout.split("\0").slice(0, -1);
}

async function findCommand(
  words: readonly string[],
): Promise<readonly [Command, readonly string[]]> {
  const [first = "", second = ""] = words;
  const two = commands[`${first} ${second}`];
  const load = two ?? commands[first];
  if (load === undefined) throw new Error(`no command: ${words.join(" ")}`);
  const command = await load();
  const rest = words.slice(two === undefined ? 1 : 2);
  const member = command.family?.find(rest[0] ?? "");
  return member === undefined ? [command, rest] : [member, rest.slice(1)];
}

const helps = Promise.all(Object.values(commands).map(async (load) => (await load()).examples));

test.each(docs)("%s", async (page) => {
  const lines = typedIn(page).filter((line) => !line.startsWith("--"));
  expect(lines).not.toEqual([]);
  for (const line of lines) {
    const [command, rest] = await findCommand(wordsOf(line));
    expect([line, readArguments(command, rest)]).toMatchObject([line, { ok: true }]);
  }
});

test("the examples of every command", async () => {
  const examples = (await helps).flat().filter((line) => line.startsWith("plenty "));
  for (const line of examples) {
    const [command, rest] = await findCommand(wordsOf(line.replace("plenty ", "")));
    expect([line, readArguments(command, rest)]).toMatchObject([line, { ok: true }]);
  }
});

test("the README's table has every command", () => {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  for (const name of Object.keys(commands)) expect(readme).toContain(`\`plenty ${name}\``);
});
