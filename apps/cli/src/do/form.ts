/**
 * How people type a field, read off the marks and keywords of its schema. Everything that is made from
 * specs (arguments, help, completion, telling) goes by these forms, so a room that marks its fields needs
 * no code here.
 */

/** The keywords of JSON Schema, and the marks, that rooms write. */
export interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly examples?: readonly (string | number)[];
  readonly "x-bulk"?: boolean;
  readonly "x-beside"?: "words" | "text";
  readonly "x-enacts"?: boolean;
  readonly "x-form"?: "day" | "time";
  readonly "x-ahead"?: boolean;
  readonly "x-names"?: string;
  readonly "x-unit"?: string;
}

/** A form in which one text is typed for a field. */
export type Typed =
  /** One thing of a kind, by what people call it. */
  | { readonly is: "name"; readonly kind: string }
  /** Steps of a unit that the field beside it tells. */
  | { readonly is: "amount"; readonly unit: string }
  | { readonly is: "choice"; readonly values: readonly string[] }
  | { readonly is: "words" | "text" | "day" | "time" | "flag" | "whole" | "line" };

export type Form =
  | Typed
  | { readonly is: "list"; readonly item: Node }
  | { readonly is: "object"; readonly properties: Readonly<Record<string, Node>> }
  /** Neither a line nor made of fields: only JSON says it. */
  | { readonly is: "json" };

/** The form of a schema. */
export function formOf(node: Node): Form {
  if (node["x-names"] !== undefined) return { is: "name", kind: node["x-names"] };
  if (node["x-unit"] !== undefined) return { is: "amount", unit: node["x-unit"] };
  if (node["x-beside"] !== undefined) return { is: node["x-beside"] };
  if (node["x-form"] !== undefined) return { is: node["x-form"] };
  if (node.enum !== undefined) return { is: "choice", values: node.enum.map(String) };
  if (node.items !== undefined) return { is: "list", item: node.items };
  if (node.properties !== undefined) return { is: "object", properties: node.properties };
  return plainForm(node.type);
}

function plainForm(type: string | undefined): Form {
  if (type === "boolean") return { is: "flag" };
  if (type === "integer") return { is: "whole" };
  return { is: type === "string" ? "line" : "json" };
}

/** One field of a body, or one parameter of a question. */
export interface Field {
  readonly name: string;
  /** As it is typed, without its dashes. */
  readonly option: string;
  readonly node: Node;
  readonly form: Form;
  readonly required: boolean;
  /** What is meant if nothing is typed. */
  readonly usual?: string;
}

/** The fields of an object's schema; one whose name is among `taken` is typed with `its-` before it. */
export function fieldsOf(schema: Node, taken: ReadonlySet<string>): readonly Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, node]) => ({
    name,
    option: taken.has(name) ? `its-${name}` : name,
    node,
    form: formOf(node),
    required: schema.required?.includes(name) === true,
  }));
}

/** True for what is typed as JSON: an object, a list of them, or what no other form says. */
export function isJson(form: Form): boolean {
  if (form.is === "list") return isJson(formOf(form.item)) || formOf(form.item).is === "list";
  return form.is === "object" || form.is === "json";
}

/** True for texts long enough to stand in a file. */
export function takesFile(form: Form): boolean {
  if (form.is === "list") return takesFile(formOf(form.item));
  return form.is === "words" || form.is === "text" || isJson(form);
}
