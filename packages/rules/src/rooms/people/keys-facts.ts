/** Facts of keys: every one is told to all devices of whose keys they are. */

import { agent, body, count, did, time, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { keyChangeId, keyChangeKind, keyRank, keyVia } from "./keys-forms.ts";

export const keyAdded = defineFact(
  "KeyAdded",
  "{person} has one more way in, a {rank}[ called {name}][, added with {by}]; it is young until {grown}[, and pays and vouches from {binds} on]",
  body({
    person: agent,
    key: did,
    rank: keyRank,
    via: keyVia,
    by: Type.Optional(did),
    name: Type.Optional(words),
    grown: time,
    binds: Type.Optional(time),
  }),
);

export const keyNamed = defineFact(
  "KeyNamed",
  "{person} calls a device {name}",
  body({ person: agent, key: did, name: words }),
);

export const keyRemoved = defineFact(
  "KeyRemoved",
  "a {rank} of {person} is removed",
  body({ person: agent, key: did, rank: keyRank }),
);

export const keyRemovalBegun = defineFact(
  "KeyRemovalBegun",
  "a {rank} of {person} is to be removed at {until}, unless it is cancelled",
  body({ person: agent, change: keyChangeId, key: did, rank: keyRank, by: did, until: time }),
);

export const keyChangeCancelled = defineFact(
  "KeyChangeCancelled",
  "what was under way with the devices of {person} ({kind}) is cancelled",
  body({ person: agent, change: keyChangeId, kind: keyChangeKind, by: Type.Optional(did) }),
);

export const spareStands = defineFact(
  "SpareStands",
  "the spare way in of {person} is good from now on",
  body({ person: agent, key: did }),
);

export const guardiansProposed = defineFact(
  "GuardiansProposed",
  "{guardians} are to be guardians of {person} from {until} on, unless it is cancelled; {needed} of them together",
  body({
    person: agent,
    change: keyChangeId,
    guardians: Type.Array(agent),
    needed: count,
    by: did,
    until: time,
  }),
);

export const guardiansNamed = defineFact(
  "GuardiansNamed",
  "{guardians} are guardians of {person}; {needed} of them together",
  body({ person: agent, guardians: Type.Array(agent), needed: count }),
);

export const reEntryWitnessed = defineFact(
  "ReEntryWitnessed",
  "{by} sees {person} and lets a new device of theirs in; it can be stopped until {until}",
  body({ person: agent, change: keyChangeId, key: did, by: agent, until: time }),
);

export const reEntryStands = defineFact(
  "ReEntryStands",
  "{person} is in again, and nobody stopped it",
  body({ person: agent, change: keyChangeId, key: did }),
);

export const recoveryCalled = defineFact(
  "RecoveryCalled",
  "{by}, a guardian of {person}, calls a new device for them; {needed} must until {until}",
  body({
    person: agent,
    change: keyChangeId,
    key: did,
    by: agent,
    needed: count,
    until: time,
  }),
);

export const recovered = defineFact(
  "Recovered",
  "{person} is in again by the word of their guardians, with a new device alone",
  body({ person: agent, change: keyChangeId, key: did }),
);

/** Every kind of fact about keys. */
export const keyFacts = [
  keyAdded,
  keyNamed,
  keyRemoved,
  keyRemovalBegun,
  keyChangeCancelled,
  spareStands,
  guardiansProposed,
  guardiansNamed,
  reEntryWitnessed,
  reEntryStands,
  recoveryCalled,
  recovered,
] as const;
