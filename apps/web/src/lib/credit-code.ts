/** A short code for a credit from its name: capitals and digits, two to ten of them ("Garden hours" → "GARDENHOUR"). */

const longest = 10;

/** The code; "CREDIT" for a name that has no letters to take. */
export function codeOf(name: string): string {
  const plain = name.normalize("NFKD").toUpperCase().replace(/[^A-Z0-9]/g, "");
  const code = plain.replace(/^\d+/, "").slice(0, longest);
  return code.length >= 2 ? code : "CREDIT";
}
