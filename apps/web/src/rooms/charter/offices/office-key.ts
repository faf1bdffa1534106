/** What an office is called in what people enter: made of its title once, and the same for good. */

import { folded } from "@plenty/kernel";

/** The first key of a title that no other office has. */
export function officeKeyOf(title: string, taken: readonly string[]): string {
  const plain = folded(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 30);
  const key = plain === "" ? "office" : plain;
  for (let n = 1; ; n += 1) {
    const numbered = n === 1 ? key : `${key}-${n}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
