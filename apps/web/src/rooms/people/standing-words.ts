/** The words of the line above a page for those who are not yet quite in: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./standing-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
