/** What acts, facts and answers of teams are made of. */

import { naming } from "../../engine/body.ts";

/** A team, which people call by its name. */
export const team = naming("team", "garden");
