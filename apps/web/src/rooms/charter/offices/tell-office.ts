/** For how many and how long an office is, and who chooses who holds it, in words. */

import type { Office } from "./queries.ts";
import { t } from "./words.ts";

/** For how many, and for how long. */
export function termWords({ seats, term }: Pick<Office, "seats" | "term">): string {
  return t("office.for", { seats: t("office.seats", { n: seats }), term: spanWords(term) });
}

/** Days, in years where they are whole ones. */
function spanWords(days: number): string {
  return days % 365 === 0 ? t("office.years", { n: days / 365 }) : t("office.days", { n: days });
}

/** Who names who holds it; `rows` are the offices that there are. */
export function chooserWords(
  { chosenBy }: Pick<Office, "chosenBy">,
  rows: readonly Pick<Office, "office" | "title">[],
): string {
  if (chosenBy === undefined) return t("office.all-choose");
  const title = rows.find(({ office }) => office === chosenBy)?.title ?? chosenBy;
  return t("office.holders-choose", { title });
}
