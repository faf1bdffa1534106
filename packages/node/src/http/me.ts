/**
 * GET …/me: all entries by whoever asks, or naming them, page by page, each with the words in it that they may
 * read. Nobody asks it of another. A page looks at so many entries of the log, whatever it finds in them.
 */

import { toTime } from "@plenty/kernel";
import { notYours, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { searchMalformed } from "../words-refusals.ts";
import { jwsOf, payloadOf, type StoredEntry } from "../store/log-reader.ts";
import { jsonResponse } from "./acts.ts";
import { problemResponse } from "./problems.ts";
import { numberOf } from "./search.ts";

/** Entries looked at for one page: some milliseconds. */
const LOOKED_AT = 1_024;

/** Answers with a page of what is about the asker; `after` is the entry from which it goes on. */
export function getMe(
  commons: Pick<Commons, "entries" | "size" | "wordsBeside">,
  asker: Asker,
  { after = "0" }: Readonly<Record<string, string>>,
): Response {
  const { person } = asker;
  const from = numberOf(after);
  if (person === undefined) return problemResponse(notYours());
  if (from === "odd" || from === undefined) return problemResponse(searchMalformed("", "after"));
  const to = from + LOOKED_AT;
  const rows = commons
    .entries(asker, from, to)
    .filter((entry) => isAbout(entry, person))
    .map((entry) => ({ ...describe(entry), ...commons.wordsBeside(asker, entry) }));
  return jsonResponse({ rows, ...(to < commons.size() && { next: to }) });
}

/** True if a person signed the entry, or stands in it or in what it led to. */
function isAbout(entry: StoredEntry, person: string): boolean {
  if (entry.facts.includes(person)) return true;
  const [, payload = ""] = jwsOf(entry).split(".");
  return Buffer.from(payload, "base64url").includes(person);
}

function describe(entry: StoredEntry): object {
  const { index, at, act, facts } = entry;
  return { index, act, at: toTime(at), payload: payloadOf(entry), facts: JSON.parse(facts) };
}
