/** The words of checking the books: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./books-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
