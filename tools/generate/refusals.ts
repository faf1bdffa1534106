/** `protocol/refusals.json`: every code that a program may meet, with its words and its HTTP status. */

import type { Declared } from "./declared.ts";

export function refusalsFile({ refusals }: Declared): Readonly<Record<string, string>> {
  const listed = refusals.map(({ code, kind, status, title, next }) => ({
    code,
    kind,
    status,
    title,
    next,
  }));
  return { "protocol/refusals.json": `${JSON.stringify(listed, undefined, 2)}\n` };
}
