/** Facts of the charter: a commons began. */

import { body, did, hash, name, text, Type } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

export const commonsFounded = defineFact(
  "CommonsFounded",
  "{name} is founded",
  body({ commons: hash, name, object: text, language: Type.String(), log: did, charter: hash }),
);
