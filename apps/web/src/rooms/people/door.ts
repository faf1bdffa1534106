/** What other rooms need of people: who is in a group. */

import { question } from "../../lib/queries.ts";

/** The first five hundred, which are all in most groups. */
export const members = (group: string) => question(group, ["people", "members"], { limit: 500 });
