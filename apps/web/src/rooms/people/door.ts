/** What other rooms need of people: who is in a group, and erasing words where they are shown. */

import { question } from "../../lib/queries.ts";
import { part } from "../../section/part.ts";

/** Words of an entry that are one's own, each with the way to erase it. */
export const EraseWords = part(() => import("./EraseWords.tsx"), "EraseWords");

export { onePerson } from "./queries.ts";

/** The first five hundred, which are all in most groups. */
export const members = (group: string) => question(group, ["people", "members"], { limit: 500 });
