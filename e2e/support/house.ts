/** The example house, made and served for a story. */

import path from "node:path";
import { freshFolder, plenty, servePlenty } from "./plenty.ts";
import type { Serving } from "./plenty.ts";

export interface ServedHouse {
  readonly host: Serving;
  /** Folder that the host serves. */
  readonly data: string;
  /** Address of the group's page. */
  readonly home: string;
}

/** Makes the house, with more of what `plenty example house` understands, and serves it. */
export async function serveHouse(...options: readonly string[]): Promise<ServedHouse> {
  const data = freshFolder();
  const out = path.join(data, "house");
  const { commons } = await plenty("example", "house", "--out", out, ...options);
  const host = await servePlenty(data);
  return { host, data, home: `${host.url}/g/${String(commons)}` };
}
