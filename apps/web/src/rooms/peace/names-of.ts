/** Whose words are hidden, in a sentence. */

import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatList } from "../../messages/format.ts";
import type { Measure } from "./queries.ts";

export function namesOf({ of }: NonNullable<Measure["hidden"]>, words: Words): string {
  return formatList(of.map(({ name }) => nameIn(words, name)));
}
