/** The generated files are those that the rooms ask for now, and they say what other programs rely on. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { refusalSpecs } from "@plenty/rules";
import { Check } from "typebox/value";
import { expect, test } from "vitest";
import { declared } from "./generate/declared.ts";

const root = path.dirname(import.meta.dirname);

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}

test("generated files are up to date", () => {
  const command = path.join(root, "tools", "generate.ts");
  const { status, stdout } = spawnSync(process.execPath, [command, "--check"], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("every code that the rules may refuse with is listed once, with its status", () => {
  const listed = readJson("protocol/refusals.json") as { code: string; status: number }[];
  const codes = listed.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(refusalSpecs.map(({ code }) => code)));
  expect(listed.every(({ status }) => status >= 400 && status < 600)).toBe(true);
});

test("a schema takes a well-formed payload and refuses an unknown field and a missing one", () => {
  const hash = "ab".repeat(32);
  const payload = {
    v: 0,
    commons: hash,
    act: "credit.pay",
    person: hash,
    at: "2026-11-22T15:13:17.000Z",
    until: "2026-11-22T15:23:17.000Z",
    nonce: "cd".repeat(16),
    body: { to: hash, currency: hash, amount: 1250 },
  };
  const schema = readJson("protocol/schemas/credit.pay.json") as object;
  const { nonce, ...withoutNonce } = payload;
  expect(Check(schema, payload)).toBe(true);
  expect(Check(schema, { ...payload, colour: "green" })).toBe(false);
  expect(Check(schema, { ...payload, act: "credit.take" })).toBe(false);
  expect(Check(schema, { ...withoutNonce, number: nonce })).toBe(false);
  expect(Check(schema, withoutNonce)).toBe(false);
  const { amount, ...withoutAmount } = payload.body;
  expect(Check(schema, { ...payload, body: withoutAmount })).toBe(false);
  expect(Check(schema, { ...payload, body: { ...payload.body, amount: -amount } })).toBe(false);
});

test("the founding act names neither commons nor person, a joining act no person", () => {
  const required = (act: string) =>
    (readJson(`protocol/schemas/${act}.json`) as { required: string[] }).required;
  expect(required("charter.found")).not.toContain("commons");
  expect(required("charter.found")).not.toContain("person");
  expect(required("people.join")).toContain("commons");
  expect(required("people.join")).not.toContain("person");
  expect(required("credit.pay")).toEqual(expect.arrayContaining(["commons", "person", "body"]));
});

test("what is declared is sorted by code, so that a new code changes one place", () => {
  const codes = declared.refusals.map(({ code }) => code);
  expect(codes).toEqual(codes.toSorted());
});

test("the reference says of each act what it asks of its key, and whether a helper does it", () => {
  const reference = readFileSync(path.join(root, "docs", "reference.md"), "utf8");
  const chapters = new Map(
    reference.split("\n### ").map((chapter) => [chapter.split("\n", 1)[0], chapter]),
  );
  const said = { speaks: "It speaks;", binds: "It binds;", keys: "It is about keys;" };
  for (const { name, weighs, onBehalf } of declared.acts) {
    expect(chapters.get(name)).toContain(said[weighs]);
    expect(chapters.get(name)).toContain(onBehalf ? "; on behalf, too." : "; never on behalf.");
  }
});
