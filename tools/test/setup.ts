/**
 * Runs before each test file: the deep group tries each property 5,000 times instead of 100. PLENTY_SEED has every
 * property try the same cases again, so that a change is judged by what it changes.
 */

import fc from "fast-check";

const seed = process.env.PLENTY_SEED;
fc.configureGlobal({
  ...(process.env.PLENTY_DEEP === "1" ? { numRuns: 5_000 } : {}),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
