/** Forms that acts, facts and answers of credit share. */

import { name, naming, Type } from "../../engine/body.ts";

/** A credit of the group. */
export const currency = naming("credit", "HRS");

/** What a credit is called and how its amounts are written. */
export const credit = {
  name,
  code: Type.String({ pattern: "^[A-Z][A-Z0-9]{1,9}$", examples: ["HRS"] }),
  decimals: Type.Integer({ minimum: 0, maximum: 6, examples: [2] }),
};

/** What somebody asked for, by the act that asked. */
export const request = naming("request", "3f8c12ab90de");

/** A payment, by the act that made it. */
export const payment = naming("payment", `3f8c12ab90de${"0".repeat(52)}`);
