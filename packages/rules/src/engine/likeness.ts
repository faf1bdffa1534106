/**
 * When two names are the same to whoever reads them: whatever their case, width, blanks and what cannot be seen.
 * Unicode's forms of a character that it has are stable (Standard Annex 15), so the likeness is for good.
 */

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** What a name has in common with all that look like it; empty of a name of which nothing can be seen. */
export function likenessOf(name: string): string {
  // up and down: then a sharp s and its two letters are alike, and a final sigma and any other
  const plain = name.normalize("NFKC").toUpperCase().toLowerCase().replace(unseen, "");
  return plain
    .normalize("NFKC")
    .replace(/\p{White_Space}+/gu, " ")
    .trim();
}
