/** How values of settings stand in an act. */

import { limits } from "@plenty/kernel";
import { Type } from "../../engine/body.ts";

/** Values chosen for so many settings at most, by their names. */
export function settingChoices(most: number) {
  return Type.Record(
    Type.String({ pattern: "^[a-z-]{1,40}\\.[a-z-]{1,40}$" }),
    Type.Union([Type.String({ maxLength: limits.nameChars }), Type.Integer(), Type.Boolean()]),
    { maxProperties: most, additionalProperties: false },
  );
}
