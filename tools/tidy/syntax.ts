/** Finding nodes of one type in a syntax tree. */

import type { ESTree } from "vite";

type Node = ESTree.Node;
export type NodeOf<T extends Node["type"]> = Holding<Node, T>;
/** Those of N whose type may be T: some interfaces stand for several types. */
type Holding<N, T> = N extends { type: infer U } ? (T extends U ? N : never) : never;

/** All nodes of some types at or under `top`, in the order of the text. */
export function nodesOf<T extends Node["type"]>(top: Node, ...types: readonly T[]): NodeOf<T>[] {
  const found: NodeOf<T>[] = [];
  visit(top, (node) => {
    // the type was compared just now
    if ((types as readonly string[]).includes(node.type)) found.push(node as NodeOf<T>);
  });
  return found;
}

/** The text of a string literal, or of a template's head; undefined for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral") return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name that a call begins with: `test` of `test.each(rows)("title")`. */
export function calleeName(call: NodeOf<"CallExpression">): string | undefined {
  let callee: Node = call.callee;
  for (;;) {
    if (callee.type === "CallExpression") callee = callee.callee;
    else if (callee.type === "MemberExpression") callee = callee.object;
    else if (callee.type === "TaggedTemplateExpression") callee = callee.tag;
    else return callee.type === "Identifier" ? callee.name : undefined;
  }
}

/** The text that a field has in the object with which a call begins. */
export function fieldOf(call: NodeOf<"CallExpression">, field: string): string | undefined {
  const [spec] = call.arguments;
  if (spec?.type !== "ObjectExpression") return undefined;
  for (const property of spec.properties) {
    if (property.type !== "Property" || property.key.type !== "Identifier") continue;
    if (property.key.name === field) return textOf(property.value);
  }
  return undefined;
}

function visit(node: Node, enter: (node: Node) => void): void {
  enter(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) visit(child, enter);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
