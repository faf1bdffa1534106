/** What stands in the place of words: it comes with what says it. */

import { translator } from "../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
