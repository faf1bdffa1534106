/**
 * How questions are kept and asked again. The feed says when an answer is stale, so nothing is polled;
 * a refusal is an answer and is not asked for again, only a host that does not reply is.
 */

import { CHALLENGE_OVER } from "@plenty/client";
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
  return failures < attempts && isPassing(error);
}

/** True of a host that cannot answer now, or not so often, or forgot what it had just asked a device to sign. */
export function isPassing(error: Error | null): boolean {
  if (!(error instanceof RefusalError)) return false;
  const { kind, code } = error.refusal;
  return kind === "busy" || kind === "often" || code === CHALLENGE_OVER;
}
