/** Specs of all acts without their rules: for programs that make acts and check them before sending. */

export { foundSpec } from "./rooms/charter/acts.ts";
export { confirmSpec, importSpec, logSpec } from "./rooms/contributions/acts.ts";
export { openCurrencySpec, paySpec } from "./rooms/credit/acts.ts";
export { joinSpec, welcomeSpec } from "./rooms/people/acts.ts";
export type { ActSpec } from "./engine/room.ts";
