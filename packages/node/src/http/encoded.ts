/**
 * Files of the web app in fewer bytes, as the browser can take them. Each is pressed when it is first asked for
 * and kept: what a phone loads is then a third, and a host that starts does not wait for it.
 */

import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";
type Bytes = Uint8Array<ArrayBuffer>;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The better of those that an `accept-encoding` header names; undefined for none of them. */
export function encodingFor(header: string | undefined): Encoding | undefined {
  const parts = (header ?? "").split(",").map((part) => part.trim().toLowerCase());
  const taken = new Set(
    parts
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.replace(/\s*;.*$/, "")),
  );
  return (["br", "gzip"] as const).find((encoding) => taken.has(encoding));
}

/** Presses bytes. */
export async function encode(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  const pressed =
    encoding === "gzip"
      ? await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION })
      : await toBrotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        });
  return new Uint8Array(pressed);
}

/** Two below the best: a tenth of the time, for hardly more bytes. */
const brotliQuality = 9;
