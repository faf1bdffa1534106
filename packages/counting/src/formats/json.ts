/** Reading JSON that others wrote: every value is looked at before it is believed. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one if it is none. */
export function objectOf(value: unknown): Json {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Json) : {}; // an object, as just seen
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; numbers are written out, anything else is "". */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Parses JSON, or says on which line it breaks. */
export function parseJson(text: string): { readonly value: unknown } | { readonly line: number } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (fault) {
    const at = /position (\d+)/.exec(fault instanceof Error ? fault.message : "");
    return { line: text.slice(0, Number(at?.[1] ?? 0)).split("\n").length };
  }
}
