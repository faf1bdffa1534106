/** What the charter answers. */

import type { QueryAnswer } from "@plenty/client";

export type About = QueryAnswer<"charter", "about">;
