/** Facts of claiming. A name stands in them as it was brought in: its words, never whom it counts for. */

import { agent, body, hash, time, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

const names = Type.Array(words);

export const namesClaimed = defineFact(
  "NamesClaimed",
  "{person} claims these names, until {until} contestable: {names}",
  body({ claim: hash, person: agent, names, until: time }),
);

export const claimVouchedFor = defineFact(
  "ClaimVouchedFor",
  "{by} vouches that {names} is {person}",
  body({ claim: hash, person: agent, names, by: agent }),
);

export const namesConfirmed = defineFact(
  "NamesConfirmed",
  "what is told of {names} is told of {person}",
  body({ claim: hash, person: agent, names }),
);

export const claimContested = defineFact(
  "ClaimContested",
  "{by} contests that {names} is {person}: these names are nobody's again",
  body({ claim: hash, person: agent, names, by: agent }),
);

export const claimLapsed = defineFact(
  "ClaimLapsed",
  "too few vouched that {names} is {person}: the claim lapses",
  body({ claim: hash, person: agent, names }),
);
