/**
 * SQL of the rules gives the same answer on every machine and in every version of SQLite: no division or
 * floating aggregate (numbers are divided in bigint, in TypeScript), no case folding or pattern that
 * knows a locale, no JSON functions, no randomness, no clock.
 */

import type { Finding, HouseRule } from "./rule.ts";
import { statementsOf } from "./sql.ts";
import type { Statement } from "./sql.ts";
import { isTest } from "./tree.ts";

const home = "packages/rules/src/";

const banned: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\//, what: "/" },
  { pattern: /\b(avg|total|round|lower|upper|jsonb?(_\w+)?|random|randomblob)\s*\(/i, what: "" },
  { pattern: /->>?/, what: "->" },
  { pattern: /\b(like|glob|regexp)\b/i, what: "" },
  { pattern: /\b(date|time|datetime|julianday|unixepoch|strftime|timediff)\s*\(/i, what: "" },
  { pattern: /\bcurrent_(date|time|timestamp)\b/i, what: "" },
];

export const rulesSql: HouseRule = {
  name: "rules sql",
  asks: "SQL of the rules has no / avg total round like lower json_* random and no date function",
  check: (tree) =>
    tree.paths
      .filter((file) => file.startsWith(home) && !isTest(file))
      .flatMap((file) =>
        statementsOf(tree, file).flatMap(({ sql, line }) => judge({ file, sql, line })),
      ),
};

function judge({ file, sql, line }: Statement & { readonly file: string }): Finding[] {
  return banned.flatMap(({ pattern, what }) => {
    const found = pattern.exec(sql);
    if (found === null) return [];
    const word = what === "" ? found[0].replace(/\s*\($/, "") : what;
    const at = line + sql.slice(0, found.index).split("\n").length - 1;
    return [{ file, line: at, text: `${word} is not for the SQL of the rules` }];
  });
}
