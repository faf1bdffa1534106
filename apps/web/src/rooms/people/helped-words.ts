/** The words of people who have no device, and of who helps them: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./helped-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
