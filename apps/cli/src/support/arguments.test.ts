/** What stands behind a command's name: options in any order, and what is said of a wrong one. */

import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";

const command: Command = {
  name: "plant",
  summary: "plant a tree",
  usage: "",
  options: {
    floor: { type: "string", value: "AMOUNT", help: "How deep." },
    kind: { type: "string", value: "WORD", multiple: true, help: "Which." },
    gift: { type: "boolean", help: "Whether." },
  },
  renamed: { depth: "floor" },
  examples: [],
  run: () => Promise.reject(new Error("not run here")),
};

function read(...words: readonly string[]) {
  const done = readArguments(command, words);
  if (!done.ok) return done.refusal.detail;
  const { args, options } = done.value;
  return {
    args,
    floor: options.text("floor"),
    kinds: options.texts("kind"),
    gift: options.flag("gift"),
  };
}

test.each([
  [["--floor", "-100"], "-100"],
  [["--floor=-100"], "-100"],
  [["--floor", "-1,5"], "-1,5"],
  [["--floor", "-.5"], "-.5"],
  [["--floor", ""], ""],
])("%j: a value may begin with a dash if a number does", (words, floor) => {
  expect(read(...words)).toMatchObject({ floor, args: [] });
});

test("options stand before, between and behind the words; -- ends them", () => {
  const words = ["--kind", "oak", "a", "--gift", "b", "--kind=elm", "--", "--floor", "-1"];
  expect(read(...words)).toEqual({
    args: ["a", "b", "--floor", "-1"],
    floor: undefined,
    kinds: ["oak", "elm"],
    gift: true,
  });
});

test.each([
  [["--flor", "1"], "no option --flor"],
  [["-f"], "no option -f"],
  [["--toString=5"], "no option --toString"],
  [["--constructor", "5"], "no option --constructor"],
  [["--__proto__"], "no option --__proto__"],
  [["--depth", "1"], "--depth is spelled --floor here"],
  [["--floor"], "--floor is followed by AMOUNT"],
  [["--floor", "--gift"], "--floor is followed by AMOUNT"],
  [["--floor", "1", "--floor", "2"], "--floor is given twice"],
  [["--gift=yes"], "--gift takes no value"],
])("%j is refused: %s", (words, detail) => {
  expect(read(...words)).toBe(detail);
});

test("where words stand behind a name, an option that there is not is told how the command is typed", () => {
  const typed = { ...command, usage: "[<tree>]" };
  expect(readArguments(typed, ["--named", "oak"])).toMatchObject({
    refusal: { next: "It is typed: plenty plant [<tree>]. See plenty plant --help for all." },
  });
});
