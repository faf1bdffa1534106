/** A host over its data directory: keys of logs, and folders that are not as it left them. */

import { cpSync, existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { HOUR, present } from "@plenty/kernel";
import { createCommons } from "./opening.ts";
import { createHost, type Host } from "./host.ts";
import { createFiles } from "./store/create.ts";
import { makeSeed, readSeed } from "./store/log-key.ts";
import { foundCommons, signCurrency, signFounding } from "./testing/founding.ts";

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
  const log = await host.prepareLogKey();
  if (!log.ok) throw new Error(log.refusal.code);
  const seed = present(readSeed(keyFile(host, log.value)), "it was just made");
  return [await signFounding({ seed }), await signFounding({ seed })] as const;
}

/** A data directory with one group in the folder "orchard", and its id. */
async function orchard(): Promise<{ readonly dataDir: string; readonly id: string }> {
  const { commons, founding, folder } = await foundCommons();
  await commons.submit([{ jws: await signCurrency(founding) }]);
  await commons.close();
  const dataDir = freshData();
  cpSync(folder, join(dataDir, "orchard"), { recursive: true });
  return { dataDir, id: founding.id };
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

describe("keys that were prepared and never used", () => {
  test("are not pushed out by others within their hour, and go after it", async () => {
    const host = await hostOf(freshData());
    await twoFoundings(host);
    const [mine = ""] = readdirSync(join(host.dataDir, "log-keys"));
    const keys = join(host.dataDir, "log-keys");
    for (let n = 1; n < 1_024; n++) writeFileSync(join(keys, `${n}.key`), "");
    expect(await host.prepareLogKey()).toMatchObject({ refusal: { code: "HostBusy" } });
    expect(readdirSync(keys)).toContain(mine);
    const longAgo = (Date.now() - 2 * HOUR) / 1000;
    utimesSync(join(keys, mine), longAgo, longAgo);
    expect(await host.prepareLogKey()).toMatchObject({ ok: true });
    expect(readdirSync(keys)).not.toContain(mine);
  });
});

describe("a folder", () => {
  test("of a group whose database is no longer one is named, and nothing is founded over it", async () => {
    const { dataDir } = await orchard();
    const folder = join(dataDir, "orchard");
    writeFileSync(join(folder, "commons.db"), "no database");
    const host = await hostOf(dataDir);
    expect(host.unopened).toMatchObject([{ folder, refusal: { code: "FolderUnreadable" } }]);
    const { found, logKey } = await signFounding();
    const founded = await createCommons({ folder, found, logKey });
    expect(founded).toMatchObject({ refusal: { code: "FolderTaken" } });
    expect(existsSync(join(folder, "words.db"))).toBe(true);
  });

  test("that cannot be read in part keeps no other group from being served", async () => {
    const [{ dataDir, id }, other] = [await orchard(), await orchard()];
    writeFileSync(join(dataDir, "orchard", "words.db"), "no database");
    cpSync(join(other.dataDir, "orchard"), join(dataDir, "other"), { recursive: true });
    const host = await hostOf(dataDir);
    expect(await host.wake(id)).toMatchObject({ refusal: { code: "FolderUnreadable" } });
    expect(await host.wake(other.id)).toMatchObject({ ok: true });
  });

  test("in which a founding broke off is no group, and is founded in anew", async () => {
    const { dataDir } = await orchard();
    const folder = join(dataDir, "broken-off");
    createFiles(folder, makeSeed());
    const host = await hostOf(dataDir);
    expect(host.unopened).toEqual([]);
    const { found, logKey } = await signFounding();
    const founded = await createCommons({ folder, found, logKey });
    expect(founded).toMatchObject({ ok: true });
    if (founded.ok) await founded.value.commons.close();
  });

  test("and a copy of it are not both opened: the one signed further is", async () => {
    const { dataDir, id } = await orchard();
    cpSync(join(dataDir, "orchard"), join(dataDir, "a-copy"), { recursive: true });
    writeFileSync(join(dataDir, "a-copy", "head"), `1\n${"0".repeat(64)}\n`);
    const host = await hostOf(dataDir);
    expect(host.list()).toMatchObject([{ id, folder: join(dataDir, "orchard") }]);
    const folder = join(dataDir, "a-copy");
    expect(host.unopened).toMatchObject([{ folder, refusal: { code: "FolderTwice" } }]);
  });
});

test("a host that founds nothing makes no folder for keys", async () => {
  const dataDir = freshData();
  await hostOf(dataDir);
  expect(readdirSync(dataDir)).toEqual([]);
});
