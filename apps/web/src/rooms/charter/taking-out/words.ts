/** The words of proposing that somebody leaves: they come with what says them. */

import { translator } from "../../../messages/message.ts";
import { en as agreeing } from "../agreeing/words.en.ts";
import { en } from "./words.en.ts";

export const t = translator({ ...agreeing, ...en });
