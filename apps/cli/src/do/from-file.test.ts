/** Texts from files and pipes: bounded, and text. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { readArguments } from "../support/arguments.ts";
import { freshFolder } from "../testing/run.ts";
import { findActCommand, fieldsOfAct, typableActs } from "./act.ts";
import { gather } from "./gather.ts";

const folder = freshFolder();
const spec = typableActs.find(({ name }) => name === "contributions.log");

/** What is gathered for `--items` of a text, with this piped in. */
async function items(text: string, piped: readonly Uint8Array[] = []) {
  const command = findActCommand("contributions.log");
  if (command === undefined || spec === undefined) throw new Error("the act is there");
  const read = readArguments(command, ["--items", text]);
  if (!read.ok) return read;
  return gather(fieldsOfAct(spec), read.value.options, { stdin: () => Readable.from(piped) });
}

function file(bytes: string | Uint8Array): string {
  const path = join(folder, "items.json");
  writeFileSync(path, bytes);
  return `@${path}`;
}

test("what stands in a file or is piped in is read, of a last line without its end", async () => {
  const told = { ok: true, value: { items: [{ note: "Äpfel" }] } };
  expect(await items(file('{"note":"Äpfel"}\r\n'))).toEqual(told);
  // a letter may be cut in two on its way
  const bytes = Buffer.from('{"note":"Äpfel"}\n');
  expect(await items("@-", [bytes.subarray(0, 10), bytes.subarray(10)])).toEqual(told);
});

test.each([
  ["/dev/zero", "/dev/zero is no file"],
  [folder, "is no file"],
  [join(folder, "nowhere"), "nowhere"],
])("@%s is refused", async (path, detail) => {
  expect(await items(`@${path}`)).toMatchObject({
    refusal: { code: "CannotRead", exit: 3, detail: expect.stringContaining(detail) },
  });
});

test("more than any host takes is not read", async () => {
  const long = Buffer.alloc(limits.requestBytes + 1, " ");
  const refusal = {
    code: "CannotRead",
    detail: expect.stringContaining("is longer than 4,194,304"),
  };
  expect(await items(file(long))).toMatchObject({ refusal });
  expect(await items("@-", [long])).toMatchObject({ refusal });
});

test("what is no UTF-8 is refused, not read as something else", async () => {
  const bytes = Uint8Array.of(34, 0xff, 34);
  const refusal = { code: "CannotRead", detail: expect.stringContaining("is no text in UTF-8") };
  expect(await items(file(bytes))).toMatchObject({ refusal });
  expect(await items("@-", [bytes])).toMatchObject({ refusal });
});

test("JSON that nests too deep is told in words", async () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  expect(await items(deep)).toMatchObject({
    refusal: { exit: 2, field: "items", detail: "--items nests too deep for any act" },
  });
});
