/**
 * The published cases of Ed25519 on the browser's own cryptography: the third of the three verifiers that
 * must agree. What is bundled is @plenty/log/ed25519 as the web app gets it, by the condition "browser".
 */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import path from "node:path";
import { build } from "vite";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ed25519Page } from "./support/ed25519-page.ts";
import { needsBrowser, newVisitor, openBrowser } from "./support/browser.ts";
import { cleanUp, freshFolder, root } from "./support/plenty.ts";

declare global {
  /** What the page offers. */
  var ed25519: Ed25519Page;
}

interface Case {
  readonly source: string;
  readonly name: string;
  readonly key: string;
  readonly message: string;
  readonly signature: string;
  readonly accepted: boolean;
  readonly seed?: string;
}

const file = path.join(root, "protocol", "vectors", "ed25519.json");
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, "utf8"));

const HTML =
  '<!doctype html><title>Ed25519</title><script type="module" src="/ed25519.js"></script>';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  if (needsBrowser.skip) return;
  const script = await bundle();
  server = createServer((request, response) => {
    const type = request.url === "/ed25519.js" ? "text/javascript" : "text/html";
    response.writeHead(200, { "content-type": type }).end(type === "text/html" ? HTML : script);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  browser = await openBrowser();
  ({ page } = await newVisitor(browser));
  await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await cleanUp();
});

/** @plenty/log/ed25519 for browsers, in one script. */
async function bundle(): Promise<Buffer> {
  const outDir = freshFolder();
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      outDir,
      target: "es2024",
      lib: {
        entry: path.join(root, "e2e", "support", "ed25519-page.ts"),
        formats: ["es"],
        fileName: () => "ed25519.js",
      },
    },
  });
  return readFileSync(path.join(outDir, "ed25519.js"));
}

describe.skipIf(needsBrowser.skip)("Ed25519 in Chromium", { meta: needsBrowser.meta }, () => {
  test("is the browser's own", async () => {
    expect(await page.evaluate(() => globalThis.ed25519.verifierName)).toBe("webcrypto");
  });

  test(`accepts and refuses what the ${cases.length} cases say`, async () => {
    const seen = await page.evaluate((given) => globalThis.ed25519.verifyAll(given), cases);
    const wrong = cases.filter(({ accepted }, i) => accepted !== seen[i]);
    expect(
      wrong.map(({ source, name, accepted }) => `${source}: ${name} should be ${accepted}`),
    ).toEqual([]);
    expect(seen).toHaveLength(cases.length);
  });

  test("signs the same bytes as the published cases", async () => {
    const signed = cases.filter(({ seed }) => seed !== undefined);
    const seen = await page.evaluate((given) => globalThis.ed25519.signAll(given), signed);
    expect(seen).toEqual(signed.map(({ signature }) => signature));
    expect(signed.length).toBeGreaterThan(0);
  });
});
