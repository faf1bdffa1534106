/**
 * The web app: files of one directory, read once and kept, and index.html for every address that is a
 * screen. Scripts come from this host alone; style elements carry the nonce that stands in the page if
 * the page has a place for it (`__CSP_NONCE__`), else inline styles are allowed and nothing more.
 */

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { encode, encodingFor } from "./encoded.ts";
import type { Encoding } from "./encoded.ts";

export interface StaticFiles {
  /**
   * The file at a path, or index.html for a path without a dot; undefined if there is neither. `accepted` is what
   * the browser says of encodings.
   */
  get(path: string, accepted: string | undefined): Promise<Response | undefined>;
}

const NONCE = "__CSP_NONCE__";

/** Serves a directory; without one, nothing. */
export function createStaticFiles(directory: string | undefined): StaticFiles {
  const files = directory === undefined ? new Map<string, Buffer>() : readAll(directory);
  const pressed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const index = files.get("/index.html")?.toString();
  function press(path: string, file: Buffer, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const name = `${encoding} ${path}`;
    const made = pressed.get(name) ?? encode(new Uint8Array(file), encoding);
    pressed.set(name, made);
    return made;
  }
  return {
    async get(path, accepted) {
      const file = files.get(path);
      if (file !== undefined && path !== "/index.html") {
        const encoding = isWorthIt(path, file) ? encodingFor(accepted) : undefined;
        if (encoding === undefined) return fileResponse(path, new Uint8Array(file));
        return fileResponse(path, await press(path, file, encoding), encoding);
      }
      if (index === undefined || (path.includes(".") && path !== "/index.html")) return undefined;
      return pageResponse(index);
    },
  };
}

function readAll(directory: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  if (!existsSync(directory)) return files;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(directory, path).split(sep).join("/")}`, readFileSync(path));
  }
  return files;
}

/** Pictures and fonts are pressed already; less than a packet needs no pressing. */
function isWorthIt(path: string, file: Buffer): boolean {
  return [".css", ".js", ".json", ".svg"].includes(extname(path)) && file.length > 1400;
}

function fileResponse(path: string, bytes: Uint8Array<ArrayBuffer>, encoding?: Encoding): Response {
  return new Response(bytes, {
    headers: {
      ...(encoding && { "content-encoding": encoding }),
      vary: "accept-encoding",
      "content-type": typeOfExtension[extname(path)] ?? "application/octet-stream",
    },
  });
}

function pageResponse(index: string): Response {
  const nonce = randomBytes(16).toString("base64url");
  const styles = index.includes(NONCE) ? `'nonce-${nonce}'` : "'unsafe-inline'";
  return new Response(index.replaceAll(NONCE, nonce), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentPolicy(styles),
    },
  });
}

function contentPolicy(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const typeOfExtension: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
