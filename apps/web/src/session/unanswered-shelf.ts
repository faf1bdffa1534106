/** Where acts lie in this browser that were sent from it and got no answer. */

import type { UnansweredAct } from "./asked.ts";
import { openShelf } from "./shelf.ts";

export const unansweredShelf = openShelf<UnansweredAct>("plenty-unanswered");
