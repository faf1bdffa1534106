/** Teams as they are looked for in a list: in the reader's order of names, and by any part of one. */

import { fold } from "../../form/everybody.ts";
import { locale } from "../../messages/locale.ts";

const order = new Intl.Collator(locale, { sensitivity: "base", numeric: true });

/** Those whose name holds what was typed, by name. */
export function lookedFor<T extends { readonly name: string }>(
  teams: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = fold(typed);
  return teams
    .filter(({ name }) => fold(name).includes(wanted))
    .toSorted((a, b) => order.compare(a.name, b.name));
}
