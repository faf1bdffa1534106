/** The words of powers over shifts: they come with the pages that tell powers. */

import { translator } from "../../messages/message.ts";
import { en } from "./powers-words.en.ts";

export const t = translator(en);
