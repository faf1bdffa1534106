/** What other rooms need of contributions: what an entry told, which themes and kinds of things there are. */

import { question } from "../../lib/queries.ts";
import { part } from "../../section/part.ts";

/** The things done that an entry told, each with all that was told of it. */
export const toldIn = part(() => import("./EntryDoings.tsx"), "EntryDoings");

/** Themes that were used before, with how often. */
export const themesOf = (group: string) =>
  question(group, ["contributions", "summary"], { bucket: "year" });

/** The field in which one says what kind of thing it is. */
export const KindField = part(() => import("./KindField.tsx"), "KindField");
