/**
 * `npm run vectors`: writes those files of protocol/vectors and protocol/histories that are missing, and no
 * other. What has been published is not made to fit the program: where a rule was changed on purpose, delete
 * the file, run this, and say in the commit which rule it was.
 */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { textOf, vectorFiles as logFiles } from "../packages/log/src/testing/vector-files.ts";
import { vectorFiles as rulesFiles } from "../packages/rules/src/testing/vector-files.ts";
import { endWhenUnread } from "./piped.ts";

endWhenUnread();

const folder = path.join(path.dirname(import.meta.dirname), "protocol");

for (const file of await logFiles()) await write(`vectors/${file.name}`, () => textOf(file));
for (const [name, make] of Object.entries(rulesFiles)) {
  await write(name, async () => `${JSON.stringify(await make(), undefined, 2)}\n`);
}

async function write(name: string, textOfFile: () => string | Promise<string>): Promise<void> {
  const file = path.join(folder, name);
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await textOfFile());
  process.stdout.write(`wrote protocol/${name}\n`);
}
