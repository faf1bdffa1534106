/** The kernel: what every part of Plenty shares. It imports nothing of ours and reads no clock. */

export * from "./amounts.ts";
export * from "./assert.ts";
export * from "./ids.ts";
export * from "./limits.ts";
export * from "./near-names.ts";
export * from "./plain-text.ts";
export * from "./refusal.ts";
export * from "./result.ts";
export * from "./split.ts";
export * from "./time.ts";
export * from "./typed/amounts.ts";
export * from "./typed/days.ts";
export * from "./typed/faults.ts";
export * from "./typed/hours.ts";
export * from "./typed/sentence.ts";
export { folded } from "./typed/text.ts";
export * from "./typed/words.ts";
export * from "./units.ts";
