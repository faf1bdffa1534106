/** The words of pages of shifts: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./page-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
