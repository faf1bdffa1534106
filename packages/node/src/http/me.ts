/**
 * GET …/me: all entries by whoever asks, or naming them, page by page, each with the words in it that they may
 * read; whoever may not read the group is told of others' entries what is said of themselves. Nobody asks it of
 * another. A page looks at so many entries of the log, whatever it finds in them.
 */

import { toTime } from "@plenty/kernel";
import { notYours, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { searchMalformed } from "../words-refusals.ts";
import { jsonResponse } from "./acts.ts";
import { problemResponse } from "./problems.ts";
import { numberOf } from "./search.ts";

/** Entries looked at for one page: some milliseconds. */
const LOOKED_AT = 1_024;

type Read = Pick<Commons, "mine" | "size">;

/** Answers with a page of what is about the asker; `after` is the entry from which it goes on. */
export function getMe(
  commons: Read,
  asker: Asker,
  { after = "0" }: Readonly<Record<string, string>>,
): Response {
  const from = numberOf(after);
  if (asker.person === undefined) return problemResponse(notYours());
  if (from === "odd" || from === undefined) return problemResponse(searchMalformed("", "after"));
  return jsonResponse(entriesAbout(commons, asker, from));
}

/** The same of whoever asks, in this process; `next` is where the next page begins. */
export function entriesAbout(
  commons: Read,
  asker: Asker,
  from: number,
): { readonly rows: readonly object[]; readonly next?: number } {
  const to = from + LOOKED_AT;
  const rows = commons
    .mine(asker, from, to)
    .map(({ at, beside, ...told }) => ({ ...told, at: toTime(at), ...beside }));
  return { rows, ...(to < commons.size() && { next: to }) };
}
