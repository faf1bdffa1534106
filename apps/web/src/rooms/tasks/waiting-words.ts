/** The words of what waits on Home: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./waiting-words.en.ts";

export const t = translator(en);
