/** What the cards of presence ask. */

import { question } from "../../lib/queries.ts";

export const presence = (group: string) => question(group, ["presence", "recent"]);
