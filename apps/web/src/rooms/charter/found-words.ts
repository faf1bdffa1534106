/** The words of founding a group: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./found-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
