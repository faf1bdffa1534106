/** The words at the foot of somebody's page: they come with what says them. */

import { translator } from "../../../messages/message.ts";
import { en } from "./words.en.ts";

export const t = translator(en);
