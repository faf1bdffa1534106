/**
 * The host that served this page, through the one client. A refusal is thrown here as RefusalError so
 * that it travels through TanStack Query like any failure, and is unwrapped again where it is shown.
 */

import { createClient, createHttp } from "@plenty/client";
import type { Answer } from "@plenty/client";
import type { Refusal, Result } from "@plenty/kernel";

const here = { base: "", fetch: (url: string, init?: RequestInit) => fetch(url, init) };
export const client = createClient(here);
export const http = createHttp(here);

/** Words that came beside an answer: names and notes by their hashes. */
export type Words = Answer<unknown>["words"];

/** Carries a refusal to where it is shown. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  /** True if it is not known whether what was sent was entered; it then lies on the shelf. */
  readonly unknown: boolean;
  constructor(refusal: Refusal, unknown = false) {
    super(refusal.title);
    this.refusal = refusal;
    this.unknown = unknown;
  }
}

/** The value of a result, or its refusal thrown. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
