/** What the pages of people ask, besides who the members are. */

import { pages } from "../../lib/queries.ts";

/** Names that imports mention and that nobody has claimed. */
export const unclaimedPeople = (group: string) =>
  pages(group, ["people", "unclaimed"], { limit: 500 });
