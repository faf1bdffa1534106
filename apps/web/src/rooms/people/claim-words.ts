/** The words of names from imports, and whose they are: they come with what says them. */

import { translator } from "../../messages/message.ts";
import { en } from "./claim-words.en.ts";
import { en as room } from "./words.en.ts";

export const t = translator({ ...room, ...en });
