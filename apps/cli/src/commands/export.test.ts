/** A group in one file: whole, verifiable, without keys, and with names only if asked. */

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, plentyJson } from "../testing/run.ts";

test("a group is exported into a file that verifies; names go along only if asked", async () => {
  const folder = freshFolder();
  const house = join(folder, "house");
  await plentyJson(["example", "house", "--out", house, "--today", "2026-11-22"]);
  const key = readFileSync(join(house, "keys", "log.key"));

  for (const { file, more, words } of [
    { file: join(folder, "house.plenty"), more: [], words: 0 },
    { file: join(folder, "names.plenty"), more: ["--words"], words: expect.any(Number) },
  ]) {
    const exported = await plentyJson(["export", house, "--to", file, ...more]);
    expect(exported).toMatchObject({ code: 0, value: { ok: true, entries: 266, words } });
    const bytes = readFileSync(file);
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes("amaranth")).toBe(more.length > 0);
    const verified = await plentyJson(["verify", file]);
    expect(verified).toMatchObject({ code: 0, value: { ok: true, entries: 266 } });
  }
});

test("a file that is there already is not written over, and a folder without a group is said to be one", async () => {
  const folder = freshFolder();
  expect(await plentyJson(["export", folder, "--to", join(folder, "x.plenty")])).toMatchObject({
    code: 3,
    value: { ok: false },
  });
  expect(await plentyJson(["export", folder])).toMatchObject({ code: 2 });
});

test("what moved is written as JSON-LD in the vocabulary of ValueFlows, whole or of some days, without names", async () => {
  const folder = freshFolder();
  const house = join(folder, "house");
  await plentyJson(["example", "house", "--out", house, "--today", "2026-11-22"]);
  const exported = (name: string, ...more: readonly string[]) =>
    plentyJson(["export", house, "--to", join(folder, name), "--valueflows", ...more]);
  const graphOf = (name: string) => {
    const told = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
      readonly "@context": { readonly vf: string };
      readonly "@graph": readonly { readonly "@type": string }[];
    };
    expect(told["@context"].vf).toBe("https://w3id.org/valueflows/ont/vf#");
    return told["@graph"].filter((node) => node["@type"] === "vf:EconomicEvent").length;
  };
  const whole = await exported("all.jsonld");
  expect(whole).toMatchObject({ code: 0, value: { ok: true } });
  const events = graphOf("all.jsonld");
  expect(whole).toMatchObject({ value: { events } });
  expect(events).toBeGreaterThan(0);
  expect(readFileSync(join(folder, "all.jsonld"), "utf8")).not.toContain("amaranth");
  await exported("early.jsonld", "--until", "2026-10-31");
  await exported("late.jsonld", "--since", "2026-11-01");
  expect(graphOf("early.jsonld") + graphOf("late.jsonld")).toBe(events);
  expect(await exported("all.jsonld")).toMatchObject({ value: { ok: false } });
  expect(await exported("odd.jsonld", "--since", "yesterday")).toMatchObject({ code: 2 });
  expect(
    await plentyJson(["export", house, "--to", join(folder, "x"), "--since", "2026-11-01"]),
  ).toMatchObject({ code: 2 });
});

test("of a group whose state is not made yet, what moved is not known, and that is said", async () => {
  const folder = freshFolder();
  const house = join(folder, "house");
  await plentyJson(["example", "house", "--out", house, "--today", "2026-11-22"]);
  rmSync(join(house, "state.db"));
  expect(
    await plentyJson(["export", house, "--to", join(folder, "x.jsonld"), "--valueflows"]),
  ).toMatchObject({ code: 3, value: { ok: false } });
});
