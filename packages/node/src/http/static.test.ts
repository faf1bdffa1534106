/** The files of the web app: what a browser gets of them, and in how many bytes. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createStaticFiles } from "./static.ts";

const directory = mkdtempSync(join(tmpdir(), "plenty-static-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const script = "export const leaf = 'green';\n".repeat(200);
mkdirSync(join(directory, "assets"));
writeFileSync(join(directory, "index.html"), "<p>leaf</p>");
writeFileSync(join(directory, "assets", "leaf-abcdefgh.js"), script);
writeFileSync(join(directory, "assets", "seed-abcdefgh.js"), "export {}");
writeFileSync(join(directory, "assets", "leaf-abcdefgh.png"), script);
const files = createStaticFiles(directory);

async function got(path: string, accepted?: string) {
  const response = await files.get(path, accepted);
  const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
  return { encoding: response?.headers.get("content-encoding") ?? null, bytes };
}

test("a script comes in as few bytes as the browser can take, and is the same script", async () => {
  const path = "/assets/leaf-abcdefgh.js";
  const best = await got(path, "gzip, deflate, br, zstd");
  expect(best.encoding).toBe("br");
  expect(brotliDecompressSync(best.bytes).toString()).toBe(script);
  const older = await got(path, "gzip;q=0.8, br;q=0");
  expect(older.encoding).toBe("gzip");
  expect(gunzipSync(older.bytes).toString()).toBe(script);
  expect(older.bytes.length).toBeLessThan(script.length / 10);
  expect(await got(path)).toEqual({ encoding: null, bytes: Buffer.from(script) });
  expect(await got(path, "br")).toEqual(best);
});

test("what gains nothing is sent as it is", async () => {
  expect((await got("/assets/leaf-abcdefgh.png", "br")).encoding).toBeNull();
  expect((await got("/assets/seed-abcdefgh.js", "br")).encoding).toBeNull();
  expect((await got("/g/x", "br")).bytes.toString()).toBe("<p>leaf</p>");
  expect(await files.get("/assets/none.js", "br")).toBeUndefined();
});
