/** A refusal on its way through TanStack Query, which knows failures only, to where it is shown. */

import type { Refusal, Result } from "@plenty/kernel";

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

/** True of a failure of which all is known: what got no answer is told where it lies. */
export function isKnown(error: Error | null): error is Error {
  return error !== null && !(error instanceof RefusalError && error.unknown);
}

/** The value of a result, or its refusal thrown. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
