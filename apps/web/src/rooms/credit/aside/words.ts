/** The words of setting something aside: they come with what says them. */

import { translator } from "../../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
