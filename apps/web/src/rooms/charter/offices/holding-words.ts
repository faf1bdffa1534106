/** The words of who holds an office: they come with the lists that say them, and not with the forms of offices. */

import { translator } from "../../../messages/message.ts";
import { en } from "./holding-words.en.ts";

export const t = translator(en);
