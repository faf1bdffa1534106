/** A host over its data directory: keys of logs, and folders that are not as it left them. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { createHost, type Host } from "./host.ts";
import { readSeed } from "./store/log-key.ts";
import { signFounding } from "./testing/founding.ts";

const open: Host[] = [];

afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
});

function freshData(): string {
  return mkdtempSync(join(tmpdir(), "plenty-host-"));
}

async function hostOf(dataDir: string): Promise<Host> {
  const host = await createHost({ dataDir, threads: 1 });
  open.push(host);
  return host;
}

/** The path under which a host keeps the key of a log about to be founded. */
function keyFile({ dataDir }: Host, log: string): string {
  return join(dataDir, "log-keys", `${log.replaceAll(":", "_")}.key`);
}

/** Two foundings that name the same prepared key. */
async function twoFoundings(host: Host) {
  const seed = present(readSeed(keyFile(host, await host.prepareLogKey())), "it was just made");
  return [await signFounding({ seed }), await signFounding({ seed })] as const;
}

describe("a prepared log key", () => {
  test("serves one of two foundings that come at once", async () => {
    const host = await hostOf(freshData());
    const foundings = await twoFoundings(host);
    const results = await Promise.all(foundings.map(({ id, found }) => host.found(id, found)));
    expect(results).toMatchObject([{ ok: true }, { refusal: { code: "UnknownLogKey" } }]);
    expect(host.list().map(({ id }) => id)).toEqual([foundings[0].id]);
  });

  test("stays where the founding was refused, and serves the next", async () => {
    const host = await hostOf(freshData());
    const [first, second] = await twoFoundings(host);
    const wordless = await host.found(first.id, { jws: first.found.jws });
    expect(wordless).toMatchObject({ refusal: { code: "WordsMissing" } });
    expect(await host.found(second.id, second.found)).toMatchObject({ ok: true });
  });
});
