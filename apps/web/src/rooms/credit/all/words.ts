/** The words of a credit seen as a whole: they come with what says them. */

import { translator } from "../../../messages/message.ts";
import { en as page } from "../page-words.en.ts";
import { en as room } from "../words.en.ts";
import { en } from "./words.en.ts";

export const t = translator({ ...room, ...page, ...en });
