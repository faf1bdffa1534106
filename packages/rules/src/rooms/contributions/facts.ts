/** Facts of contributions: what was told, confirmed, taken back, and brought in from elsewhere. */

import { agent, amountOf, body, bulk, count, day, name, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { item, itemId, ofTask, record, unit } from "./forms.ts";

/** One thing was told; an act that tells several gives one of these for each. `task` is what it was done for, and what that says. */
export const contributionTold = defineFact(
  "ContributionTold",
  "{people}: {theme} ({kind}) on {on}[, {amount}][: {note}]; {by} tells it, and it stands when another member confirms it, or after 14 days",
  body({ item: itemId, by: agent, ...item.properties, task: Type.Optional(ofTask) }),
);

/** More hours of one day than it has: what is told in sum, or mistyped. */
export const dayIsLong = defineFact(
  "DayIsLong",
  "that makes {amount} for {person} on {on}",
  body({ person: agent, on: day, amount: amountOf("unit"), unit }),
);

export const contributionsConfirmed = defineFact(
  "ContributionsConfirmed",
  "{by} confirms {items}",
  body({ items: Type.Array(itemId), by: agent }),
);

export const confirmedBySilence = defineFact(
  "ContributionConfirmedBySilence",
  "{item} is confirmed by silence",
  body({ item: itemId }),
);

/** What was told is as if it had never been; the entry that told it stays. */
export const contributionsWithdrawn = defineFact(
  "ContributionsWithdrawn",
  "{by} takes back {items}",
  body({ items: Type.Array(itemId), by: agent }),
);

/** Records that were new; `by` of a record counts places in `people`, and on into `members`. */
export const contributionsImported = defineFact(
  "ContributionsImported",
  "{by} brings in {records} of {source}",
  body({
    source: name,
    by: agent,
    people: bulk(words),
    members: Type.Optional(bulk(agent)),
    records: bulk(body({ ...record.properties, on: day, position: count })),
  }),
);
