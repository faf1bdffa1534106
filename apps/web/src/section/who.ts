/** Who did something, in words: somebody, or whoever signed it for them, and how they agreed. */

import type { Hash } from "@plenty/kernel";
import type { Consent } from "@plenty/log";
import { nameIn } from "../lib/names.ts";
import type { Words } from "../lib/queries.ts";
import { t } from "./words.ts";

/** Who signed something for somebody else. */
export interface Help {
  readonly by: { readonly name: Hash };
  readonly consent: Consent;
}

/** "alder", or "birch, for alder (on paper)". */
export function whoDid(words: Words, author: Hash | undefined, help: Help | undefined): string {
  const name = nameIn(words, author);
  if (help === undefined) return name;
  return t(`helped.${help.consent}`, { name, helper: nameIn(words, help.by.name) });
}
