/** The words of peace that come with the first load. */

import { translator } from "../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
