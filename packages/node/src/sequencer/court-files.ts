/** The files of a group as its court has them open: all that write, and no others do. */

import type { DatabaseSync } from "node:sqlite";
import type { FolderPaths } from "../store/folder.ts";
import { openFollower, openWriter } from "../store/sqlite.ts";
import { openWordsWriter, type WordsWriter } from "../store/words-store.ts";

export interface CourtFiles {
  readonly log: DatabaseSync;
  readonly state: DatabaseSync;
  readonly words: WordsWriter;
  close(): void;
}

/** Opens them; none stays open if one cannot be. Log and state may have so many pages at most. */
export function openCourtFiles(paths: FolderPaths, maxPages: number | undefined): CourtFiles {
  const open: { close(): void }[] = [];
  function opened<File extends { close(): void }>(file: File): File {
    open.unshift(file);
    return file;
  }
  function close(): void {
    for (const file of open.splice(0)) file.close();
  }
  try {
    const log = opened(openWriter(paths.commons));
    const state = opened(openFollower(paths.state));
    for (const db of [log, state]) {
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count=${Math.trunc(maxPages)}`);
    }
    return { log, state, words: opened(openWordsWriter(paths.words)), close };
  } catch (error) {
    close();
    throw error;
  }
}
