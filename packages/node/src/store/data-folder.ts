/**
 * What lies in a host's data directory: a folder per commons, and perhaps what should not be there. A
 * copy of a folder has the same log key: were both opened, one log would have two histories.
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CommonsId, Refusal, Result } from "@plenty/kernel";
import { folderPaths } from "./folder.ts";
import { readFolderInfo, type FolderInfo } from "./folder-info.ts";
import { readHead } from "./head.ts";

/** A folder of a data directory that holds a group, or was to. */
export interface DataFolder {
  readonly folder: string;
  /** Which group it holds; why that cannot be told. */
  readonly info: Result<FolderInfo, Refusal>;
  /** The folder that holds the same group, signed further than this one, or as far and first by name. */
  readonly twin?: string;
}

/** Folders of commons in a data directory, by name; broken-off foundings are left out. */
export function dataFolders(dataDir: string): readonly DataFolder[] {
  const folders = readdirSync(dataDir)
    .toSorted()
    .map((name) => join(dataDir, name))
    .filter((folder) => existsSync(folderPaths(folder).commons))
    .map((folder) => ({ folder, info: readFolderInfo(folder) }))
    .filter(({ folder, info }) => info.ok || existsSync(folderPaths(folder).head));
  const furthest = new Map<CommonsId, string>();
  for (const { folder, info } of folders) {
    if (!info.ok) continue;
    const { id } = info.value;
    const other = furthest.get(id);
    if (other === undefined || signedSize(folder) > signedSize(other)) furthest.set(id, folder);
  }
  return folders.map((one) => {
    const twin = one.info.ok ? furthest.get(one.info.value.id) : undefined;
    return twin === undefined || twin === one.folder ? one : { ...one, twin };
  });
}

/** True if a founding broke off here: nothing was signed, so nothing is lost with the folder. */
export function isUnfinished(folder: string): boolean {
  const { head, commons } = folderPaths(folder);
  return existsSync(commons) && !existsSync(head) && !readFolderInfo(folder).ok;
}

function signedSize(folder: string): number {
  const head = readHead(folderPaths(folder).head);
  return head === undefined || head === "damaged" ? 0 : head.size;
}
