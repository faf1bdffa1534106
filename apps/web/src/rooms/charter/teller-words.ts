/** The words by which entries are told: they come with what tells them. */

import { translator } from "../../messages/message.ts";
import { en } from "./teller-words.en.ts";

export const t = translator(en);
