/** Facts of people: who came to belong, and by whose word. */

import { agent, body, bulk, did, hash, name, time, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

export const personJoined = defineFact(
  "PersonJoined",
  "{name} joins",
  body({ person: agent, name: words, keys: Type.Array(did) }),
);

export const personVouchedFor = defineFact(
  "PersonVouchedFor",
  "{by} vouches for {person}",
  body({ person: agent, by: agent, invitation: Type.Optional(did) }),
);

/** Somebody comes by the word of a member who vouched too lately for it to be a voucher. */
export const cameWithoutVoucher = defineFact(
  "CameWithoutVoucher",
  "{person} comes by the word of {by}, who vouched lately and can vouch for them from {again}",
  body({ person: agent, by: agent, again: time, invitation: Type.Optional(did) }),
);

export const personWelcomed = defineFact(
  "PersonWelcomed",
  "{person} is a member",
  body({ person: agent }),
);

/** Names that an import brought in, each under its salted hash. */
export const peopleNamed = defineFact(
  "PeopleNamed",
  "{source} names people who may come and claim their place: {agents}",
  body({ source: name, agents: bulk(agent) }),
);

/** The words of these hashes are gone for good. */
export const wordsErased = defineFact(
  "WordsErased",
  "{by} erases words, for good: {words}",
  body({ words: bulk(hash), by: agent }),
);

/** What somebody says of themselves is on their page; without `about` nothing is any more. */
export const personIntroduced = defineFact(
  "PersonIntroduced",
  "{person} says who they are[: {about}]",
  body({ person: agent, about: Type.Optional(words) }),
);
