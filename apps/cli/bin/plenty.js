#!/usr/bin/env node
/**
 * The command `plenty`. Plain JavaScript, present before anything is installed (or npm would not link
 * it): it runs the command line's main file under the Node that Plenty brings.
 */

import { fileURLToPath } from "node:url";
import { runWithNode } from "../../../tools/with-node.mjs";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
await runWithNode(["node", main, ...process.argv.slice(2)]);
