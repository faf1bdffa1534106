/**
 * Which column of a list of hours tells what, by the words in its head, in English and German. Where two columns
 * may be meant, neither is taken: whoever brings the list in says which.
 */

import { folded } from "@plenty/kernel";

export const fields = ["who", "day", "hours", "minutes", "what", "theme"] as const;
export type Field = (typeof fields)[number];

/** Places of columns, from 0. */
export type Columns = { readonly [F in Field]?: number };

/** Words of heads, folded; the whole head is one of them, or has one of them in it. */
const heads: { readonly [F in Field]: readonly string[] } = {
  who: "who name person member volunteer helper wer mitglied helfer helferin teilnehmer nutzer".split(
    " ",
  ),
  day: "day date when datum tag wann".split(" "),
  hours:
    "hours hour hrs h time duration stunden stunde std zeit dauer arbeitszeit zeitaufwand aufwand".split(
      " ",
    ),
  minutes: "minutes minute mins min minuten".split(" "),
  what: "what activity description task work note notes comment was tatigkeit beschreibung aufgabe arbeit bemerkung notiz".split(
    " ",
  ),
  theme: "theme topic category area project thema bereich kategorie projekt".split(" "),
};

/** The columns that their heads tell without doubt. */
export function matchColumns(row: readonly string[]): Columns {
  const words = row.map((head) => folded(head).match(/[a-z]+/g) ?? []);
  const found = new Map<Field, number>();
  for (const fits of [isHead, hasHead]) {
    for (const field of fields) {
      if (found.has(field)) continue;
      const taken = new Set(found.values());
      const places = words.flatMap((head, at) => (!taken.has(at) && fits(head, field) ? [at] : []));
      const [place] = places;
      if (places.length === 1 && place !== undefined) found.set(field, place);
    }
  }
  return Object.fromEntries(found);
}

function isHead(words: readonly string[], field: Field): boolean {
  return words.length === 1 && hasHead(words, field);
}

function hasHead(words: readonly string[], field: Field): boolean {
  return words.some((word) => heads[field].includes(word));
}

/** What a list cannot do without, and has no column for. */
export function missingFields({ who, day, hours, minutes }: Columns): readonly Field[] {
  return [
    ...(who === undefined ? (["who"] as const) : []),
    ...(day === undefined ? (["day"] as const) : []),
    ...(hours === undefined && minutes === undefined ? (["hours"] as const) : []),
  ];
}
