/**
 * Text that people will read beside other people's text: something can be seen of it, and nothing in it
 * changes how the text around it is read. Refused are control characters but tab and line feed, and the
 * characters that embed, isolate or override a direction (Unicode Standard Annex 9, table 2); marks of
 * direction and joiners stay, which Arabic, Hebrew and Indic scripts need.
 */

const unfit = /[[\p{Cc}\u202a-\u202e\u2066-\u2069]--[\t\n]]/v;
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** True if `text` can be seen, is well-formed, and holds no character that `plainText` would replace. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !unfit.test(text) && seen.test(text);
}

/** The same text with each unfit character replaced by U+FFFD: for texts that others wrote elsewhere. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(new RegExp(unfit, "gv"), "\u{fffd}");
}
