/** `docs/reference.md`: acts, queries, settings and refusals as tables, for people. */

import { DAY_PATTERN, HASH_PATTERN, TIME_PATTERN } from "@plenty/kernel";
import { did, name, signature } from "../../packages/rules/src/engine/body.ts";
import type { Declared } from "./declared.ts";

type Act = Declared["acts"][number];

/** The keywords of JSON Schema that our schemas use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly "x-beside"?: string;
  readonly "x-names"?: string;
}

const head = `# Reference

Generated from what the rooms declare, by \`npm run generate\`; changes are made there. The exact forms
are the schemas in \`protocol/schemas/\`; what each rule says stands in its room's README.
`;

/** Forms that recur, by their pattern. */
const known = new Map<string | undefined, string>([
  [HASH_PATTERN, "hash: 64 lowercase hexadecimal digits"],
  [TIME_PATTERN, "time: `2026-11-22T15:13:17.000Z`"],
  [DAY_PATTERN, "day: `2026-11-22`"],
  [asSchema(did).pattern, "`did:key` of an Ed25519 key"],
  [asSchema(signature).pattern, "signature: 64 bytes in base64url"],
  [asSchema(name).pattern, "one line of text, 1 to 80 characters"],
]);

/** Who may do an act, in words. */
function authorOf(by: Act["by"]): string {
  if (by === "founding") return "the founders";
  if (by === "newcomer") return "who is about to join";
  if (by === "commons") return "the group, by agreement";
  if (!("setting" in by)) return by.summary;
  const roles = Object.values(by.roles).map(({ summary }) => summary);
  return `${roles.join(" or ")}, as \`${by.setting.name}\` says`;
}

export function referenceFile(declared: Declared): Readonly<Record<string, string>> {
  const parts = [head, ...[acts, queries, settings, host, refusals].map((part) => part(declared))];
  return { "docs/reference.md": parts.join("\n") };
}

function acts({ acts: all }: Declared): string {
  const chapters = all.map((spec) => {
    const { name: act, summary, by, body, facts, refusals: codes } = spec;
    const rows = fieldsOf(asSchema(body)).map(({ path, form, optional }) => [
      `\`${path}\``,
      optional ? `${form}; may be absent` : form,
    ]);
    const given = facts.map(({ name: fact }) => `\`${fact}\``).join(", ");
    const refused = codes.map(({ code }) => `\`${code}\``).join(", ");
    const lead = `${summary} By ${authorOf(by)}. ${signedBy(spec)} Facts: ${given}. Refusals: ${refused}.`;
    return `### ${act}\n\n${lead}\n\n${table(["field", "form"], rows)}`;
  });
  return `## Acts\n\n${ofActs}\n\n${chapters.join("\n")}`;
}

const ofActs = `What an act asks of the key that signs it: one that *speaks* is signed by any device that is in, also by
one that is being removed; one that *binds* by a device that is not, that did not come in again within the last day, and for
whose person no guardian has called; one that is *about keys* by a device that is not being removed, or by a spare way in.
*On behalf* of somebody who has no device whoever helps them signs, and says in the payload's \`consent\` how they agreed.`;

/** What an act asks of the key that signs it, and whether that may be a helper's. */
function signedBy({ weighs, onBehalf }: Act): string {
  const rank = { speaks: "It speaks", binds: "It binds", keys: "It is about keys" }[weighs];
  return `${rank}; ${onBehalf ? "on behalf, too" : "never on behalf"}.`;
}

function queries({ queries: all }: Declared): string {
  const rows = all.map(({ room, name: query, summary, params }) => {
    const { properties = {}, required = [] } = asSchema(params);
    const asked = Object.keys(properties).map((key) =>
      required.includes(key) ? `\`${key}\`` : `\`${key}\`?`,
    );
    return [`\`${room}/${query}\``, asked.join(" "), summary];
  });
  const words = "`GET /commons/{id}/rooms/{room}/{query}`; a `?` marks what may be left out.";
  return `## Queries\n\n${words}\n\n${table(["query", "parameters", "answers"], rows)}`;
}

const after = {
  never: "",
  always: ", after a notice",
  raised: ", after a notice where it is raised",
} as const;

function settings({ settings: all }: Declared): string {
  const rows = all.map(({ name: setting, summary, schema, initial, holder, announced }) => [
    `\`${setting}\``,
    summary,
    formOf(asSchema(schema)),
    initial === "" ? "" : `\`${String(initial)}\``,
    holder === "agreement" ? `the members, by agreeing${after[announced]}` : "what they agree to",
  ]);
  return `## Settings\n\n${table(["name", "what", "values", "at first", "set by"], rows)}`;
}

function host({ host: all }: Declared): string {
  const rows = all.map(({ name: power, summary, limit, check }) => [
    `\`${power}\``,
    summary,
    limit,
    check,
  ]);
  const words = "What whoever keeps the host can do by design. What is not here it cannot do.";
  return `## A host\n\n${words}\n\n${table(["name", "it can", "limit", "how one checks"], rows)}`;
}

function refusals({ refusals: all }: Declared): string {
  const rows = all.map(({ code, status, title, next }) => [
    `\`${code}\``,
    String(status),
    title,
    next,
  ]);
  return `## Refusals\n\n${table(["code", "status", "what is so", "what to do next"], rows)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map(line).join("");
}

interface Field {
  readonly path: string;
  readonly form: string;
  readonly optional: boolean;
}

/** The fields of a body, with dotted paths; `[]` stands for each item of a list. */
function fieldsOf(schema: Schema, prefix = ""): readonly Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, child]) => {
    const path = prefix + key;
    const optional = !required.includes(key);
    const field = { path, form: formOf(child), optional };
    const held = child.properties === undefined ? child.items : child;
    if (held?.properties === undefined) return [field];
    const inner = fieldsOf(held, held === child ? `${path}.` : `${path}[].`);
    return optional || held !== child ? [field, ...inner] : inner;
  });
}

function formOf(schema: Schema): string {
  if (schema["x-names"] !== undefined)
    return `names a ${schema["x-names"]}: ${patternForm(schema)}`;
  if (schema["x-beside"] !== undefined) return `hash of ${schema["x-beside"]} sent beside`;
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.items !== undefined) return listForm(schema, schema.items);
  if (schema.pattern !== undefined) return patternForm(schema);
  const { minimum, maximum } = schema;
  const bounds = minimum === undefined ? "" : `, ${minimum} to ${maximum ?? "any"}`;
  return `${schema.type ?? "any"}${bounds}`;
}

function patternForm({ pattern }: Schema): string {
  return known.get(pattern) ?? `text \`${pattern}\``;
}

function listForm({ minItems = 0, maxItems }: Schema, items: Schema): string {
  const count = `${minItems} to ${maxItems ?? "any number"}`;
  return items.properties === undefined ? `${count} of: ${formOf(items)}` : `list of ${count}`;
}

function asSchema(schema: object): Schema {
  return schema; // TypeBox schemas are plain JSON Schema
}
