/** The words of the frame around every page: sections, who one is here, whether it is up to date, in the reader's language. */

import { translator } from "../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
