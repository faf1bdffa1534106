/** Opens what a person names: a folder, an exported file, or the address of a group. */

import { existsSync, statSync } from "node:fs";
import { refused, type Refusal, type Result } from "@plenty/kernel";
import { notVerifiable } from "../refusals.ts";
import { openFileSource } from "./file-source.ts";
import { openFolderSource, type LogSource } from "./sources.ts";
import { openUrlSource } from "./url-source.ts";

/** The source at a path or an http(s) address. */
export async function openSource(
  name: string,
  bearer?: string,
): Promise<Result<LogSource, Refusal>> {
  if (/^https?:\/\//.test(name)) return openUrlSource(name, bearer);
  if (!existsSync(name)) return refused(notVerifiable(`There is no ${name}.`));
  return statSync(name).isDirectory() ? openFolderSource(name) : openFileSource(name);
}
