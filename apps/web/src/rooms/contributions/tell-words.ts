/** The words of telling something done: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en as kinds } from "./kind-words.en.ts";
import { en } from "./tell-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...kinds, ...en });
