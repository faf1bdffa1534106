/** Runs before each test file: the deep group tries each property 5,000 times instead of 100. */

import fc from "fast-check";

if (process.env.PLENTY_DEEP === "1") fc.configureGlobal({ numRuns: 5_000 });
