/** Opens what a person names: a folder, or the address of a group. */

import type { Refusal, Result } from "@plenty/kernel";
import { openFolderSource, type LogSource } from "./sources.ts";
import { openUrlSource } from "./url-source.ts";

/** The source at a path or an http(s) address. */
export async function openSource(name: string): Promise<Result<LogSource, Refusal>> {
  return /^https?:\/\//.test(name) ? openUrlSource(name) : openFolderSource(name);
}
