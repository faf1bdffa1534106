/** Whether a folder is free: apart from folder.ts, which brings the whole node along. */

import { existsSync, readdirSync } from "node:fs";

/** True if nothing is there yet, or an empty folder: a group can be founded in it. */
export function isFreeFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
