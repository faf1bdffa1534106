/** Facts of what is contested: that somebody says it was not so, that another says it was, and how it ended. */

import { agent, body, count, Type, wordsForParties } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { itemId } from "./forms.ts";

/** Whose thing it is stands beside the reason, because they read it. */
export const contributionContested = defineFact(
  "ContributionContested",
  "{by} says that {item} was not so; until that is settled it stands for nobody",
  body({
    item: itemId,
    by: agent,
    teller: agent,
    people: Type.Array(agent),
    reason: Type.Optional(wordsForParties),
  }),
);

export const contestLetGo = defineFact(
  "ContestLetGo",
  "{by} no longer contests {item}",
  body({ item: itemId, by: agent }),
);

/** One who had no part in it says that it happened, and so many more must, because somebody contests it. */
export const contributionBacked = defineFact(
  "ContributionBacked",
  "{by} says that {item} happened; {missing} more must say so, because it is contested",
  body({ item: itemId, by: agent, missing: count }),
);

export const contestFacts = [contributionContested, contestLetGo, contributionBacked] as const;
