/** Every act and every question of every room, typed: what was meant is what is read, whatever rooms there are. */

import { spawnSync } from "node:child_process";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, parseDay, present } from "@plenty/kernel";
import { actSpecs, querySpecs } from "@plenty/rules";
import { readArguments } from "../support/arguments.ts";
import type { Command } from "../support/command.ts";
import { helpOf } from "../support/help.ts";
import { argvOf, meantBody, plainly, smallNames, typedFields } from "../testing/typing.ts";
import { fieldsOfAct, findActCommand, isTypable } from "./act.ts";
import type { Field, Node } from "./form.ts";
import { gather } from "./gather.ts";
import { fieldsOfQuery, findQueryCommand } from "./question.ts";
import { readBody } from "./read.ts";

const io = {
  env: { LANG: "de_AT.UTF-8" },
  now: () => present(parseDay("2026-11-22"), "a day") + DAY / 2,
  stdin: () => Readable.from([]),
};

interface Typable {
  readonly schema: Node;
  readonly fields: readonly Field[];
  readonly command: Command;
  /** Whether it has one: nobody types the proofs that some acts carry. */
  readonly example: boolean;
}

const acts = actSpecs.map((spec): [string, Typable] => [
  spec.name,
  {
    schema: spec.body,
    fields: fieldsOfAct(spec),
    command: present(findActCommand(spec.name), "each act is a command"),
    example: isTypable(spec),
  },
]);
const questions = querySpecs.map((spec): [string, Typable] => [
  `${spec.room}/${spec.name}`,
  {
    schema: spec.params,
    fields: fieldsOfQuery(spec),
    command: present(findQueryCommand(`${spec.room}/${spec.name}`), "each query is a command"),
    example: true,
  },
]);

/** What comes of words behind the command's name. */
async function readTyped({ schema, fields, command }: Typable, words: readonly string[]) {
  const read = readArguments(command, words);
  if (!read.ok) return read;
  const typed = await gather(fields, read.value.options, io);
  if (!typed.ok) return typed;
  return readBody(schema, typed.value, { names: smallNames(), io, salted: plainly });
}

describe.each([...acts, ...questions])("%s", (_, typable) => {
  test("what is typed for its fields is what is meant", async () => {
    const property = fc.asyncProperty(typedFields(typable.schema), async (pairs) => {
      const read = await readTyped(typable, argvOf(typable.fields, pairs));
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && read.value.body).toEqual(meantBody(pairs));
    });
    await fc.assert(property);
  });

  test("its help tells each field", () => {
    const help = helpOf(typable.command);
    for (const { option, node, form } of typable.fields) {
      expect(help).toContain(`  --${option}`);
      const each = form.is === "list" ? form.item : node;
      for (const inner of Object.keys(each.properties ?? {}))
        expect(help).toContain(`    ${inner} `);
    }
  });
});

test.each(actSpecs)("help of $name tells what it may be refused for, and no more", (spec) => {
  const help = helpOf(present(findActCommand(spec.name), "each act is a command"));
  const [, told = ""] = help.split("What it may be refused for");
  const codes = [...told.matchAll(/^ {4}([A-Z]\w+) /gm)].map(([, code]) => code);
  expect(codes).toEqual(spec.refusals.map(({ code }) => code));
});

const withExample = [...acts, ...questions].filter(([, { example }]) => example);

describe.each(withExample)("%s", (_, typable) => {
  test("its example can be typed in a shell", async () => {
    const [example = ""] = typable.command.examples;
    const shell = spawnSync("sh", ["-c", `printf '%s\\0' ${example}`], { encoding: "utf8" });
    const words = shell.stdout.split("\0").slice(0, -1);
    expect(words.slice(0, 3).join(" ")).toBe(`plenty ${typable.command.name}`);
    expect(await readTyped(typable, words.slice(3))).toMatchObject({ ok: true });
  });
});
