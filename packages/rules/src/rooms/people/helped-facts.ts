/** Facts of people without a device: who was added, who helps them, who objects, how they come to a key. */

import { consentForm } from "../../engine/behalf.ts";
import { agent, body, did, hash, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

export const personAdded = defineFact(
  "PersonAdded",
  "{name} belongs without a device, added by {by} (consent: {consent}); to help: {helper}",
  body({ person: agent, name: words, by: agent, helper: agent, consent: consentForm }),
);

export const dependantAdded = defineFact(
  "DependantAdded",
  "{guardian} answers for {person}",
  body({ person: agent, name: words, guardian: agent }),
);

export const helperNamed = defineFact(
  "HelperNamed",
  "{by} names {helper} to help {person}",
  body({ person: agent, helper: agent, by: agent }),
);

export const helperAgreed = defineFact(
  "HelperAgreed",
  "{helper} helps {person}",
  body({ person: agent, helper: agent }),
);

export const helperObjected = defineFact(
  "HelperObjected",
  "{by} objects to what {helper} does for {person}, who has no helper now",
  body({ person: agent, helper: agent, by: agent, act: Type.Optional(hash) }),
);

export const placeConfirmed = defineFact(
  "PlaceConfirmed",
  "{by} confirms that a device is that of {person}",
  body({ person: agent, key: did, by: agent }),
);

export const placeTaken = defineFact(
  "PlaceTaken",
  "{person} signs with a device of their own now",
  body({ person: agent, key: did }),
);

export const dependenceEnded = defineFact(
  "DependenceEnded",
  "{person} no longer depends on {guardian}",
  body({ person: agent, guardian: agent }),
);
