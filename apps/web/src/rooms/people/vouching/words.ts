/** Words of welcoming, looked up. */

import { translator } from "../../../messages/message.ts";
import { en as people } from "../words.en.ts";
import { en } from "./words.en.ts";

export const t = translator({ ...people, ...en });
