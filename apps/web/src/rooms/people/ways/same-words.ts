/** The three words come with their list when there is something to compare. */

import { part } from "../../../section/part.ts";

export const SameWords = part(() => import("./SameWords.tsx"), "SameWords");
