/**
 * Writes those files of protocol/vectors that are missing, and no other: a vector that has been
 * published is not made to fit the program. `node packages/log/src/testing/write-vectors.ts`
 */

import { existsSync, writeFileSync } from "node:fs";
import { textOf, vectorFiles } from "./vector-files.ts";

const folder = new URL("../../../../protocol/vectors/", import.meta.url);
for (const file of await vectorFiles()) {
  const path = new URL(file.name, folder);
  if (!existsSync(path)) writeFileSync(path, textOf(file));
}
