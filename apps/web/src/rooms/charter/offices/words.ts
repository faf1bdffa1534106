/** The words of offices: they come with what says them, and not with the first load. */

import { translator } from "../../../messages/message.ts";
import { en as agreeing } from "../agreeing/words.en.ts";
import { en as room } from "../words.en.ts";
import { en } from "./words.en.ts";

export const t = translator({ ...room, ...agreeing, ...en });
