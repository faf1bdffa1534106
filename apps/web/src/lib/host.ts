/**
 * The host that served this page, through the one client. It comes behind the first load: questions import it
 * when the first of them is asked.
 */

import { createClient } from "@plenty/client";
import { here } from "./http.ts";

export const client = createClient(here);
