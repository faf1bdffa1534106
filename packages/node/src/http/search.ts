/**
 * GET …/search: words and published texts that the asker may read, each with the entry that names it. GET …/alike: a name of
 * somebody who belongs that looks like one that is typed, before anything is signed.
 */

import { limits } from "@plenty/kernel";
import type { Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { searchMalformed } from "../words-refusals.ts";
import { answerResponse } from "./acts.ts";
import { problemResponse } from "./problems.ts";

/** Answers with what is found of `q`; `before` is where a page begins, `limit` how much is on it. */
export async function getSearch(
  commons: Pick<Commons, "search">,
  asker: Asker,
  { q = "", before, limit }: Readonly<Record<string, string>>,
): Promise<Response> {
  if (q.length > limits.searchChars) return problemResponse(searchMalformed("", "q"));
  const [from, most] = [numberOf(before), numberOf(limit)];
  if (from === "odd") return problemResponse(searchMalformed("", "before"));
  if (most === "odd" || most === 0 || (most ?? 0) > limits.searchHits)
    return problemResponse(searchMalformed("", "limit"));
  const found = await commons.search({ asker, typed: q, before: from, limit: most });
  return found.ok ? answerResponse(found.value) : problemResponse(found.refusal);
}

/** Answers with the name that looks like `name`, if there is one. */
export async function getAlike(
  commons: Pick<Commons, "liken">,
  asker: Asker,
  { name = "" }: Readonly<Record<string, string>>,
): Promise<Response> {
  if (name.length > limits.searchChars) return problemResponse(searchMalformed("", "name"));
  const found = await commons.liken({ asker, name });
  return found.ok ? answerResponse(found.value) : problemResponse(found.refusal);
}

/** A number of an address; undefined if it is not there. */
export function numberOf(text: string | undefined): number | "odd" | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : "odd";
}
