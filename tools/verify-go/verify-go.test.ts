/**
 * The Go program on logs that packages/log wrote: it accepts the true one, and refuses each forgery by
 * its exit code and in words. Needs Go and x/mod as Debian packages them; builds without a network.
 */

import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { encodeEntry, encodeVkey, originOf, textToBytes } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeLog, serveFolder, spoil, writeLog } from "./small-log.ts";
import type { SmallLog } from "./small-log.ts";

const SIZE = 700;
const here = import.meta.dirname;
const cache = path.join(here, "..", "..", ".cache", "go");
const library = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";
const absent = !existsSync("/usr/bin/go") || !existsSync(library);
const needsGo = {
  skip: absent,
  meta: { enable: "apt-get install --no-install-recommends golang-go golang-golang-x-mod-dev" },
};

interface Outcome {
  readonly code: number;
  readonly words: string;
}

describe("the Go program", needsGo, () => {
  const base = mkdtempSync(path.join(tmpdir(), "plenty-go-"));
  const program = path.join(base, "verify-go");
  let log: SmallLog;
  let folders = 0;

  beforeAll(async () => {
    if (absent) return;
    const env = {
      GO111MODULE: "off",
      GOPATH: "/usr/share/gocode",
      GOCACHE: cache,
      CGO_ENABLED: "0",
    };
    const built = await run("/usr/bin/go", ["build", "-o", program, "."], { cwd: here, env });
    if (built.code !== 0) throw new Error(`it does not build: ${built.words}`);
    log = await makeLog(SIZE);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  /** Serves a folder, lets `forge` change it, and runs the program on it. */
  async function check(given: {
    readonly log?: SmallLog;
    readonly size?: number;
    readonly forge?: (folder: string) => void;
    readonly args?: readonly string[];
  }): Promise<Outcome> {
    const of = given.log ?? log;
    const folder = path.join(base, `log-${folders++}`);
    await writeLog(folder, of, given.size);
    given.forge?.(folder);
    const server = await serveFolder(folder);
    const args = given.args ?? ["-commons", of.commons];
    const outcome = await run(program, ["-url", server.url, ...args]);
    await server.close();
    return outcome;
  }

  function file(name: string, text: string): string {
    const full = path.join(base, name);
    writeFileSync(full, text);
    return full;
  }

  test("accepts a log by the commons' id alone", async () => {
    const { code, words } = await check({});
    expect(words).toMatch(/^700 entries, root [A-Za-z0-9+/]{43}=: ok\n$/);
    expect(code).toBe(0);
  });

  test.each([2, 255, 256, 257])("accepts a log of %i entries by its key", async (size) => {
    const vkey = encodeVkey({ name: originOf(log.commons), publicKey: log.logKey.publicKey });
    const { code, words } = await check({ size, args: ["-key", vkey, "-sample", "3"] });
    expect([code, words.split(",")[0]]).toEqual([0, `${size} entries`]);
  });

  test("accepts an act at its index, and refuses it at another", async () => {
    const act = file("act.jws", log.acts[300] ?? "");
    const at = (index: string): string[] => [
      "-commons",
      log.commons,
      "-entry",
      act,
      "-index",
      index,
    ];
    expect((await check({ args: at("300") })).code).toBe(0);
    expect(await check({ args: at("301") })).toEqual(refused(/entry 301 is another act/));
    expect(await check({ args: at("700") })).toEqual(refused(/not in a log of 700/));
  });

  test("accepts an older checkpoint that the log continues, and refuses one that it does not", async () => {
    const older = (text: string): string[] => ["-commons", log.commons, "-old", file("old", text)];
    const before = await writeLog(path.join(base, "older"), log, 300);
    expect((await check({ args: older(before) })).code).toBe(0);
    expect(await check({ size: 299, args: older(before) })).toEqual(refused(/had 300/));
    const rewritten = { ...log, entries: log.entries.toSpliced(7, 1) };
    const other = await writeLog(path.join(base, "other"), rewritten, 300);
    expect(await check({ args: older(other) })).toEqual(refused(/does not continue/));
  });

  test.each(["tile/0/000", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"])(
    "refuses one bit changed in %s",
    async (name) => {
      const outcome = await check({ forge: (folder) => spoil(folder, name, 40) });
      expect(outcome).toEqual(refused(/hash 1 of tile\/\d\/00\d is not what the entries make/));
    },
  );

  test("refuses a forged entry whose leaf hash was forged too", async () => {
    const forged = encodeEntry({ at: Date.UTC(2026, 10, 22, 15) + 77, jws: textToBytes("a.b.c") });
    const other = { ...log, entries: log.entries.with(77, forged) };
    const elsewhere = path.join(base, "forged");
    await writeLog(elsewhere, other);
    const forge = (folder: string): void => {
      for (const name of ["tile/0/000", "tile/entries/000"]) {
        copyFileSync(path.join(elsewhere, name), path.join(folder, name));
      }
    };
    expect(await check({ forge })).toEqual(refused(/the entries make the root/));
  });

  test("refuses an entry that the root does not stand for", async () => {
    const outcome = await check({ forge: (folder) => spoil(folder, "tile/entries/001", 7) });
    expect(outcome).toEqual(refused(/entry 256 is not what the log's root stands for/));
  });

  test("refuses a forged act that the host itself put under its root", async () => {
    const text = log.acts[300] ?? "";
    const forged = `${text.slice(0, -87)}.${(log.acts[301] ?? "").slice(-86)}`;
    const entry = encodeEntry({ at: Date.UTC(2026, 10, 22, 15) + 300, jws: textToBytes(forged) });
    const outcome = await check({ log: { ...log, entries: log.entries.with(300, entry) } });
    expect(outcome).toEqual(refused(/entry 300: a signature that does not fit/));
  });

  test("refuses an act twice, and time that runs backwards", async () => {
    const twice = {
      ...log,
      entries: log.entries.with(
        301,
        encodeEntry({
          at: Date.UTC(2026, 10, 22, 15) + 301,
          jws: textToBytes(log.acts[300] ?? ""),
        }),
      ),
    };
    expect(await check({ log: twice })).toEqual(refused(/entry 301: the same act as entry 300/));
    const early = {
      ...log,
      entries: log.entries.with(301, encodeEntry({ at: 1, jws: textToBytes(log.acts[301] ?? "") })),
    };
    expect(await check({ log: early })).toEqual(refused(/entry 301: earlier than/));
  });

  test("refuses a checkpoint of another key, and another commons' log", async () => {
    const stranger = { ...log, logKey: await generateKey() };
    expect(await check({ log: stranger })).toEqual(refused(/the checkpoint/));
    const other = await makeLog(3);
    expect(await check({ log: other, args: ["-commons", log.commons] })).toEqual(
      refused(/not the act that founded/),
    );
  });

  test("says what it cannot read, and how it is used", async () => {
    const missing = await check({ forge: (folder) => rmSync(path.join(folder, "tile/0/001")) });
    expect(missing).toEqual({
      code: 3,
      words: expect.stringMatching(/cannot read: .*tile\/0\/001/),
    });
    const nobody = await run(program, ["-url", "http://127.0.0.1:1", "-commons", log.commons]);
    expect(nobody).toEqual({ code: 3, words: expect.stringMatching(/^cannot read: /) });
    expect(await run(program, [])).toEqual({ code: 2, words: expect.stringMatching(/^usage: /) });
    expect((await run(program, ["-what"])).code).toBe(2);
  });
});

function refused(words: RegExp): Outcome {
  const said: string = expect.stringMatching(words); // matched by toEqual
  return { code: 1, words: said };
}

function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  const env = { ...process.env, ...options.env };
  return new Promise((resolve) => {
    const child = execFile(program, args, { ...options, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (child.exitCode ?? -1), words: stdout + stderr });
    });
  });
}
