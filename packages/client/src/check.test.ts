/** Checking the books: an honest log passes, and each way of lying is caught. */

import { describe, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { encodeEntry, textToBytes } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { checkContinuity, checkEntry } from "./check.ts";
import type { Check, Remembered } from "./check.ts";
import { createClient } from "./client.ts";
import type { GroupClient } from "./client.ts";
import { idOfAct } from "./act-id.ts";
import { signAct } from "./sign.ts";
import { makeSmallHost, serveEntries, start } from "./testing/small-host.ts";
import type { SmallHost } from "./testing/small-host.ts";

function failedAt({ ok, steps }: Check): string | undefined {
  expect(ok).toBe(false);
  expect(steps.slice(0, -1).every((step) => step.ok)).toBe(true);
  return steps.at(-1)?.name;
}

/** A client of the same group whose host answers some paths otherwise. */
function lying(
  host: SmallHost,
  lie: (path: string, honest: Response) => Promise<Response> | Response,
): GroupClient {
  const { commons } = host.founding;
  const fetch = async (url: string): Promise<Response> => lie(url, await host.fetch(url));
  return createClient({ base: "http://small.host", fetch }).group(commons);
}

describe("an honest log", () => {
  test.each([1, 2, 7, 256, 300])(
    "of %i entries passes at its first, middle and last entry",
    async (size) => {
      const { group, log } = await makeSmallHost(size);
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const check = await checkEntry({ group, index, logKey: log.did });
        expect(check).toMatchObject({ ok: true, index, checkpoint: { size } });
        expect(check.steps.map(({ name }) => name)).toEqual([
          "beginning",
          "checkpoint",
          "entry",
          "author",
          "place",
        ]);
      }
    },
  );

  test("passes by an act's id, with the receipt checked too", async () => {
    const { group, founder, entries, founding } = await makeSmallHost(5);
    const person = present(founding.people[0], "one founder");
    const { commons } = founding;
    const jws = await signAct({
      signer: founder,
      commons,
      person,
      spec: paySpec,
      body: { to: person, currency: commons, amount: 1 },
      now: start,
    });
    entries.push(encodeEntry({ at: start + 9, jws: textToBytes(jws) }));
    const check = await checkEntry({ group, act: idOfAct(jws) });
    expect(check).toMatchObject({ ok: true, index: 5 });
    expect(check.steps.at(-1)).toMatchObject({ name: "receipt", ok: true });
  });

  test("agrees with the receipt that was kept of it, and with no other entry's", async () => {
    const { group } = await makeSmallHost(9);
    const entry = present((await checkEntry({ group, index: 3 })).entry, "it was checked");
    const receipt = await group.receipt(entry.id);
    if (!receipt.ok) throw new Error(receipt.refusal.detail);
    const { proof } = receipt.value;
    const check = await checkEntry({ group, index: 3, receipt: proof });
    expect(check.steps.at(-1)).toMatchObject({ name: "receipt", ok: true });
    expect(failedAt(await checkEntry({ group, index: 4, receipt: proof }))).toBe("receipt");
  });

  test("continues what was seen before", async () => {
    const { group, entries } = await makeSmallHost(40);
    const later = entries.splice(23);
    const before = await checkEntry({ group, index: 3 });
    entries.push(...later);
    const remembered = present(before.checkpoint, "it was checked");
    const check = await checkEntry({ group, index: 30, remembered });
    expect(check).toMatchObject({ ok: true, checkpoint: { size: 40 } });
    expect(check.steps.at(-1)?.name).toBe("continuity");
    expect(await checkContinuity({ group, remembered })).toMatchObject({ ok: true });
  });
});

describe("a lying host is caught", () => {
  test("that changes an entry", async () => {
    const host = await makeSmallHost(20);
    const forged = await makeSmallHost(20);
    const honest = await host.fetch(
      `http://small.host/commons/${host.founding.commons}/checkpoint`,
    );
    const note = await honest.text();
    host.entries[7] = present(forged.entries[7], "an entry of another group");
    const group = lying(host, (path, answer) =>
      path.endsWith("/checkpoint") ? new Response(note) : answer,
    );
    expect(failedAt(await checkEntry({ group, index: 7 }))).toBe("entry");
  });

  test("that puts an entry by its own hand under the same checkpoint", async () => {
    const host = await makeSmallHost(20);
    const { founder, founding } = host;
    const { commons } = founding;
    const person = present(founding.people[0], "one founder");
    const note = await (await host.fetch(`http://small.host/commons/${commons}/checkpoint`)).text();
    const jws = await signAct({
      signer: founder,
      commons,
      person,
      spec: paySpec,
      body: { to: person, currency: commons, amount: 1 },
      now: start,
    });
    host.entries[7] = encodeEntry({ at: start + 7, jws: textToBytes(jws) });
    const group = lying(host, (path, answer) =>
      path.endsWith("/checkpoint") ? new Response(note) : answer,
    );
    expect(failedAt(await checkEntry({ group, index: 7 }))).toBe("place");
  });

  test("that flips one bit of a signature", async () => {
    const host = await makeSmallHost(9);
    const entry = present(host.entries[4], "the entry is there");
    entry[entry.length - 40] = present(entry[entry.length - 40], "a character") === 65 ? 66 : 65;
    expect(failedAt(await checkEntry({ group: host.group, index: 4 }))).toBe("author");
  });

  test("that flips one bit of a tile", async () => {
    const host = await makeSmallHost(9);
    const group = lying(host, async (path, answer) => {
      if (!path.includes("/tile/0/")) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      bytes[100] = present(bytes[100], "a byte") ^ 1;
      return new Response(bytes);
    });
    expect(failedAt(await checkEntry({ group, index: 0 }))).toBe("place");
  });

  test("whose checkpoint is signed by a key that the founding does not name", async () => {
    const host = await makeSmallHost(9);
    const { commons } = host.founding;
    const fetch = serveEntries({ entries: host.entries, log: await generateKey(), commons });
    const group = createClient({ base: "http://small.host", fetch }).group(commons);
    expect(failedAt(await checkEntry({ group, index: 4 }))).toBe("checkpoint");
  });

  test("that serves another group's log under this group's name", async () => {
    const [host, other] = [await makeSmallHost(9), await makeSmallHost(9)];
    const { commons } = host.founding;
    const fetch = serveEntries({ entries: other.entries, log: host.log, commons });
    const group = createClient({ base: "http://small.host", fetch }).group(commons);
    expect(failedAt(await checkEntry({ group, index: 4 }))).toBe("beginning");
  });

  test("that changed what was seen before", async () => {
    const { group, entries } = await makeSmallHost(30);
    const remembered: Remembered = { size: 10, root: "0".repeat(64) };
    expect(failedAt(await checkEntry({ group, index: 3, remembered }))).toBe("continuity");
    const seen = present((await checkEntry({ group, index: 3 })).checkpoint, "it was checked");
    entries.splice(20);
    expect(failedAt(await checkContinuity({ group, remembered: seen }))).toBe("continuity");
  });

  test("whose log key is not the one that this device remembers", async () => {
    const { group } = await makeSmallHost(3);
    const { did } = await generateKey();
    expect(failedAt(await checkEntry({ group, index: 1, logKey: did }))).toBe("beginning");
  });

  test("that says nothing at all", async () => {
    const fetch = (): Promise<Response> => Promise.reject(new Error("connection refused"));
    const group = createClient({ base: "http://small.host", fetch }).group("0".repeat(64));
    expect(failedAt(await checkEntry({ group, index: 1 }))).toBe("beginning");
  });
});
