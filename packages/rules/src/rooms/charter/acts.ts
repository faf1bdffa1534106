/** Acts of the charter: how a commons begins, and changes what it agreed. */

import { limits } from "@plenty/kernel";
import { foundingContext } from "@plenty/log";
import { body, did, list, name, ownName, text, Type } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { possessionProofs, provenKeys } from "../people/acts.ts";
import { personJoined, personWelcomed } from "../people/facts.ts";
import { settingChoices } from "./choices.ts";
import { commonsFounded } from "./facts.ts";
import { officeSet } from "./offices-facts.ts";
import { officeBody } from "./offices-forms.ts";

export { agreeSpec, proposeSpec, withdrawSpec } from "./agreeing-acts.ts";
export {
  appointSpec,
  decideSpec,
  endOfficeSpec,
  handOverSpec,
  recallSpec,
  resignSpec,
  setOfficeSpec,
  takeOfficeSpec,
} from "./offices-acts.ts";

/** What newcomers affirm: the common object and the first value of settings. */
const charterBody = body({
  name,
  object: text,
  language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Z]{2})?$", examples: ["en"] }),
  settings: settingChoices(32),
});

export const foundSpec = defineSpec({
  name: "charter.found",
  summary:
    "We found a commons: this is what we hold together, and these are our keys and the log's.",
  by: "founding",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    charter: charterBody,
    founders: list(body({ name: ownName, keys: provenKeys }), limits.founders),
    /** Offices from the beginning; who holds them is named afterwards. */
    offices: Type.Optional(list(officeBody, limits.officesFounded)),
    log: did,
  }),
  facts: [commonsFounded, settingChanged, personJoined, personWelcomed, officeSet],
  proofs: (found, signing) => {
    const context = foundingContext(found);
    return found.founders.flatMap((founder, i) =>
      possessionProofs(founder.keys, { ...signing, context }, `founders.${i}.keys`),
    );
  },
});
