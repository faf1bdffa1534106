/** The one setting that is the service's own: which charter newcomers affirm. Set by founding and by every change of the charter. */

import { hash } from "../../engine/body.ts";
import { defineSetting } from "../../engine/spec.ts";

/** The hash of the charter that newcomers affirm. */
export const charterAffirmed = defineSetting({
  name: "charter.affirmed",
  summary: "The charter that newcomers affirm",
  schema: hash,
  initial: "",
  holder: "charter",
  announced: "never",
});
