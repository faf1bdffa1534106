/** The words here, in the reader's language. */

import { translator } from "../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
