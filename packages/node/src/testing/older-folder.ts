/** A folder as the program before state.db left it, to be opened by this one: testing/older. */

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isHash } from "@plenty/kernel";
import { folderPaths } from "../store/folder.ts";
import { freshFolder } from "./founding.ts";

const kept = new URL("older/", import.meta.url).pathname;

/** What that program answered, question by question. */
export const olderAnswers: readonly {
  readonly room: string;
  readonly query: string;
  readonly params: Readonly<Record<string, string>>;
  readonly answer: unknown;
}[] = JSON.parse(unpacked("answers.json").toString());

/** Lays the folder out anew. */
export function olderFolder(): string {
  const folder = freshFolder();
  const paths = folderPaths(folder);
  for (const path of [paths.blobs, join(folder, "keys")]) mkdirSync(path, { recursive: true });
  writeFileSync(paths.commons, unpacked("commons.db"));
  writeFileSync(paths.words, unpacked("words.db"));
  copyFileSync(join(kept, "head"), paths.head);
  copyFileSync(join(kept, "log.key"), paths.logKey);
  for (const name of readdirSync(kept).filter(isHash)) {
    copyFileSync(join(kept, name), join(paths.blobs, name));
  }
  return folder;
}

function unpacked(name: string): Buffer {
  return gunzipSync(readFileSync(join(kept, `${name}.gz`)));
}
