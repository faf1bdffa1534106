/** Acts of the charter: how a commons begins. */

import { limits } from "@plenty/kernel";
import { foundingContext } from "@plenty/log";
import { body, did, list, name, text, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { possessionProofs, provenKeys } from "../people/acts.ts";
import { personJoined, personWelcomed } from "../people/facts.ts";
import { commonsFounded } from "./facts.ts";

/** What newcomers affirm: the common object and the first value of settings. */
const charterBody = body({
  name,
  object: text,
  language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Z]{2})?$", examples: ["en"] }),
  settings: Type.Record(
    Type.String({ pattern: "^[a-z-]{1,40}\\.[a-z-]{1,40}$" }),
    Type.Union([Type.String({ maxLength: limits.nameChars }), Type.Integer(), Type.Boolean()]),
    { maxProperties: 32, additionalProperties: false },
  ),
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
    founders: list(body({ name: words, keys: provenKeys }), limits.founders),
    log: did,
  }),
  facts: [commonsFounded, settingChanged, personJoined, personWelcomed],
  proofs: (found, signing) => {
    const context = foundingContext(found);
    return found.founders.flatMap((founder, i) =>
      possessionProofs(founder.keys, { ...signing, context }, `founders.${i}.keys`),
    );
  },
});
