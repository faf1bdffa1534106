/** What the cards of presence ask. */

import type { QueryAnswer } from "@plenty/client";
import { question } from "../../lib/queries.ts";

export type Presence = QueryAnswer<"presence", "recent">;

export const presence = (group: string) => question(group, ["presence", "recent"]);
