/** What other rooms need of the charter: how a group is asked about itself. */

import { question } from "../../lib/queries.ts";

/** Name, words and settings of a group, and how many are in it. */
export const aboutGroup = (group: string) => question(group, ["charter", "about"]);
