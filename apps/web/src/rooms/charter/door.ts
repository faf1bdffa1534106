/** What other rooms need of the charter: how a group is asked about itself. */

import { question } from "../../lib/queries.ts";
import type { Made } from "../../lib/queries.ts";
import type { About } from "./queries.ts";

/** True of a group that only its members read. */
export const isClosed = (group: string): Made<boolean> => ({
  ...aboutGroup(group),
  select(answer) {
    const { settings } = answer as About; // as that question is answered
    return settings.some(({ name, value }) => name === "people.readers" && value === "members");
  },
});

/** Name, words and settings of a group, and how many are in it. */
export const aboutGroup = (group: string) => question(group, ["charter", "about"]);
