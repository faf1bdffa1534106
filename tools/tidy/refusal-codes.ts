/** A refusal's code is CamelCase and declared in one place of the whole program: programs rely on it. */

import type { Finding, HouseRule } from "./rule.ts";
import { calleeName, fieldOf, nodesOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

interface Declared {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

export const refusalCodes: HouseRule = {
  name: "refusal codes",
  asks: "every code given to defineRefusal is CamelCase and unique over everything",
  check: (tree) => {
    const declared = tree.paths
      .filter((file) => isSource(file) && !isTest(file))
      .flatMap((file) => declaredIn(tree, file));
    return [
      ...declared
        .filter(({ code }) => !/^[A-Z][A-Za-z0-9]+$/.test(code))
        .map(toFinding("is no CamelCase")),
      ...declared
        .filter(({ code }, index) => declared.findIndex((other) => other.code === code) < index)
        .map(toFinding("is declared elsewhere too")),
    ];
  },
};

function declaredIn(tree: Tree, file: string): Declared[] {
  const { program, lineAt } = tree.source(file);
  return nodesOf(program, "CallExpression")
    .filter((call) => calleeName(call) === "defineRefusal")
    .flatMap((call) => {
      const code = fieldOf(call, "code");
      return code === undefined ? [] : [{ code, file, line: lineAt(call.start) }];
    });
}

function toFinding(text: string): (declared: Declared) => Finding {
  return ({ code, file, line }) => ({ file, line, text: `the code ${code} ${text}` });
}
