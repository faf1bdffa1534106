/** The words of what was done, as pages and cards show it: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en as kinds } from "./kind-words.en.ts";
import { en } from "./page-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...kinds, ...en });
