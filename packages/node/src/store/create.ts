/** Making the files of a commons: those that nothing else follows from. */

import { folderPaths, makeFolder } from "./folder.ts";
import { writeSeed, type Seed } from "./log-key.ts";
import { createLog } from "./log-format.ts";
import { makeDb } from "./sqlite.ts";
import { syncFile } from "./sync.ts";
import { createWords } from "./words-form.ts";

/** Makes an empty commons in a folder: its directories, key, and tables. */
export function createFiles(folder: string, seed: Seed): void {
  makeFolder(folder);
  const paths = folderPaths(folder);
  writeSeed(paths.logKey, seed);
  makeDb(paths.commons, createLog);
  makeDb(paths.words, createWords);
  syncFile(folder);
}
