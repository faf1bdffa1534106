/** The words of devices and ways in: they come with their pages, and not with the first load. */

import { translator } from "../../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
