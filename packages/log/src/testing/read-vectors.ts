/** Reads a file of protocol/vectors; what its cases hold is for the test that names their type. */

import { readFileSync } from "node:fs";

const folder = new URL("../../../../protocol/vectors/", import.meta.url);

/** Text of a file. */
export function vectorText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** Cases of a file. */
export function readVectors<T>(name: string): readonly T[] {
  const file = JSON.parse(vectorText(name)) as { readonly cases: readonly T[] }; // our own file
  return file.cases;
}
