/** The words of what was agreed, and who can do what: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./about-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
