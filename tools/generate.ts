/**
 * `npm run generate`: writes the files that are made from what the rooms declare, and removes those whose
 * act is gone; with `--check` it writes nothing, names what differs and exits 1.
 */

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import path from "node:path";
import { declared } from "./generate/declared.ts";
import { referenceFile } from "./generate/reference.ts";
import { refusalsFile } from "./generate/refusals.ts";
import { schemaFiles } from "./generate/schemas.ts";
import { endWhenUnread } from "./piped.ts";

endWhenUnread();

const root = path.dirname(import.meta.dirname);
const folder = "protocol/schemas";

const wanted = new Map(
  Object.entries({
    ...schemaFiles(declared),
    ...refusalsFile(declared),
    ...referenceFile(declared),
  }),
);
const present = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
const stale = present.map((name) => `${folder}/${name}`).filter((file) => !wanted.has(file));
const changed = [...wanted].filter(([file, text]) => textOf(file) !== text);

if (process.argv.includes("--check")) check();
else write();

function check(): void {
  const different = [...changed.map(([file]) => file), ...stale];
  for (const file of different) process.stdout.write(`${file} is not up to date\n`);
  if (different.length > 0) process.stdout.write("npm run generate brings them up to date\n");
  process.exitCode = different.length === 0 ? 0 : 1;
}

function write(): void {
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
  for (const file of stale) {
    rmSync(path.join(root, file));
    process.stdout.write(`removed ${file}\n`);
  }
}

function textOf(file: string): string | undefined {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, "utf8") : undefined;
}
