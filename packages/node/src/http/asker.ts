/** Who asks: found from a request in this one place, and handed to everything that is read for it. */

import { visitor, type Asker } from "@plenty/rules";
import type { Context } from "hono";

/** The asker of a request. Nobody can say yet who they are, so everybody is a visitor. */
export function askerOf(_context: Context): Asker {
  return visitor;
}
