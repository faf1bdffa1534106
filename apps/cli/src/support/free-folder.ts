/** Whether a folder is free: apart from folder.ts, which brings the whole node along. */

import { existsSync, readdirSync, statSync } from "node:fs";

/** True if nothing is there yet, or an empty folder: a group can be founded in it. */
export function isFreeFolder(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).length === 0;
}
