/**
 * Kernel, log and rules read no clock, no randomness and no network, and wait for nothing: what they
 * need of these comes in as a value, so that a replay gives what the day itself gave.
 */

import type { ESTree } from "vite";
import type { Finding, HouseRule } from "./rule.ts";
import { nodesOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

const pure = /^packages\/(kernel|log|rules)\//;
const timers = ["setTimeout", "setInterval", "setImmediate", "requestAnimationFrame"];
const bannedCalls = new Set([
  "Date",
  "Date.now",
  "Math.random",
  "crypto.randomUUID",
  "fetch",
  "performance.now",
  "process.hrtime",
  "process.hrtime.bigint",
  ...timers,
]);

export const purity: HouseRule = {
  name: "purity",
  asks: "kernel, log and rules use no clock, randomness, network or timer but what is handed to them",
  check: (tree) =>
    tree.paths
      .filter((file) => pure.test(file) && isSource(file) && !isTest(file))
      .flatMap((file) => judge(tree, file)),
};

function judge(tree: Tree, file: string): Finding[] {
  const { program, lineAt } = tree.source(file);
  const calls = nodesOf(program, "CallExpression").flatMap((call) => {
    const name = nameOf(call.callee);
    return bannedCalls.has(name) ? [{ start: call.start, name: `${name}()` }] : [];
  });
  const dates = nodesOf(program, "NewExpression").flatMap(({ callee, arguments: given, start }) =>
    nameOf(callee) === "Date" && given.length === 0 ? [{ start, name: "new Date()" }] : [],
  );
  return [...calls, ...dates].map(({ start, name }) => ({
    file,
    line: lineAt(start),
    text: `${name} has no place in a pure package`,
  }));
}

/** `a.b.c` of a chain of names, without a leading `globalThis`; "" for anything else. */
function nameOf(node: ESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return "";
  const holder = nameOf(node.object);
  return holder === "globalThis" ? node.property.name : `${holder}.${node.property.name}`;
}
