/**
 * How questions are kept and asked again. The feed says when an answer is stale, so nothing is polled;
 * a refusal is an answer and is not asked for again, only a host that does not reply is.
 */

import { QueryClient } from "@tanstack/react-query";
import { RefusalError } from "./refusal-error.ts";

const staleMs = 60_000;
const attempts = 3;

/** The one client of the app. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: staleMs, retry: worthAsking, refetchOnWindowFocus: true },
    },
  });
}

function worthAsking(failures: number, error: Error): boolean {
  return failures < attempts && error instanceof RefusalError && error.refusal.kind === "busy";
}
