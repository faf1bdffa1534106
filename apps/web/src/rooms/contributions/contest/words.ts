/** The words of what is contested: they come with what says them. */

import { translator } from "../../../messages/message.ts";
import { en as room } from "../words.en.ts";
import { en } from "./words.en.ts";

export const t = translator({ ...room, ...en });
