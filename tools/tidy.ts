/**
 * The rules of the house as a check: `node tools/tidy.ts [--list] [folder]`. It prints what breaks a
 * rule, with --list also what comes near to it, and exits 1 if anything breaks one. Each rule is a file in tools/tidy/.
 */

import path from "node:path";
import type { Finding } from "./tidy/rule.ts";
import { houseRules } from "./tidy/rules.ts";
import { readTree } from "./tidy/tree.ts";
import { endWhenUnread } from "./piped.ts";

function main(argv: readonly string[]): void {
  const listing = argv.includes("--list");
  const folder = argv.find((word) => word !== "--list") ?? path.dirname(import.meta.dirname);
  const tree = readTree(folder);
  let broken = 0;
  for (const { name, asks, check } of houseRules) {
    const findings = check(tree);
    const failing = findings.filter(({ listed }) => listed !== true);
    const listed = findings.filter((finding) => listing && finding.listed === true);
    broken += failing.length > 0 ? 1 : 0;
    if (failing.length > 0)
      process.stdout.write(`${name}: ${asks}\n${failing.map(format).join("")}`);
    if (listed.length > 0)
      process.stdout.write(`${name}, listed only:\n${listed.map(format).join("")}`);
  }
  process.stdout.write(`tidy: ${houseRules.length} rules, ${broken} broken\n`);
  process.exitCode = broken === 0 ? 0 : 1;
}

function format({ file, line, text }: Finding): string {
  return `  ${file}${line === undefined ? "" : `:${line}`} ${text}\n`;
}

endWhenUnread();
main(process.argv.slice(2));
