/** Checking all of the books: an honest log passes, and each way of lying is caught at its place. */

import { describe, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { checkAll } from "./check-all.ts";
import { createClient } from "./client.ts";
import { makeSmallHost, serveEntries } from "./testing/small-host.ts";
import type { SmallHost } from "./testing/small-host.ts";

/** The books of a host that hands over other entries than those which were signed. */
function altered(host: SmallHost, entries: Uint8Array[]) {
  const lie = serveEntries({ entries, log: host.log, commons: host.founding.commons });
  const fetch: typeof host.fetch = (url, init) =>
    url.includes("/tile/") ? lie(url, init) : host.fetch(url, init);
  return createClient({ base: "http://small.host", fetch }).group(host.founding.commons);
}

describe("an honest log", () => {
  test.each([1, 2, 7, 256, 300])(
    "of %i entries is sound, and tells how far it is",
    async (size) => {
      const { group } = await makeSmallHost(size);
      const told: number[] = [];
      const found = await checkAll({ group, onProgress: (done) => told.push(done) });
      expect(found).toMatchObject({ is: "sound", checkpoint: { size } });
      expect(told).toEqual(Array.from({ length: size }, (_, i) => i + 1));
      const again = await checkAll({
        group,
        remembered: found.is === "sound" ? found.checkpoint : undefined,
      });
      expect(again).toEqual(found);
    },
  );

  test("is left where somebody stops it", async () => {
    const { group } = await makeSmallHost(7);
    const stop = new AbortController();
    const found = await checkAll({
      group,
      signal: stop.signal,
      onProgress: (done) => done === 3 && stop.abort(),
    });
    expect(found).toEqual({ is: "left", at: 3 });
  });
});

describe("a lie is found", () => {
  test("a letter of one entry, at that entry", async () => {
    const host = await makeSmallHost(5);
    const bytes = present(host.entries[3], "five entries").slice();
    bytes[bytes.length - 3] = present(bytes[bytes.length - 3], "a byte") === 65 ? 66 : 65;
    const group = altered(host, host.entries.with(3, bytes));
    expect(await checkAll({ group })).toMatchObject({ is: "unsound", at: 3 });
  });

  test("two entries in each other's place, though both are signed", async () => {
    const host = await makeSmallHost(5);
    const [two, three] = [host.entries[2], host.entries[3]].map((one) => present(one, "five"));
    const entries = host.entries.with(2, present(three, "five")).with(3, present(two, "five"));
    const found = await checkAll({ group: altered(host, entries) });
    expect(found).toMatchObject({ is: "unsound", refusal: { code: "CheckFailed" } });
  });

  test("an entry that is left out", async () => {
    const host = await makeSmallHost(5);
    const found = await checkAll({ group: altered(host, host.entries.slice(0, 4)) });
    expect(found).toMatchObject({ is: "unsound" });
  });

  test("books that are other ones than those seen before", async () => {
    const { group } = await makeSmallHost(5);
    const root = "ab".repeat(32);
    expect(await checkAll({ group, remembered: { size: 3, root } })).toMatchObject({
      is: "unsound",
    });
    expect(await checkAll({ group, remembered: { size: 9, root } })).toMatchObject({
      is: "unsound",
    });
  });
});
