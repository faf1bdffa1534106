/**
 * What lies in a host's data directory: a folder per commons, and perhaps what should not be there. A
 * copy of a folder has the same log key: were both opened, one log would have two histories.
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CommonsId } from "@plenty/kernel";
import { folderPaths } from "./folder.ts";
import { readFolderInfo } from "./folder-info.ts";
import { readHead } from "./head.ts";

export interface DataFolder {
  readonly folder: string;
  /** The folder that holds the same group, signed further than this one, or as far and first by name. */
  readonly twin?: string;
}

/** Folders of commons in a data directory, by name; broken-off foundings are left out. */
export function dataFolders(dataDir: string): readonly DataFolder[] {
  const folders = readdirSync(dataDir)
    .toSorted()
    .map((name) => join(dataDir, name))
    .filter((folder) => existsSync(folderPaths(folder).commons) && !isUnfinished(folder));
  const furthest = new Map<CommonsId, string>();
  for (const folder of folders) {
    const id = idOf(folder);
    if (id === undefined) continue;
    const other = furthest.get(id);
    if (other === undefined || signedSize(folder) > signedSize(other)) furthest.set(id, folder);
  }
  return folders.map((folder) => {
    const twin = furthest.get(idOf(folder) ?? "");
    return twin === undefined || twin === folder ? { folder } : { folder, twin };
  });
}

/** True if a founding broke off here: nothing was signed, so nothing is lost with the folder. */
export function isUnfinished(folder: string): boolean {
  const { head, commons } = folderPaths(folder);
  return existsSync(commons) && !existsSync(head) && !readFolderInfo(folder).ok;
}

function idOf(folder: string): CommonsId | undefined {
  const info = readFolderInfo(folder);
  return info.ok ? info.value.id : undefined;
}

function signedSize(folder: string): number {
  const head = readHead(folderPaths(folder).head);
  return head === undefined || head === "damaged" ? 0 : head.size;
}
