/** The words of what was sent and got no answer: they come with what says them. */

import { translator } from "../messages/message.ts";
import { en } from "./unanswered-words.en.ts";

export const t = translator(en);
