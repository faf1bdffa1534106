/** How somebody stands to an office: holds it, was named for it, or chooses who holds it. */

import type { Me } from "../../../session/me.ts";
import type { Holder, Office } from "./queries.ts";

/** The term of somebody that runs. */
export function ownTerm(me: Me | undefined, { holders }: Office): Holder | undefined {
  return me && holders.find(({ agent }) => agent === me.person);
}

/** True if somebody holds an office now. */
export function holdsIt(me: Me | undefined, office: Office): boolean {
  const term = ownTerm(me, office);
  return term?.taken !== undefined && !term.away;
}

/** True of holders of the office that names and recalls who holds this one. */
export function choosesFor(
  me: Me | undefined,
  { chosenBy }: Office,
  rows: readonly Office[],
): boolean {
  const choosing = rows.find(({ office }) => office === chosenBy);
  return choosing !== undefined && holdsIt(me, choosing);
}
