/** The words of doing something for somebody else: they come with what says them. */

import { translator } from "../messages/message.ts";
import { en } from "./for-whom-words.en.ts";

export const t = translator(en);
