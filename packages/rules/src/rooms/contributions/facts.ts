/** Facts of contributions: what was told, confirmed, and brought in from elsewhere. */

import { agent, body, bulk, count, day, name, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { item, itemId, record } from "./forms.ts";

/** One thing was told; an act that tells several gives one of these for each. */
export const contributionTold = defineFact(
  "ContributionTold",
  body({ item: itemId, by: agent, ...item.properties }),
);

export const contributionsConfirmed = defineFact(
  "ContributionsConfirmed",
  body({ items: Type.Array(itemId), by: agent }),
);

export const confirmedBySilence = defineFact(
  "ContributionConfirmedBySilence",
  body({ item: itemId }),
);

/** Records that were new; `by` of a record counts places in `people`. */
export const contributionsImported = defineFact(
  "ContributionsImported",
  body({
    source: name,
    by: agent,
    people: bulk(words),
    records: bulk(body({ ...record.properties, on: day, position: count })),
  }),
);
