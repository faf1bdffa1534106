/** Making the files of a commons: those that nothing else follows from. */

import { folderPaths, makeFolder } from "./folder.ts";
import { writeSeed, type Seed } from "./log-key.ts";
import { createLog } from "./log-format.ts";
import { openWriter } from "./sqlite.ts";
import { openWordsWriter } from "./words-store.ts";

/** Makes an empty commons in a folder: its directories, key, and tables. */
export function createFiles(folder: string, seed: Seed): void {
  makeFolder(folder);
  const paths = folderPaths(folder);
  writeSeed(paths.logKey, seed);
  const db = openWriter(paths.commons);
  createLog(db);
  db.close();
  openWordsWriter(paths.words).close();
}
