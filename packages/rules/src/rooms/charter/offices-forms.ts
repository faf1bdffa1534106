/** How an office stands in acts and answers. */

import { limits } from "@plenty/kernel";
import { body, list, name, text, Type } from "../../engine/body.ts";

const key = { pattern: "^[a-z][a-z0-9-]{0,39}$", examples: ["treasurer"] };
/** What an office is called in acts and settings, from when it is made: short, and for good. */
const newKey = Type.String(key);
/** An office that there is, which people may call by its title. */
export const officeKey = Type.String({ ...key, "x-names": "office" });

/** The name of a setting or an act. */
export const power = Type.String({ pattern: "^[a-z-]{1,40}\\.[a-z-]{1,40}$" });

/** What an office is: its duties, what its holders may do that others may not, how many and for how long. */
export const officeFields = {
  office: newKey,
  title: name,
  /** In the group's own words. */
  duties: text,
  /** Settings that its holders change, and acts that they may do. */
  powers: Type.Optional(list(power, limits.powersPerOffice)),
  seats: Type.Integer({ minimum: 1, maximum: limits.officeSeats }),
  /** For how many days one is named at most. */
  term: Type.Integer({ minimum: 1, maximum: limits.officeDays }),
  /** The office whose holders name and recall; without it the members do, by agreeing. */
  chosenBy: Type.Optional(newKey),
};

export const officeBody = body(officeFields);
