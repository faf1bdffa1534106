/** Reads the `tables.sql` beside a module: part of the program, read once when it starts. */

import { readFileSync } from "node:fs";

/** The text of `tables.sql` in the folder of the module at `moduleUrl`. */
export function tablesBeside(moduleUrl: string): string {
  return readFileSync(new URL("tables.sql", moduleUrl), "utf8");
}
