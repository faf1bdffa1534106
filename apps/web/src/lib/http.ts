/** Plain requests to the host that served this page: light enough for the first load. */

import { createHttp } from "@plenty/client";
import type { Fetch } from "@plenty/client";
import { late } from "./late.ts";

const FORBIDDEN = 403;

let letIn: (() => Promise<{ readonly askAgain: Fetch }>) | undefined;

/** Says what asks once more, let in, for what a group shows to its own people alone. */
export function whereForbidden(load: NonNullable<typeof letIn>): void {
  letIn = load;
}

/** The page's own origin. */
export const here = {
  base: "",
  async fetch(url: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(url, init);
    if (response.status !== FORBIDDEN || letIn === undefined) return response;
    return (await late(letIn)).askAgain(url, init);
  },
};

export const http = createHttp(here);
