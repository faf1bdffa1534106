/** What other rooms need of credit: opening the first one of a group that was just founded. */

export { codeOf } from "./credit-code.ts";
export { openCredit } from "./open-credit.ts";
export type { NewCredit } from "./open-credit.ts";
