/** The words of what the group does in its own name: they come with what says them. */

import { translator } from "../messages/message.ts";
import { en } from "./group-act-words.en.ts";

export const t = translator(en);
