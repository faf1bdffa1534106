/** What other rooms need of credit: naming and opening the first one of a group that is founded. */

export { codeOf, isShort } from "./credit-code.ts";
export { shortName } from "./short-name.ts";
export { openCredit } from "./open-credit.ts";
export type { NewCredit } from "./open-credit.ts";
