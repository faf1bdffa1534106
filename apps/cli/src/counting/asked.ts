/** What `plenty count` is asked for beside the file: seats and parameters. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Failure, Options } from "../support/command.ts";

export interface Asked {
  readonly seats: number | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads --seats and every --param. */
export function readAsked(options: Options): Result<Asked, Failure> {
  const entries: (readonly [string, string])[] = [];
  for (const word of options.texts("param")) {
    const cut = word.indexOf("=");
    if (cut < 1) return wrongUsage(`--param ${word}: expected name=value`);
    entries.push([word.slice(0, cut), word.slice(cut + 1)]);
  }
  const text = options.text("seats");
  if (text !== undefined && !/^\d{1,6}$/.test(text))
    return wrongUsage(`--seats ${text}: expected a number`);
  // not by assignment: `__proto__` is a name like any other here
  const parameters = Object.fromEntries(entries);
  return accepted({ seats: text === undefined ? undefined : Number(text), parameters });
}
