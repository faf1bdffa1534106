/** Plain requests to the host that served this page: light enough for the first load. */

import { createHttp } from "@plenty/client";

/** The page's own origin. */
export const here = { base: "", fetch: (url: string, init?: RequestInit) => fetch(url, init) };

export const http = createHttp(here);
