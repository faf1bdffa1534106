/** The words of what can be done here: they come with the pages that tell it. */

import { translator } from "../../messages/message.ts";
import { en } from "./powers-words.en.ts";

export const t = translator(en);
