/**
 * The groups of one data directory, as their folders say without being opened: which they are, and where
 * they lie. A folder that tells nothing, or the same as another, is named and stays closed.
 */

import { refused, type CommonsId, type Refusal } from "@plenty/kernel";
import { folderTwice } from "../refusals.ts";
import { dataFolders } from "../store/data-folder.ts";
import type { FolderInfo } from "../store/folder-info.ts";

/** A group that a host keeps, asleep or awake, with the face that it had when it was last awake. */
export interface Group extends FolderInfo {
  readonly folder: string;
}

/** A folder that is served to nobody, and why. */
export interface Unopened {
  readonly folder: string;
  readonly refusal: Refusal;
}

export interface Shelf {
  readonly groups: Map<CommonsId, Group>;
  readonly unopened: readonly Unopened[];
}

/** Reads what lies in a data directory. */
export function readShelf(dataDir: string): Shelf {
  const groups = new Map<CommonsId, Group>();
  const unopened: Unopened[] = [];
  for (const { folder, info, twin } of dataFolders(dataDir)) {
    const known = twin === undefined ? info : refused(folderTwice(`${twin} is kept.`));
    if (known.ok) groups.set(known.value.id, { ...known.value, folder });
    else unopened.push({ folder, refusal: known.refusal });
  }
  return { groups, unopened };
}
